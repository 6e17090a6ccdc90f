package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.pipeline.ImportLines;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;

/** Brings extracts into the database. */
@Command(
    name = "import",
    description =
        "Brings a folder of extracts into the database; what is there already is not doubled, and of two states of a listing the later one stays.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;
  @Mixin private final EventsOptions events;

  @Parameters(
      paramLabel = "DIR",
      description = "Holds brands.csv, category.csv, listings.csv, clicks.csv; each may be .gz.")
  private Path folder = Path.of(".");

  ImportCommand(Terminal terminal, WorkOptions options, EventsOptions events) {
    this.terminal = terminal;
    this.options = options;
    this.events = events;
  }

  @Override
  public Integer call() {
    EventsSource source = events.source();
    PipelineSettings settings = options.settings();
    Preflight.check(settings, folder);
    try (Workspace workspace = Workspace.open(options, terminal);
        Database database = workspace.marketplace()) {
      WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, settings, terminal);
      ImportLines.perFile(pipeline.importExtracts(folder))
          .forEach(line -> terminal.line("         " + line));
      if (source != null) {
        pipeline.readEvents(source);
      }
    }
    return 0;
  }
}
