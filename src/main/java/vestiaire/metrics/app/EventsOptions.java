package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.model.MetricsException;

/** The options of commands that may take clicks from an engine elsewhere. */
final class EventsOptions {
  private final Map<String, String> environment;

  @Option(
      names = "--events",
      paramLabel = "URL",
      description =
          "Where the clicks live, if not in the extracts: jdbc:trino://…, jdbc:duckdb:, jdbc:postgresql://…, or any engine of"
              + " sql/engine/dialects.properties; also from EVENTS_URL. They are reduced there.")
  private @Nullable String url;

  @Option(
      names = "--events-table",
      paramLabel = "TABLE",
      defaultValue = "clicks",
      description =
          "The clicks there: a table, or for DuckDB a path like lake/*.parquet (default: ${DEFAULT-VALUE}).")
  private String table = "clicks";

  @Option(
      names = "--events-where",
      paramLabel = "SQL",
      description = "Which of them: a condition on the table's own columns.")
  private @Nullable String condition;

  @Option(
      names = "--drivers",
      paramLabel = "DIR",
      description = "A folder with the engine's JDBC driver, a jar.")
  private @Nullable Path drivers;

  EventsOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the engine asked for, or null where clicks come with the extracts. */
  @Nullable EventsSource source() {
    String address = url == null ? environment.get("EVENTS_URL") : url;
    if (address == null || address.isBlank()) {
      if (condition != null || drivers != null) {
        throw new MetricsException.Usage(
            "--events-where and --drivers say how clicks are read from an engine; --events names it");
      }
      return null;
    }
    return new EventsSource(address, table, condition, drivers);
  }
}
