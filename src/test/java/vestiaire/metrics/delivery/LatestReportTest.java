package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** What was sent last by the schedule is shown in a folder of its own, and what is held is not. */
@Tag("slow")
class LatestReportTest {
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");

  @TempDir Path folder;

  @Test
  void whatTheScheduleSentLastIsShown() throws Exception {
    SmallEditions editions = new SmallEditions();
    try (Database database = TestDatabase.create();
        RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench =
          new Bench(
              database,
              smtp.server("tests.example.com"),
              folder.resolve("reports/mail"),
              editions,
              List.of("board@example.com"),
              MONDAY);
      Path shown = folder.resolve("reports/latest/deck.pptx");
      assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W19: 1 sent");
      assertThat(shown).hasSameBinaryContentAs(made("2026-W19"));
      bench.moveTo(MONDAY.plus(Duration.ofDays(7)));
      Instant first = Files.getLastModifiedTime(shown).toInstant();
      assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W20: 1 sent");
      assertThat(Files.getLastModifiedTime(shown).toInstant()).isAfterOrEqualTo(first);
      assertThat(shown).hasSameBinaryContentAs(made("2026-W20"));
      byte[] before = Files.readAllBytes(shown);
      // Held: its data ends before its week does.
      editions.asOf = week -> week.start(SmallEditions.PARIS);
      bench.moveTo(MONDAY.plus(Duration.ofDays(14)));
      assertThat(bench.delivery().due(false).exitCode()).isEqualTo(9);
      // By hand: an old week is no news.
      editions.asOf = week -> week.end(SmallEditions.PARIS).minusSeconds(60);
      bench
          .delivery()
          .send(new Request(Week.parse("2026-W18"), null, List.of(), false, false, true));
      assertThat(shown).hasBinaryContent(before);
      try (Stream<Path> left = Files.list(folder.resolve("reports/mail"))) {
        assertThat(left.map(one -> one.getFileName().toString()))
            .allMatch(name -> name.matches("2026-W\\d\\d"));
      }
    }
  }

  private Path made(String week) throws Exception {
    try (Stream<Path> all = Files.walk(folder.resolve("reports/mail").resolve(week))) {
      return all.filter(one -> one.endsWith("deck.pptx")).findFirst().orElseThrow();
    }
  }
}
