package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.pipeline.ImportLines;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ReportOutcome;
import vestiaire.metrics.pipeline.ReportRequest;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.FirstListing;

/** Makes results and deck. */
@Command(
    name = "generate",
    description = {
      "Makes results and deck: imports the extracts (--data), asks every question, writes the deck.",
      "Without --data: from what was imported before, or else, where no database is named, from the built-in made-up marketplace."
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;
  @Mixin private final EventsOptions events;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A folder with brands.csv, category.csv, listings.csv, clicks.csv; each may be .gz.")
  private @Nullable Path data;

  @Mixin private final PeriodOptions period = new PeriodOptions();

  @Option(
      names = "--deck",
      paramLabel = "FILE",
      description = "Where the deck goes; else deck.pptx among the reports.")
  private @Nullable Path deck;

  @Mixin private final LookOptions look = new LookOptions();

  @Option(names = "--pdf", description = "Also the deck as a PDF beside it, a page a slide.")
  private boolean pdf;

  @Option(
      names = "--png",
      description = "Also the slides as pictures, in slides/ among the reports.")
  private boolean png;

  @Option(names = "--no-page", description = "Without the interactive page, dashboard.html.")
  private boolean noPage;

  @Option(
      names = "--page-rows",
      paramLabel = "N",
      defaultValue = "500000",
      description =
          "Up to how many listings the interactive page is made, which carries a row of each (default: ${DEFAULT-VALUE}).")
  private long pageRows = 500_000;

  GenerateCommand(Terminal terminal, WorkOptions options, EventsOptions events) {
    this.terminal = terminal;
    this.options = options;
    this.events = events;
  }

  @Override
  public Integer call() {
    if (data != null && period.isSample()) {
      throw new MetricsException.Usage(
          "--data and --sample exclude each other: the sample never mixes with anybody's data");
    }
    if (pageRows < 0) {
      throw new MetricsException.Usage("--page-rows: " + pageRows + " is below 0; 0 makes no page");
    }
    EventsSource source = period.isSample() ? null : events.source();
    EngineExtracts engine = period.isSample() ? null : events.extracts();
    if (engine != null && data != null) {
      throw new MetricsException.Usage(
          "--data and the engine's tables exclude each other: brands, categories and listings come from one place");
    }
    PipelineSettings settings = look.on(options.settings(period)).writing(deck);
    Preflight.check(settings, data);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      if (data != null || engine != null) {
        try (Database marketplace = workspace.marketplace()) {
          WeeklyReportPipeline pipeline = pipeline(marketplace, settings);
          ImportLines.perFile(
                  data == null
                      ? pipeline.importExtracts(Objects.requireNonNull(engine))
                      : pipeline.importExtracts(data))
              .forEach(line -> terminal.line("         " + line));
          return report(marketplace, settings, source);
        }
      }
      if (source != null) {
        // Somebody's clicks are nobody's sample.
        return workspace.withData(false, settings, database -> report(database, settings, source));
      }
      return workspace.withDataOrSample(
          period.isSample(), settings, database -> report(database, settings, null));
    }
  }

  private WeeklyReportPipeline pipeline(Database database, PipelineSettings settings) {
    return new WeeklyReportPipeline(database, settings, terminal);
  }

  private int report(Database database, PipelineSettings settings, @Nullable EventsSource source) {
    Week week = period.week();
    if (week != null) {
      FirstListing.require(database, week, settings.period().zone()).ifPresent(terminal::warning);
    }
    if (source != null) {
      pipeline(database, settings).readEvents(source);
    }
    ReportOutcome outcome =
        pipeline(database, settings)
            .run(new ReportRequest(formats(), true, null, noPage ? 0 : pageRows))
            .orRefused();
    return outcome.results().refused().isEmpty()
        ? 0
        : MetricsException.Category.DATABASE.exitCode();
  }

  private Set<ReportRequest.Format> formats() {
    Set<ReportRequest.Format> formats = EnumSet.noneOf(ReportRequest.Format.class);
    if (pdf) {
      formats.add(ReportRequest.Format.PDF);
    }
    if (png) {
      formats.add(ReportRequest.Format.PNG);
    }
    return formats;
  }
}
