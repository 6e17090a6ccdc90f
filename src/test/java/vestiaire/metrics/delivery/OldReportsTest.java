package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.model.Week;

/** What is old goes, and nothing else does. */
class OldReportsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Week LAST = Week.parse("2026-W20");
  private static final Instant NOW = LAST.end(PARIS).plusSeconds(4 * 3600);

  @TempDir Path folder;

  @Test
  void whatIsOfWeeksLongOverGoesAndNothingElse() throws IOException {
    Path reports = folder.resolve("reports");
    for (int age = 0; age < 40; age++) {
      String week = LAST.plus(-age).toString();
      write(reports.resolve("mail").resolve(week).resolve("en-1/results/deck/a.csv"));
      write(reports.resolve("outbox").resolve(week + "-board@example.com.eml"));
    }
    List<Path> others =
        List.of(
            reports.resolve("mail/notes/2020-W01/a.txt"),
            reports.resolve("mail/.draft-1/deck.pptx"),
            reports.resolve("outbox/2020-W01.txt"),
            reports.resolve("2020-W01/deck.pptx"),
            reports.resolve("deck.pptx"),
            folder.resolve("elsewhere/2020-W01/deck.pptx"));
    for (Path other : others) {
      write(other);
    }
    Files.createSymbolicLink(
        reports.resolve("mail/2020-W02"), folder.resolve("elsewhere/2020-W01"));
    int gone = new OldReports(reports).prune(Duration.ofDays(26 * 7), NOW, PARIS);
    // The week that has just ended and the 26 before it stay, by some hours.
    assertThat(names(reports.resolve("mail")))
        .contains("2026-W20", LAST.plus(-25).toString())
        .doesNotContain(LAST.plus(-26).toString());
    assertThat(gone).isEqualTo(2 * 14);
    assertThat(names(reports.resolve("outbox"))).hasSize(26 + 1);
    assertThat(others).allSatisfy(other -> assertThat(other).exists());
    assertThat(new OldReports(reports).prune(Duration.ofDays(26 * 7), NOW, PARIS)).isZero();
    assertThat(new OldReports(folder.resolve("none")).prune(Duration.ofDays(28), NOW, PARIS))
        .isZero();
  }

  @Test
  void howLongIsSaidInTheSettings() throws IOException {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    assertThat(WeeklyFile.read(file("keep: 26 weeks"), Map.of()).limits().keep())
        .isEqualTo(Duration.ofDays(26 * 7));
    assertThat(WeeklyFile.read(file("size: 10 MB"), Map.of()).limits().keep()).isNull();
    Path short1 = file("keep: 2 weeks");
    assertThatThrownBy(() -> WeeklyFile.read(short1, Map.of()))
        .hasMessageContaining("weekly.yml:7:")
        .hasMessageContaining("'2 weeks' is too short")
        .hasMessageContaining("4 weeks is the least");
  }

  private Path file(String limit) throws IOException {
    return Files.writeString(
        folder.resolve("weekly.yml"),
        """
        deck: deck.md.ftl
        zone: Europe/Paris
        every: Monday 08:00
        from: {address: metrics@example.com}
        owner: {address: owner@example.com}
        recipients: [{address: board@example.com}]
        limits: {%s}
        """
            .formatted(limit));
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> all = Files.list(of)) {
      return all.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "made");
  }
}
