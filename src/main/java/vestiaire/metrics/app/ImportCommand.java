package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.model.MetricsException;
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
      arity = "0..1",
      description = "Holds brands.csv, category.csv, listings.csv, clicks.csv; each may be .gz.")
  private @Nullable Path folder;

  ImportCommand(Terminal terminal, WorkOptions options, EventsOptions events) {
    this.terminal = terminal;
    this.options = options;
    this.events = events;
  }

  @Override
  public Integer call() {
    EventsSource source = events.source();
    EngineExtracts engine = events.extracts();
    if (engine != null && folder != null) {
      throw new MetricsException.Usage(
          folder
              + ": brands, categories and listings come from the engine, whose tables are named; leave out the folder");
    }
    Path data = folder == null ? Path.of(".") : folder;
    PipelineSettings settings = options.settings();
    Preflight.check(settings, engine == null ? data : null);
    try (Workspace workspace = Workspace.open(options, terminal);
        Database database = workspace.marketplace()) {
      WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, settings, terminal);
      ImportLines.perFile(
              engine == null ? pipeline.importExtracts(data) : pipeline.importExtracts(engine))
          .forEach(line -> terminal.line("         " + line));
      if (source != null) {
        pipeline.readEvents(source);
      }
    }
    return 0;
  }
}
