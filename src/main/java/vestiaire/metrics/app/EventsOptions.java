package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.Extract;
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

  @Option(
      names = "--listings-table",
      paramLabel = "TABLE",
      description =
          "The listings there, if they come from the engine too; with --brands-table and --category-table.")
  private @Nullable String listings;

  @Option(names = "--brands-table", paramLabel = "TABLE", description = "The brands there.")
  private @Nullable String brands;

  @Option(names = "--category-table", paramLabel = "TABLE", description = "The categories there.")
  private @Nullable String categories;

  EventsOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns the engine asked for, or null where clicks come with the extracts. */
  @Nullable EventsSource source() {
    String address = url == null ? environment.get("EVENTS_URL") : url;
    if (address == null || address.isBlank()) {
      if (condition != null || drivers != null || named() > 0) {
        throw new MetricsException.Usage(
            "--events-where, --drivers and the tables say what is read from an engine; --events names it");
      }
      return null;
    }
    return new EventsSource(address, table, condition, drivers);
  }

  /** Returns the extracts that come from the engine too, or null where they come as files. */
  @Nullable EngineExtracts extracts() {
    EventsSource source = source();
    if (source == null || named() == 0) {
      return null;
    }
    if (brands == null || categories == null || listings == null) {
      throw new MetricsException.Usage(
          "--brands-table, --category-table and --listings-table go together: all three come from the engine, or none");
    }
    return new EngineExtracts(
        source,
        Map.of(Extract.BRANDS, brands, Extract.CATEGORY, categories, Extract.LISTINGS, listings));
  }

  private long named() {
    return Stream.of(brands, categories, listings).filter(Objects::nonNull).count();
  }
}
