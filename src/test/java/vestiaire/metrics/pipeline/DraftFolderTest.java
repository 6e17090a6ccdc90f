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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.sql.Period;

class DraftFolderTest {
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
    try (DraftFolder draft = DraftFolder.in(reports)) {
      write(draft.path().resolve("results/deck/kept.csv"), "new");
      write(draft.path().resolve("results.xlsx"), "book");
      write(draft.path().resolve("deck.pptx"), "deck");
      assertThat(reports.resolve("results/deck/kept.csv")).hasContent("old");
      draft.publish(settings(reports, deck));
    }
    assertThat(reports.resolve("results/deck/old.csv")).doesNotExist();
    assertThat(reports.resolve("results/deck/kept.csv")).hasContent("new");
    assertThat(reports.resolve("results/notes.txt")).exists();
    assertThat(reports.resolve("results.xlsx")).hasContent("book");
    assertThat(deck).hasContent("deck");
    assertThat(names(reports)).containsExactlyInAnyOrder("import", "results", "results.xlsx");
  }

  @Test
  void clearsWhatTheDeadLeftAndNotWhatIsBeingMade() throws IOException {
    write(folder.resolve(".draft-dead/results/a.csv"), "half");
    write(folder.resolve(".draft-dead.lock"), "");
    try (DraftFolder mine = DraftFolder.in(folder)) {
      write(mine.path().resolve("a.csv"), "half");
      assertThat(folder.resolve(".draft-dead")).doesNotExist();
      try (DraftFolder other = DraftFolder.in(folder)) {
        assertThat(mine.path().resolve("a.csv")).exists();
        assertThat(other.path()).isNotEqualTo(mine.path());
      }
    }
    assertThat(names(folder)).isEmpty();
  }

  private static PipelineSettings settings(Path reports, Path deck) {
    return new PipelineSettings(
        Path.of("sql"),
        Path.of("templates"),
        null,
        reports,
        deck,
        new Period(null, null, ZoneId.of("Europe/Paris")),
        Locale.UK,
        ImportOptions.DEFAULT,
        Duration.ofMinutes(1),
        null,
        2);
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
