package vestiaire.metrics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.sql.Period;

class DraftTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void publishesWholeAndTakesStaleResultsAway() throws IOException {
    Path reports = folder.resolve("reports");
    Path deck = folder.resolve("elsewhere/board.pptx");
    write(reports.resolve("results/deck/old.csv"), "old");
    write(reports.resolve("results/deck/kept.csv"), "old");
    write(reports.resolve("results/notes.txt"), "an analyst's");
    write(reports.resolve("import/summary.json"), "{}");
    write(deck.resolveSibling("board.rejected.pptx"), "refused");
    write(deck.resolveSibling("board.rejected.pdf"), "refused");
    write(reports.resolve("slides/03.png"), "old");
    write(reports.resolve("slides/logo.png"), "an analyst's");
    write(reports.resolve("slides.rejected/01.png"), "refused");
    try (Draft draft = Draft.of(settings(reports, deck))) {
      fill(draft);
      assertThat(reports.resolve("results/deck/kept.csv")).hasContent("old");
      assertThat(draft.publish(true)).isEqualTo(deck);
    }
    assertThat(reports.resolve("results/deck/old.csv")).doesNotExist();
    assertThat(reports.resolve("results/deck/kept.csv")).hasContent("new");
    assertThat(reports.resolve("results/notes.txt")).exists();
    assertThat(reports.resolve("results.xlsx")).hasContent("book");
    assertThat(deck).hasContent("deck");
    assertThat(names(deck.getParent())).containsExactlyInAnyOrder("board.pptx", "board.pdf");
    assertThat(names(reports.resolve("slides"))).containsExactlyInAnyOrder("01.png", "logo.png");
    assertThat(names(reports))
        .containsExactlyInAnyOrder("import", "results", "results.xlsx", "slides");
  }

  @Test
  void rejectedDeckLiesBesideTheGoodOne() throws IOException {
    Path reports = folder.resolve("reports");
    write(reports.resolve("deck.pptx"), "last week's");
    write(reports.resolve("deck.pdf"), "last week's");
    write(reports.resolve("slides/01.png"), "last week's");
    try (Draft draft = Draft.of(settings(reports, null))) {
      fill(draft);
      assertThat(draft.publish(false)).isEqualTo(reports.resolve("deck.rejected.pptx"));
      // What goes wrong after that does not take the results away again.
      draft.publishResults();
    }
    assertThat(reports.resolve("deck.pptx")).hasContent("last week's");
    assertThat(reports.resolve("deck.pdf")).hasContent("last week's");
    assertThat(reports.resolve("slides/01.png")).hasContent("last week's");
    assertThat(reports.resolve("deck.rejected.pptx")).hasContent("deck");
    assertThat(reports.resolve("deck.rejected.pdf")).hasContent("pages");
    assertThat(reports.resolve("slides.rejected/01.png")).hasContent("picture");
    assertThat(reports.resolve("results/deck/kept.csv")).hasContent("new");
  }

  @Test
  void resultsAlonePublishedLeaveTheDeckAlone() throws IOException {
    write(folder.resolve("deck.pptx"), "last week's");
    try (Draft draft = Draft.of(settings(folder, null))) {
      fill(draft);
      draft.publishResults();
    }
    assertThat(folder.resolve("deck.pptx")).hasContent("last week's");
    assertThat(names(folder)).containsExactlyInAnyOrder("deck.pptx", "results", "results.xlsx");
  }

  private static void fill(Draft draft) throws IOException {
    PipelineSettings written = draft.written();
    write(written.resultsFolder().resolve("deck/kept.csv"), "new");
    write(written.workbookFile(), "book");
    write(written.deckFile(), "deck");
    write(written.pdfFile(), "pages");
    write(written.slidesFolder().resolve("01.png"), "picture");
  }

  static PipelineSettings settings(Path reports, @Nullable Path deck) {
    return new PipelineSettings(
        new PipelineSettings.Folders(Path.of("sql"), Path.of("templates"), reports, deck),
        new PipelineSettings.Look(Locale.UK, null, Charts.AS_TEMPLATE),
        new Period(null, null, ZoneId.of("Europe/Paris")),
        ImportOptions.DEFAULT,
        new PipelineSettings.QueryLimits(Duration.ofMinutes(1), 2));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }
}
