package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.ingest.engine.CleanExtracts;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;

/** Writes what was imported as clean extracts. */
@Command(
    name = "export",
    description =
        "Writes what was imported as clean extracts: mended, each row once, UTF-8, times in UTC, for engines that mend nothing.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;

  @Parameters(paramLabel = "DIR", description = "Where the files go; made if need be.")
  private Path folder = Path.of(".");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv (the default) or parquet, which DuckDB's driver in --drivers writes.")
  private String format = "csv";

  @Option(
      names = "--drivers",
      paramLabel = "DIR",
      description = "A folder with DuckDB's JDBC driver, a jar.")
  private @Nullable Path drivers;

  ExportCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    if (!format.equals("csv") && !format.equals("parquet")) {
      throw new MetricsException.Usage(
          "--format: '" + format + "' is not known; there are csv and parquet");
    }
    PipelineSettings settings = options.settings();
    try (Workspace workspace = Workspace.open(options, terminal)) {
      return workspace.withData(
          false,
          settings,
          database -> {
            new CleanExtracts(database.dataSource())
                .writeTo(folder, drivers, format.equals("parquet"))
                .forEach(
                    (extract, rows) ->
                        terminal.line(
                            "%s: %d rows"
                                .formatted(folder.resolve(extract.table() + "." + format), rows)));
            return 0;
          });
    }
  }
}
