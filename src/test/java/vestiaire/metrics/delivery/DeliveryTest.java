package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.gate.Verdict;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

@Tag("slow")
class DeliveryTest {
  // A Monday, 08:00 in Paris; W19 is over.
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");
  private static final String W19 = "2026-W19";
  private static final List<String> THREE =
      List.of("anna@example.com", "bea@example.com", "carl@example.com");

  @TempDir Path folder;
  private final SmallEditions editions = new SmallEditions();
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Bench bench(RecordingSmtp smtp, List<String> recipients) {
    return new Bench(
        database, smtp.server("tests.example.com"), folder, editions, recipients, MONDAY);
  }

  @Test
  void everybodyGetsOneMailHoweverOftenItIsAsked() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      Outcome outcome = bench.delivery().due(true);
      assertThat(outcome.exitCode()).isZero();
      assertThat(outcome.text()).isEqualTo("2026-W19: 3 sent");
      assertThat(bench.delivery().due(true)).isEqualTo(Outcome.NOTHING_DUE);
      assertThat(bench.delivery().send(Request.of(Week.parse(W19))).exitCode()).isZero();
      assertThat(smtp.taken()).extracting(RecordingSmtp.Taken::recipient).isEqualTo(THREE);
      assertThat(editions.made).hasValue(1);
      LedgerEntry entry = bench.entry(W19, THREE.get(0));
      assertThat(entry.messageId()).isEqualTo(smtp.taken().get(0).messageId());
      assertThat(entry.deckHash()).hasSize(64);
      assertThat(entry.dataAsOf()).isEqualTo(Instant.parse("2026-05-10T21:59:00Z"));
      assertThat(entry.sentAt()).isEqualTo(MONDAY);
    }
  }

  @Test
  void laterIsAskedAgainAfterGrowingWaitsAndTheOwnerHearsOfTheEnd() {
    List<Instant> tries = new java.util.concurrent.CopyOnWriteArrayList<>();
    Bench[] bench = new Bench[1];
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("RCPT") && recipient.equals(THREE.get(1))) {
                tries.add(bench[0].clock().instant());
                return "450 4.2.0 mailbox busy";
              }
              return null;
            })) {
      bench[0] = bench(smtp, THREE);
      Outcome outcome = bench[0].delivery().due(true);
      assertThat(outcome.exitCode()).isEqualTo(8);
      assertThat(outcome.text()).isEqualTo("2026-W19: 2 sent, 1 failed");
      List<Long> waits =
          IntStream.range(1, tries.size())
              .mapToObj(i -> Duration.between(tries.get(i - 1), tries.get(i)).toMinutes())
              .toList();
      assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L);
      assertThat(Duration.between(tries.get(0), tries.get(tries.size() - 1)))
          .isLessThan(Duration.ofHours(6));
      LedgerEntry notice = bench[0].notices(W19).get(0);
      assertThat(notice.state()).isEqualTo(State.SENT);
      assertThat(Duration.between(tries.get(tries.size() - 1), notice.sentAt()))
          .isLessThan(Duration.ofMinutes(5));
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
      assertThat(smtp.takenBy(Bench.OWNER).get(0).text())
          .contains("FAILED", THREE.get(1), "mailbox busy", "send --resend --week 2026-W19");
    }
  }

  @Test
  void laterOnceIsSentTheNextTime() {
    AtomicInteger asked = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) ->
                command.equals("CONNECT") && asked.incrementAndGet() <= 2
                    ? "421 4.3.2 shutting down"
                    : null)) {
      Bench bench = bench(smtp, THREE);
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 3 sent");
      assertThat(smtp.taken()).hasSize(3);
      assertThat(bench.entry(W19, THREE.get(0)).attempts()).isEqualTo(2);
    }
  }

  @Test
  void withoutPatienceALaterRunTakesItUp() {
    AtomicInteger asked = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) ->
                command.equals("RCPT") && asked.incrementAndGet() == 1 ? "451 later" : null)) {
      Bench bench = bench(smtp, THREE);
      assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W19: 1 pending, 2 sent");
      assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W19: 1 pending, 2 sent");
      bench.moveTo(MONDAY.plusSeconds(61));
      assertThat(bench.delivery().due(false).text()).isEqualTo("2026-W19: 3 sent");
      assertThat(smtp.taken()).hasSize(3);
    }
  }

  @Test
  void badAddressStopsNobodyAndIsNotTriedAgain() {
    AtomicInteger asked = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) ->
                command.equals("RCPT")
                        && recipient.equals(THREE.get(0))
                        && asked.incrementAndGet() > 0
                    ? "550 5.1.1 no such user"
                    : null)) {
      Bench bench = bench(smtp, THREE);
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 2 sent, 1 failed");
      assertThat(asked).hasValue(1);
      assertThat(bench.delivery().send(Request.of(Week.parse(W19))).exitCode()).isEqualTo(8);
      assertThat(asked).hasValue(1);
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
    }
  }

  @Test
  void brokenAfterTheDataIsUnknownAndGoesAgainOnlyWhenAskedUnderTheSameId() {
    AtomicInteger dots = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) ->
                command.equals("DOT")
                        && recipient.equals(THREE.get(1))
                        && dots.incrementAndGet() == 1
                    ? ""
                    : null)) {
      Bench bench = bench(smtp, THREE);
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 2 sent, 1 unknown");
      bench.delivery().due(true);
      bench.delivery().send(Request.of(Week.parse(W19)));
      assertThat(smtp.takenBy(THREE.get(1))).hasSize(1);
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
      assertThat(smtp.takenBy(Bench.OWNER).get(0).text()).contains("UNKNOWN", THREE.get(1));
      Outcome again =
          bench.delivery().send(new Request(Week.parse(W19), null, List.of(), false, true, true));
      assertThat(again.text()).isEqualTo("2026-W19: 3 sent");
      assertThat(smtp.takenBy(THREE.get(1)))
          .hasSize(2)
          .extracting(RecordingSmtp.Taken::messageId)
          .containsOnly(bench.entry(W19, THREE.get(1)).messageId());
    }
  }

  @Test
  void holdMailsTheOwnerAndNotTheReadersAndIsNoSuccess() {
    editions.faults = List.of(Fault.hold("a figure disagrees with its result"));
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      Outcome outcome = bench.delivery().due(true);
      assertThat(outcome.exitCode()).isEqualTo(9);
      assertThat(outcome.text()).isEqualTo("2026-W19: 3 held").doesNotContain("sent");
      assertThat(smtp.taken()).extracting(RecordingSmtp.Taken::recipient).containsOnly(Bench.OWNER);
      assertThat(smtp.taken().get(0).text()).contains("HELD", "a figure disagrees with its result");
      bench.delivery().due(true);
      assertThat(smtp.taken()).hasSize(1);
      // Put right, it goes out when somebody says so.
      editions.faults = List.of();
      assertThat(bench.delivery().send(Request.of(Week.parse(W19))).text())
          .isEqualTo("2026-W19: 3 sent");
      assertThat(smtp.taken()).hasSize(4);
    }
  }

  @Test
  void forceTellsReadersWhatWouldHoldIt() {
    editions.faults = List.of(Fault.hold("a test of the data fails"));
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      Outcome outcome =
          bench.delivery().send(new Request(Week.parse(W19), null, List.of(), true, false, true));
      assertThat(outcome.exitCode()).isZero();
      assertThat(smtp.takenBy(THREE.get(0)).get(0).text()).contains("a test of the data fails");
      assertThat(bench.entry(W19, THREE.get(0)).note()).isEqualTo("a test of the data fails");
    }
  }

  @Test
  void staleAndEmptyDataAreHeld() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      editions.asOf = week -> week.start(SmallEditions.PARIS).plusSeconds(86_400);
      assertThat(bench.delivery().due(true).exitCode()).isEqualTo(9);
      bench.moveTo(MONDAY.plus(Duration.ofDays(7)));
      editions.asOf = week -> week.end(SmallEditions.PARIS).minusSeconds(60);
      editions.listings = 0;
      assertThat(bench.delivery().due(true).exitCode()).isEqualTo(9);
      assertThat(smtp.taken()).extracting(RecordingSmtp.Taken::recipient).containsOnly(Bench.OWNER);
      assertThat(bench.entry("2026-W20", THREE.get(0)).why()).contains("the week holds no listing");
      assertThat(bench.entry(W19, THREE.get(0)).why()).contains("before the week does");
    }
  }

  @Test
  void twoSendersAtOnceShareTheWork() {
    List<String> many =
        IntStream.range(0, 60).mapToObj(i -> "reader" + i + "@example.com").toList();
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench one = bench(smtp, many);
      Bench two = bench(smtp, many);
      CompletableFuture<Outcome> other =
          CompletableFuture.supplyAsync(() -> two.delivery().due(true));
      one.delivery().due(true);
      other.join();
      assertThat(smtp.taken()).hasSize(60);
      assertThat(smtp.taken().stream().map(RecordingSmtp.Taken::recipient).distinct()).hasSize(60);
    }
  }

  @Test
  void senderThatLostItsClaimSendsNothing() {
    Bench[] bench = new Bench[1];
    AtomicInteger asked = new AtomicInteger();
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("RCPT") && asked.incrementAndGet() == 1) {
                // As if this sender had been taken for dead.
                TestDatabase.execute(
                    database,
                    "UPDATE deliveries SET state = 'pending', claim = claim + 1 WHERE state ="
                        + " 'sending'");
              }
              return null;
            })) {
      bench[0] = bench(smtp, THREE.subList(0, 1));
      assertThat(bench[0].delivery().due(true).text()).isEqualTo("2026-W19: 1 sent");
      assertThat(smtp.taken()).hasSize(1);
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void whoLeftGetsNothingAndOlderPeriodsAreNotSentAfterNewerOnes() {
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> command.equals("RCPT") ? "450 later" : null)) {
      Bench bench = bench(smtp, THREE);
      bench.delivery().due(false);
      bench.moveTo(MONDAY.plus(Duration.ofDays(7)));
      bench.delivery().due(false);
      assertThat(bench.state(W19, THREE.get(0))).isEqualTo(State.FAILED);
      assertThat(bench.entry(W19, THREE.get(0)).why()).contains("2026-W20 was due");
      bench.moveTo(MONDAY.plus(Duration.ofDays(7)).plusSeconds(120));
      bench.delivery(Bench.weekly(THREE.subList(1, 3), smtp.server("x.example.com"))).due(false);
      assertThat(bench.state("2026-W20", THREE.get(0))).isEqualTo(State.HELD);
      assertThat(bench.entry("2026-W20", THREE.get(0)).why()).contains("no longer");
    }
  }

  @Test
  void firstSightOfAReportDoesNotSendWhatWasDueLongAgo() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      bench.moveTo(MONDAY.plus(Duration.ofDays(3)));
      assertThat(bench.delivery().due(true)).isEqualTo(Outcome.NOTHING_DUE);
      assertThat(smtp.taken()).isEmpty();
      bench.moveTo(MONDAY.plus(Duration.ofDays(7)));
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W20: 3 sent");
    }
  }

  @Test
  void newsAreSinceTheLastDeckThatTheseReadersGot() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      bench.delivery().send(Request.of(Week.parse("2026-W16")));
      bench
          .delivery()
          .send(
              new Request(Week.parse("2026-W17"), null, List.of(Bench.OWNER), false, false, true));
      bench.delivery().send(Request.of(Week.parse(W19)));
      assertThat(editions.orders)
          .extracting(order -> order.lastSent())
          .containsExactly(null, null, Week.parse("2026-W16"));
    }
  }

  @Test
  void weekThatHasNotBegunIsRefusedAndLeavesNoTrace() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      assertThatThrownBy(() -> bench.delivery().send(Request.of(Week.parse("2027-W01"))))
          .isInstanceOf(MetricsException.Usage.class)
          .hasMessageContaining("2027-W01 has not begun");
      assertThat(bench.ledger.runs("weekly", 5)).isEmpty();
    }
  }

  @Test
  void ownerHearsOfAFailureWhileAnotherServerIsSilent() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("RCPT") && recipient.equals(THREE.get(0))) {
                return "550 5.1.1 no such user";
              }
              if (command.equals("RCPT") && recipient.equals(THREE.get(1))) {
                waitFor(over);
              }
              return null;
            })) {
      Bench bench = bench(smtp, THREE);
      Delivery delivery = bench.delivery(bench.weekly, Duration.ofMillis(50));
      CompletableFuture<Outcome> outcome = CompletableFuture.supplyAsync(() -> delivery.due(true));
      Instant patience = Instant.now().plusSeconds(120);
      while (smtp.takenBy(Bench.OWNER).isEmpty() && Instant.now().isBefore(patience)) {
        Thread.sleep(20);
      }
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
      assertThat(outcome).isNotDone();
      over.countDown();
      assertThat(outcome.get(120, TimeUnit.SECONDS).text()).isEqualTo("2026-W19: 2 sent, 1 failed");
      assertThat(smtp.takenBy(Bench.OWNER)).hasSize(1);
    } finally {
      over.countDown();
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void verdictOfAPeriodIsTheGravestOfItsGroups() {
    Recipient.Group all = new Recipient.Group(Audience.ALL, Locale.ENGLISH);
    Recipient.Group french = new Recipient.Group(Audience.ALL, Locale.FRENCH);
    Verdicts verdicts = new Verdicts();
    verdicts.add(all, new Verdict.Send());
    assertThat(verdicts.text()).isEqualTo("send");
    verdicts.add(french, new Verdict.Hold(List.of("it is empty")));
    assertThat(verdicts.text()).isEqualTo("hold: it is empty (fr)\nsend (en)");
  }

  @Test
  void draftOfAProcessThatDiedIsCleared() throws Exception {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Files.createDirectories(folder.resolve(".draft-1"));
      Files.writeString(folder.resolve(".draft-1/deck.pptx"), "half");
      Files.writeString(folder.resolve(".draft-1.lock"), "");
      assertThat(bench(smtp, THREE).delivery().due(true).exitCode()).isZero();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(one -> one.getFileName().toString().startsWith(".draft"));
    }
  }

  @Test
  void onlyListedPeopleCanBeSentTo() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      assertThatThrownBy(
              () ->
                  bench
                      .delivery()
                      .send(
                          new Request(null, null, List.of("ana@example.com"), false, false, true)))
          .isInstanceOf(MetricsException.Usage.class)
          .hasMessageContaining("did you mean anna@example.com");
      bench.delivery().send(new Request(null, null, THREE.subList(0, 1), false, false, true));
      assertThat(smtp.taken()).hasSize(1);
      // The schedule still brings the others theirs.
      assertThat(bench.delivery().due(true).text()).isEqualTo("2026-W19: 3 sent");
      assertThat(smtp.taken()).hasSize(3);
    }
  }

  @Test
  void deckThatCannotBeMadeLeavesNothingHalfDone() throws Exception {
    Bench bench;
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      bench =
          new Bench(
              database,
              smtp.server("tests.example.com"),
              folder,
              new SmallEditions() {
                @Override
                public synchronized vestiaire.metrics.delivery.edition.Edition make(
                    Order order, Path draft) {
                  super.make(order, draft);
                  throw new MetricsException.Template("deck.md.ftl:7:3: no such column");
                }
              },
              THREE,
              MONDAY);
      assertThat(bench.delivery().due(true).exitCode()).isEqualTo(9);
      assertThat(smtp.taken()).extracting(RecordingSmtp.Taken::recipient).containsOnly(Bench.OWNER);
      assertThat(smtp.taken().get(0).text()).contains("deck.md.ftl:7:3");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void statusComplainsOfWhatIsOverdueHeldOrFailed() {
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Bench bench = bench(smtp, THREE);
      assertThat(Status.of(bench.weekly, bench.ledger, MONDAY, 5).exitCode()).isZero();
      bench.delivery().due(true);
      Status fine = Status.of(bench.weekly, bench.ledger, MONDAY.plusSeconds(7_200), 5);
      assertThat(fine.exitCode()).isZero();
      assertThat(String.join("\n", StatusText.lines(fine)))
          .contains(
              "2026-W19  3 sent", "data as of 2026-05-10 23:59", "next: 2026-05-18T08:00+02:00");
      assertThat(StatusText.json(fine)).contains("\"state\" : \"sent\"", "\"exit_code\" : 0");
      Instant late = MONDAY.plus(Duration.ofDays(7)).plusSeconds(3_601);
      Status overdue = Status.of(bench.weekly, bench.ledger, late, 5);
      assertThat(overdue.exitCode()).isEqualTo(9);
      // Of a report that only ever was looked at, too.
      Weekly unseen = bench.named("unseen");
      assertThat(Status.of(unseen, bench.ledger, MONDAY, 5).exitCode()).isZero();
      assertThat(Status.of(unseen, bench.ledger, late, 5).overdue()).contains("does schedule");
      assertThat(overdue.overdue()).contains("2026-W20 was due 2026-05-18T08:00+02:00");
      editions.listings = 0;
      bench.moveTo(late);
      bench.delivery().due(true);
      Status held = Status.of(bench.weekly, bench.ledger, late, 5);
      assertThat(held.overdue()).isEmpty();
      assertThat(held.exitCode()).isEqualTo(9);
    }
  }
}
