package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import vestiaire.metrics.dashboard.Dashboard;
import vestiaire.metrics.dashboard.ListingRows;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.QueryFolder;

/** Results and report → the interactive page. */
final class PageStage {
  private final TimedStages stages;

  PageStage(TimedStages stages) {
    this.stages = stages;
  }

  /** Writes the page into the draft, where its listings were asked for. */
  void write(Report report, Results results, Draft draft) {
    ListingRows listings = results.listings();
    if (listings == null) {
      return;
    }
    PipelineSettings settings = draft.written();
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
              settings.folders().templates(),
              settings.look().theme(),
              settings.pageFile());
          return kilobytes(settings);
        },
        size ->
            "%d listings, %d kB, %s".formatted(listings.size(), size, draft.shown().pageFile()));
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
