package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Late data is news: a report waits for it until its deadline, and then somebody is told. */
@Tag("slow")
class LateDataTest {
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");
  private static final String W19 = "2026-W19";
  private static final String READER = "anna@example.com";

  @TempDir Path folder;
  private final SmallEditions editions = new SmallEditions();
  private Database database;
  private RecordingSmtp smtp;
  private Bench bench;
  private Weekly weekly;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    smtp = RecordingSmtp.willing();
    bench =
        new Bench(
            database,
            smtp.server("tests.example.com"),
            folder,
            editions,
            List.of(READER, "bea@example.com"),
            MONDAY);
    weekly =
        bench.fedBy(
            new Extracts(folder, Duration.ofMinutes(1), Extracts.After.KEEP, Duration.ofHours(24)));
    editions.asOf = week -> week.start(SmallEditions.PARIS);
  }

  @AfterEach
  void close() {
    smtp.close();
    database.close();
  }

  private void somebodyImports() {
    TestDatabase.execute(
        database, "INSERT INTO imports (data_until, token, summary) VALUES (now(), 't', '{}')");
  }

  @Test
  void reportWaitsForDataAndGoesWhenItHasCome() {
    Outcome waiting = bench.delivery(weekly).due(false);
    assertThat(waiting.exitCode()).isEqualTo(9);
    assertThat(waiting.text()).startsWith("2026-W19: 2 pending; held: the data ends");
    bench.moveTo(MONDAY.plus(Duration.ofHours(1)));
    bench.delivery(weekly).due(false);
    assertThat(editions.made).as("no deck while nothing comes").hasValue(1);
    somebodyImports();
    bench.delivery(weekly).due(false);
    assertThat(editions.made).as("judged, and still not enough").hasValue(2);
    assertThat(smtp.taken()).isEmpty();
    bench.moveTo(MONDAY.plus(Duration.ofHours(2)));
    editions.asOf = week -> week.end(SmallEditions.PARIS).minusSeconds(60);
    somebodyImports();
    assertThat(bench.delivery(weekly).due(false).text()).isEqualTo("2026-W19: 2 sent");
    assertThat(smtp.taken()).hasSize(2).noneMatch(mail -> mail.recipient().equals(Bench.OWNER));
    assertThat(Status.of(weekly, bench.ledger, MONDAY.plusSeconds(7_300), 1).exitCode()).isZero();
  }

  @Test
  void afterTheDeadlineItIsHeldAndTheOwnerHears() {
    bench.delivery(weekly).due(false);
    bench.moveTo(MONDAY.plus(Duration.ofHours(24)));
    assertThat(bench.delivery(weekly).due(false).text()).isEqualTo("2026-W19: 2 held");
    assertThat(smtp.taken())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.recipient()).isEqualTo(Bench.OWNER);
              assertThat(mail.text()).contains("HELD", "the data ends");
            });
    // What comes now is for somebody to send.
    editions.asOf = week -> week.end(SmallEditions.PARIS).minusSeconds(60);
    somebodyImports();
    bench.delivery(weekly).due(false);
    assertThat(bench.state(W19, READER)).isEqualTo(State.HELD);
  }

  @Test
  void otherHoldsAreToldAtOnceAndWithoutTheKeyAllOfThem() {
    editions.asOf = week -> week.end(SmallEditions.PARIS).minusSeconds(60);
    editions.faults = List.of(Fault.hold("a figure disagrees"));
    assertThat(bench.delivery(weekly).due(false).text()).isEqualTo("2026-W19: 2 held");
    assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
    editions.faults = List.of();
    editions.asOf = week -> week.start(SmallEditions.PARIS);
    bench.moveTo(MONDAY.plus(Duration.ofDays(7)));
    assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W20: 2 held");
  }
}
