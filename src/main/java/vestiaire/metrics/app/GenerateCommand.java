package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.DraftFolder;
import vestiaire.metrics.pipeline.ImportLines;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.Database;

/** Makes results and deck. */
@Command(
    name = "generate",
    description = {
      "Makes results and deck: imports the extracts (--data), asks every question, writes the deck.",
      "Without --data: from what was imported before, or else from the built-in sample marketplace."
    },
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "A folder with brands.csv, category.csv, listings.csv, clicks.csv; each may be .gz.")
  private @Nullable Path data;

  @Option(
      names = "--sample",
      description = "From the built-in sample marketplace, whatever was imported before.")
  private boolean sample;

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description =
          "The ISO week to report, like 2021-W35; else the latest full week with a listing.")
  private @Nullable String week;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "Report as it was known then, like 2021-10-14T22:00:00Z; else the latest instant in the data.")
  private @Nullable String asOf;

  @Option(
      names = "--deck",
      paramLabel = "FILE",
      description = "Where the deck goes; else deck.pptx among the reports.")
  private @Nullable Path deck;

  @Option(
      names = "--theme",
      paramLabel = "FILE.pptx",
      description = "The look: any PowerPoint file; else the templates' theme.pptx.")
  private @Nullable Path theme;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description =
          "Language of the deck, like fr, en-US or fr-FR, where templates has one (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(names = "--pdf", description = "Also the deck as a PDF beside it, a page a slide.")
  private boolean pdf;

  @Option(
      names = "--png",
      description = "Also the slides as pictures, in slides/ among the reports.")
  private boolean png;

  GenerateCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    if (data != null && sample) {
      throw new MetricsException.Usage(
          "--data and --sample exclude each other: the sample never mixes with anybody's data");
    }
    PipelineSettings settings = options.settings(week, asOf, deck, theme).in(language());
    Preflight.check(settings, data);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      if (!sample) {
        try (Database marketplace = workspace.marketplace()) {
          if (data != null) {
            ImportLines.perFile(pipeline(marketplace, settings).importExtracts(data))
                .forEach(line -> terminal.line("         " + line));
          }
          if (data != null || marketplace.hasListings()) {
            return report(marketplace, settings);
          }
        }
      }
      try (Database database = workspace.sample(this::pipeline, settings)) {
        return report(database, settings);
      }
    }
  }

  private Locale language() {
    if (!language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
      throw new MetricsException.Usage(
          "--language: '" + language + "' is not a language; write it like fr or fr-FR");
    }
    return Locale.forLanguageTag(language.replace('_', '-'));
  }

  private WeeklyReportPipeline pipeline(Database database, PipelineSettings settings) {
    return new WeeklyReportPipeline(database, settings, terminal);
  }

  private int report(Database database, PipelineSettings settings) {
    WeeklyReportPipeline.Results results;
    Report report;
    try (DraftFolder draft = DraftFolder.in(settings.reports())) {
      PipelineSettings drafted = settings.into(draft.path());
      WeeklyReportPipeline making =
          new WeeklyReportPipeline(
              database,
              drafted,
              terminal.saying(
                  text ->
                      text.replace(drafted.deckFile().toString(), settings.deckFile().toString())
                          .replace(draft.path().toString(), settings.reports().toString())));
      results = making.query();
      results.refused().forEach(message -> terminal.warning("database: " + message));
      try {
        report = making.publish(results);
      } finally {
        // Where the deck cannot be made, its template is put right by looking at the results.
        draft.publish(settings);
      }
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The report cannot be written to " + settings.reports() + ": " + e.getMessage(), e);
    }
    WeeklyReportPipeline pipeline = pipeline(database, settings);
    pipeline.prove();
    if (pdf) {
      pipeline.printPdf(report);
    }
    if (png) {
      pipeline.printPng(report);
    }
    if (results.refused().isEmpty()) {
      WeeklyReportPipeline.holdIfTestsSay(results.dataTests());
      pipeline.record(results);
    }
    return results.refused().isEmpty() ? 0 : MetricsException.Category.DATABASE.exitCode();
  }
}
