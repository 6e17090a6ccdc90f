package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Pace;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Faults of the world: no verdict on the data, tried again, and told when they last. */
@Tag("slow")
class OutageTest {
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");
  private static final String W19 = "2026-W19";
  private static final List<String> MANY =
      IntStream.range(0, 600).mapToObj(i -> "reader" + i + "@example.com").toList();
  private static final List<String> THREE = MANY.subList(0, 3);

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Bench bench(RecordingSmtp smtp, List<String> readers, Path mails) {
    return new Bench(
        database, smtp.server("tests.example.com"), mails, new SmallEditions(), readers, MONDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECT, 554 5.3.2 no service for you",
    "HELO, 550 5.7.1 go away",
    "MAIL, 530 5.7.0 Authentication required",
    "RCPT, 530 5.7.0 Authentication required",
  })
  void serverThatTakesNothingIsAskedOnceAndTheRestStaysPending(String at, String says) {
    List<String> readers = at.equals("MAIL") ? MANY : MANY.subList(0, 40);
    String all = "2026-W19: " + readers.size();
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean mended = new AtomicBoolean();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("CONNECT")) {
                asked.incrementAndGet();
              }
              boolean stops = command.equals(at) || (at.equals("HELO") && command.equals("EHLO"));
              return stops && !mended.get() ? says : null;
            })) {
      Bench bench = bench(smtp, readers, folder);
      Outcome outcome = bench.delivery(bench.at(Pace.DEFAULT)).due(true);
      assertThat(asked).hasValue(1);
      assertThat(outcome.exitCode()).isEqualTo(8);
      assertThat(outcome.text()).startsWith(all + " pending; mail: ").contains(says);
      Status status = Status.of(bench.weekly, bench.ledger, MONDAY, 1);
      assertThat(status.exitCode()).isEqualTo(8);
      assertThat(StatusText.lines(status)).anyMatch(line -> line.startsWith("STOPPED: mail"));
      // Before the wait is over nobody is asked, and no deck is made.
      assertThat(bench.delivery().due(false).exitCode()).isEqualTo(8);
      assertThat(asked).hasValue(1);
      bench.moveTo(MONDAY.plusSeconds(61));
      bench.delivery().due(false);
      assertThat(asked).hasValue(2);
      mended.set(true);
      bench.moveTo(MONDAY.plusSeconds(200));
      assertThat(bench.delivery(bench.at(Pace.DEFAULT)).due(false).text()).isEqualTo(all + " sent");
      assertThat(smtp.taken()).hasSize(readers.size());
      assertThat(Status.of(bench.weekly, bench.ledger, MONDAY, 1).exitCode()).isZero();
    }
  }

  @Test
  void serverThatNeverTakesAnythingIsGivenUpAndTheOwnerHearsWhenItDoes() {
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean mended = new AtomicBoolean();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("CONNECT")) {
                asked.incrementAndGet();
              }
              return command.equals("CONNECT") && !mended.get() ? "554 no" : null;
            })) {
      Bench bench = bench(smtp, MANY.subList(0, 60), folder);
      Instant now = MONDAY;
      for (int minute = 0; minute < 8 * 60; minute += 10) {
        now = MONDAY.plus(Duration.ofMinutes(minute));
        bench.moveTo(now);
        bench.delivery().due(false);
      }
      assertThat(bench.state(W19, MANY.get(59))).isEqualTo(State.FAILED);
      assertThat(bench.entry(W19, MANY.get(59)).why()).contains("took nothing in", "554 no");
      assertThat(asked.get()).isBetween(8, 14);
      assertThat(bench.ledger.run("weekly", W19).orElseThrow().closedAt()).isNotNull();
      mended.set(true);
      bench.moveTo(now.plus(Duration.ofHours(2)));
      bench.delivery().due(false);
      assertThat(smtp.taken())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.recipient()).isEqualTo(Bench.OWNER);
                assertThat(mail.text()).contains("FAILED", "60 recipients", "554 no");
              });
    }
  }

  @Test
  void nobodyAtThePortIsWaitedForByWhoIsPatient() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) ->
                command.equals("CONNECT") && asked.incrementAndGet() < 4 ? "" : null)) {
      Bench bench = bench(smtp, THREE, folder);
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 3 sent");
      // A minute, two, four: one try each.
      assertThat(asked).hasValue(3 + 3);
      assertThat(bench.entry(W19, THREE.get(0)).attempts()).isEqualTo(1);
    }
  }

  @Test
  void folderThatCannotBeWrittenIsNoVerdictOnTheData() throws IOException {
    Path blocked = folder.resolve("disk");
    Files.writeString(blocked, "in the way");
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE, blocked.resolve("mail"));
      Outcome outcome = bench.delivery().due(true);
      assertThat(outcome.exitCode()).isEqualTo(7);
      assertThat(outcome.text()).startsWith("2026-W19: 3 pending; rendering: ");
      assertThat(smtp.taken()).isEmpty();
      Files.delete(blocked);
      bench.moveTo(MONDAY.plusSeconds(61));
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 3 sent");
    }
  }

  @Test
  void databaseThatStaysAwayIsGivenUpInTimeAndTold() {
    AtomicInteger wanted = new AtomicInteger();
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench =
          new Bench(
              database,
              smtp.server("tests.example.com"),
              folder,
              new SmallEditions() {
                @Override
                public synchronized Edition make(Order order, Path draft) {
                  wanted.incrementAndGet();
                  throw new MetricsException.Database("The database broke off: end of stream");
                }
              },
              THREE,
              MONDAY);
      assertThat(bench.delivery().due(true).exitCode()).isEqualTo(5);
      for (int minute = 0; minute < 8 * 60; minute += 5) {
        bench.moveTo(MONDAY.plus(Duration.ofMinutes(minute)));
        bench.delivery().due(false);
      }
      assertThat(wanted.get()).isBetween(8, 14);
      assertThat(bench.state(W19, THREE.get(0))).isEqualTo(State.FAILED);
      assertThat(smtp.taken())
          .singleElement()
          .satisfies(mail -> assertThat(mail.text()).contains("FAILED", "broke off"));
    }
  }

  @Test
  void brokenConnectionsOfTheLedgerAreMadeAnew() {
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("DOT") && recipient.equals(THREE.get(0))) {
                try (Database other = Database.open(database.url(), Path.of("sql/schema"))) {
                  TestDatabase.column(
                      other,
                      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                          + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                }
              }
              return null;
            })) {
      Bench bench = bench(smtp, THREE, folder);
      int code;
      try {
        code = bench.delivery().due(true).exitCode();
      } catch (MetricsException.Database e) {
        code = bench.delivery().due(true).exitCode();
      }
      assertThat(code).as(String.join("; ", bench.log)).isZero();
      assertThat(smtp.taken())
          .extracting(RecordingSmtp.Taken::recipient)
          .hasSize(3)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void oneThatIsSilentAfterTheContentDelaysNobodyElse() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("DOT") && recipient.equals(MANY.get(0))) {
                await(over);
              }
              return null;
            })) {
      Bench bench = bench(smtp, MANY.subList(0, 50), folder);
      Weekly four = bench.at(Pace.DEFAULT);
      CompletableFuture<Outcome> outcome =
          CompletableFuture.supplyAsync(() -> bench.delivery(four).due(true));
      for (int i = 0; i < 10_000 && smtp.taken().size() < 49; i++) {
        Thread.sleep(20);
      }
      assertThat(smtp.taken()).hasSize(49);
      assertThat(outcome).isNotDone();
      over.countDown();
      assertThat(outcome.get(120, TimeUnit.SECONDS).text()).isEqualTo("2026-W19: 50 sent");
    }
  }

  @Test
  void noMoreAtOnceThanAllowedAndNoFasterThanTheRate() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("RCPT")) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
              } else if (command.equals("DOT")) {
                now.decrementAndGet();
              }
              return null;
            })) {
      Bench bench = bench(smtp, MANY.subList(0, 60), folder);
      Weekly slow = bench.at(new Pace(2, Duration.ofSeconds(6), Duration.ofSeconds(20)));
      assertThat(bench.delivery(slow).due(true).text()).isEqualTo("2026-W19: 60 sent");
      assertThat(most.get()).isBetween(1, 2);
      assertThat(Duration.between(MONDAY, bench.clock().instant()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(59 * 6));
    }
  }

  @Test
  @Timeout(300)
  void whoIsStoppedEndsWhatGoesOverAndLeavesTheRest() throws Exception {
    CountDownLatch going = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("DOT") && recipient.equals(MANY.get(0))) {
                going.countDown();
                await(over);
              }
              return null;
            })) {
      Bench bench = bench(smtp, MANY.subList(0, 5), folder);
      Outcome[] outcome = new Outcome[1];
      Thread sender = new Thread(() -> outcome[0] = bench.delivery().due(true));
      sender.start();
      going.await();
      sender.interrupt();
      // The server answers only once the sender has heard of it: from then on its wait is bounded.
      while (sender.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      over.countDown();
      sender.join();
      assertThat(outcome[0].text()).isEqualTo("2026-W19: 4 pending, 1 sent");
      assertThat(smtp.taken()).hasSize(1);
      assertThat(bench.ledger.entries("weekly", W19))
          .extracting(LedgerEntry::state)
          .containsOnly(State.SENT, State.PENDING);
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 5 sent");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
