package vestiaire.metrics.pipeline;

import java.nio.file.Path;
import java.util.Set;
import vestiaire.metrics.print.DeckPrinter;
import vestiaire.metrics.report.Report;

/** Deck → PDF and pictures. */
final class PrintStage {
  private final TimedStages stages;

  PrintStage(TimedStages stages) {
    this.stages = stages;
  }

  /** Prints the draft's deck into the draft, in these formats. */
  void write(Report report, Draft draft, Set<ReportRequest.Format> formats) {
    PipelineSettings settings = draft.written();
    Path deck = settings.deckFile();
    if (formats.contains(ReportRequest.Format.PDF)) {
      stages.timed(
          "pdf",
          () -> {
            DeckPrinter.pdf(deck, report, settings.pdfFile(), stages.progress().printing("pdf"));
            return draft.shown().pdfFile();
          },
          Path::toString);
    }
    if (formats.contains(ReportRequest.Format.PNG)) {
      stages.timed(
          "png",
          () ->
              DeckPrinter.png(
                  deck, report, settings.slidesFolder(), stages.progress().printing("pictures")),
          slides -> slides + " slides, " + draft.shown().slidesFolder());
    }
  }
}
