package vestiaire.metrics.pipeline;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.ResultSheet;
import vestiaire.metrics.deck.ResultsWorkbook;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.template.DeckTemplate;

/** Results → report → deck, the workbook beside it, and the proof of what was written. */
final class DeckStage {
  private static final String TEMPLATE = "deck.md.ftl";

  private final TimedStages stages;

  DeckStage(TimedStages stages) {
    this.stages = stages;
  }

  /** Writes workbook and deck into the draft, which do not wait for each other. */
  Report write(Results results, Draft draft) {
    CompletableFuture<Void> workbook =
        CompletableFuture.runAsync(() -> workbook(results, draft.written()));
    Report report;
    try {
      report = stages.timed("deck", () -> deck(results, draft), made -> counts(made, draft));
    } catch (RuntimeException e) {
      // The workbook is whole even when the deck fails; what fails first is what the user hears of.
      workbook.handle((done, failed) -> true).join();
      throw e;
    }
    try {
      workbook.join();
      return report;
    } catch (CompletionException e) {
      throw e.getCause() instanceof MetricsException known ? known : e;
    }
  }

  /** Opens the finished deck again, judges it and holds its figures against the results. */
  DeckProof prove(Draft draft) {
    PipelineSettings settings = draft.written();
    DeckProof proof =
        stages.timed(
            "proof",
            () ->
                DeckProof.of(
                    settings.deckFile(), settings.resultsFolder(), settings.look().theme()),
            made ->
                made.figures()
                    + " figures held against the results, "
                    + (made.holdsNothing()
                        ? "none disagrees"
                        : made.faults().size() + " findings"));
    proof.forced().forEach(finding -> stages.progress().warning("deck: " + finding));
    if (proof.byTheme() > 0) {
      stages
          .progress()
          .warning(
              "deck: the look of %s breaks the rules for decks in %d places; check %s tells which"
                  .formatted(settings.look().theme(), proof.byTheme(), draft.shown().deckFile()));
    }
    return proof;
  }

  /** Writes all results as one workbook, a sheet each. */
  static void workbook(Results results, PipelineSettings settings) {
    ResultsFolder folder = QueryStage.folder(settings);
    ResultsWorkbook.write(
        results.tables().values().stream()
            .map(
                table ->
                    new ResultSheet(table.shortName(), table.columns(), () -> folder.rows(table)))
            .toList(),
        results.week().asOf(),
        settings.workbookFile());
  }

  private Report deck(Results results, Draft draft) {
    PipelineSettings settings = draft.written();
    Report report = fill(results.tables(), settings);
    DeckWriter.write(report, settings.themeFile(), settings.deckFile())
        .forEach(omission -> stages.progress().warning("deck: " + omission));
    return report;
  }

  /** Fills the template with results. */
  Report fill(Map<String, ResultTable> tables, PipelineSettings settings) {
    Report filled =
        new DeckTemplate(settings.folders().templates(), TEMPLATE)
            .fill(tables, settings.look().language(), settings.period().zone());
    warnOfLanguage(settings, filled);
    return settings.look().charts().in(filled);
  }

  // A template that says its own language, or is the only one, needs no words beside it.
  private void warnOfLanguage(PipelineSettings settings, Report made) {
    String wanted = settings.look().language().getLanguage();
    if (!made.language().getLanguage().equals(wanted)) {
      stages
          .progress()
          .warning(
              "deck: there are no words in %s; it is written in %s. Put a folder words/%s beside %s"
                  .formatted(
                      settings.look().language().toLanguageTag(),
                      made.language().toLanguageTag(),
                      wanted,
                      TEMPLATE));
    }
  }

  private static String counts(Report report, Draft draft) {
    long slides =
        report.opening().size()
            + report.sections().stream().mapToLong(section -> section.slides().size()).sum();
    return slides + " slides of content, " + draft.shown().deckFile();
  }
}
