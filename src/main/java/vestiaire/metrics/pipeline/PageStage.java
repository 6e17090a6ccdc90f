package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import vestiaire.metrics.dashboard.Dashboard;
import vestiaire.metrics.dashboard.ListingRows;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.template.PageWords;
import vestiaire.metrics.verify.DeckVerify;
import vestiaire.metrics.verify.PageVerify;

/** Results and report → the interactive page, and the proof of what was written. */
final class PageStage {
  private final TimedStages stages;

  PageStage(TimedStages stages) {
    this.stages = stages;
  }

  /**
   * Writes the page into the draft, where its listings were asked for. A page whose figures are not
   * those of the results is not published; the deck does not wait for it.
   */
  void write(Report report, Results results, Draft draft) {
    ListingRows listings = results.listings();
    if (listings == null) {
      return;
    }
    PipelineSettings settings = draft.written();
    PageWords words = PageWords.of(settings.folders().templates(), report.language());
    if (!words.isSpoken()) {
      stages
          .progress()
          .warning(
              "page: it has no sentences in %s and is in English; put a file page.ftl into words/%s"
                  .formatted(report.language().toLanguageTag(), report.language().getLanguage()));
    }
    stages.timed(
        "page",
        () -> {
          Dashboard.write(
              new Dashboard.Content(
                  report,
                  results.week(),
                  listings,
                  results.tables(),
                  QueryFolder.in(settings.folders().sql())),
              words,
              settings.look().theme(),
              settings.pageFile());
          return kilobytes(settings);
        },
        size ->
            "%d listings, %d kB, %s".formatted(listings.size(), size, draft.shown().pageFile()));
    prove(settings);
  }

  private void prove(PipelineSettings settings) {
    DeckVerify.Verdict verdict = PageVerify.verify(settings.pageFile(), settings.resultsFolder());
    if (verdict.findings().isEmpty()) {
      return;
    }
    stages
        .progress()
        .warning(
            "page: it does not stand up to its own proof (%d findings) and is left out. First: %s"
                .formatted(verdict.findings().size(), verdict.findings().get(0)));
    try {
      Files.delete(settings.pageFile());
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          settings.pageFile() + " cannot be taken away: " + e.getMessage(), e);
    }
  }

  private static long kilobytes(PipelineSettings settings) {
    try {
      return (Files.size(settings.pageFile()) + 999) / 1000;
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          settings.pageFile() + " cannot be read again: " + e.getMessage(), e);
    }
  }
}
