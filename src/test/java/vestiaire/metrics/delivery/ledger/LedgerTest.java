package vestiaire.metrics.delivery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.delivery.ledger.ClaimSession.Claim;
import vestiaire.metrics.model.MetricsException.Category;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** The ledger's rows on a real server, from plan to end. */
@Tag("slow")
class LedgerTest {
  private static final Instant NOW = Instant.parse("2026-05-11T06:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(10));
  private static final String WEEK = "2026-W19";
  private static Database database;
  private static int number;

  private final Ledger ledger = new Ledger(database.dataSource());
  private String report = "";

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void nameReport() {
    report = "report " + ++number;
  }

  @Test
  void planGivesEveryRecipientOneRowHoweverOftenItIsMade() {
    plan("a@example.com", "b@example.com");
    plan("b@example.com", "c@example.com");
    assertThat(ledger.entries(report, WEEK))
        .extracting(LedgerEntry::recipient)
        .containsExactly("a@example.com", "b@example.com", "c@example.com");
    assertThat(ledger.entries(report, WEEK))
        .allSatisfy(
            entry -> {
              assertThat(entry.state()).isEqualTo(State.PENDING);
              assertThat(entry.messageId()).isEqualTo("<" + entry.recipient() + ">");
              assertThat(entry.attempts()).isZero();
              assertThat(entry.firstTry()).isNull();
              assertThat(entry.isNotice()).isFalse();
            });
    assertThat(ledger.entries(report, "2026-W20")).isEmpty();
  }

  @Test
  void scheduleCountsFromWhenTheReportWasFirstSeen() {
    assertThat(ledger.since(report)).isEmpty();
    assertThat(ledger.since(report, NOW)).isEqualTo(NOW);
    assertThat(ledger.since(report, LATER)).isEqualTo(NOW);
  }

  @Test
  void rowIsClaimedOnceAndNotBeforeItsTime() {
    LedgerEntry entry = planned("a@example.com");
    try (ClaimSession one = ledger.sender();
        ClaimSession other = ledger.sender()) {
      assertThat(claim(one, entry, NOW.minusSeconds(1))).isEmpty();
      assertThat(claim(one, entry, NOW)).isPresent();
      assertThat(claim(other, entry, LATER)).isEmpty();
    }
    assertThat(only())
        .satisfies(
            row -> {
              assertThat(row.state()).isEqualTo(State.SENDING);
              assertThat(row.attempts()).isEqualTo(1);
              assertThat(row.firstTry()).isEqualTo(NOW);
              assertThat(row.deckHash()).isEqualTo("hash");
              assertThat(row.note()).isEqualTo("note");
            });
  }

  @Test
  void mailGoesOverOnceAndIsSent() {
    LedgerEntry entry = planned("a@example.com");
    try (ClaimSession sender = ledger.sender()) {
      Claim claim = claim(sender, entry, NOW).orElseThrow();
      sender.goesOver(claim);
      assertThat(only().state()).isEqualTo(State.DATA);
      assertThatThrownBy(() -> sender.goesOver(claim)).isInstanceOf(ClaimSession.ClaimLost.class);
      sender.sent(claim, LATER);
      assertThat(only().sentAt()).isEqualTo(LATER);
      sender.failed(claim, "too late to fail");
      assertThat(only().state()).isEqualTo(State.SENT);
    }
    assertThat(ledger.close(report, WEEK, LATER)).isTrue();
  }

  @Test
  void retryKeepsTheFirstTryAndReleaseForgetsIt() {
    LedgerEntry entry = planned("a@example.com");
    try (ClaimSession sender = ledger.sender()) {
      sender.release(claim(sender, entry, NOW).orElseThrow(), "no server");
      assertThat(only().attempts()).isZero();
      assertThat(only().firstTry()).isNull();
      sender.again(claim(sender, entry, NOW).orElseThrow(), LATER, "greylisted");
      assertThat(only().nextTry()).isEqualTo(LATER);
      assertThat(only().why()).isEqualTo("greylisted");
      assertThat(claim(sender, entry, LATER.minusMillis(1))).isEmpty();
      sender.release(claim(sender, entry, LATER).orElseThrow(), "no server");
      assertThat(only().attempts()).isEqualTo(1);
      assertThat(only().firstTry()).isEqualTo(NOW);
    }
  }

  @Test
  void senderThatLostItsClaimSendsNothing() {
    LedgerEntry entry = planned("a@example.com");
    try (ClaimSession slow = ledger.sender();
        ClaimSession quick = ledger.sender()) {
      Claim lost = claim(slow, entry, NOW).orElseThrow();
      Instant over = NOW.plus(ClaimSession.LEASE).plusMillis(1);
      ledger.recover(report, over);
      assertThat(only().state()).isEqualTo(State.PENDING);
      Claim taken = claim(quick, entry, over).orElseThrow();
      assertThat(taken.number()).isEqualTo(lost.number() + 1);
      assertThatThrownBy(() -> slow.goesOver(lost)).isInstanceOf(ClaimSession.ClaimLost.class);
      slow.failed(lost, "not mine any more");
      assertThat(only().state()).isEqualTo(State.SENDING);
    }
  }

  @Test
  void whatAGoneSenderLeftIsPendingOrUnknownByHowFarItWas() {
    plan("a@example.com", "b@example.com");
    List<LedgerEntry> entries = ledger.entries(report, WEEK);
    try (ClaimSession sender = ledger.sender()) {
      assertThat(claim(sender, entries.get(0), NOW)).isPresent();
      sender.goesOver(claim(sender, entries.get(1), NOW).orElseThrow());
      ledger.recover(report, LATER);
      assertThat(states()).containsExactly(State.SENDING, State.DATA);
    }
    ledger.recover(report, LATER);
    assertThat(states()).containsExactly(State.PENDING, State.UNKNOWN);
    assertThat(ledger.entries(report, WEEK).get(1).why())
        .isEqualTo("its sender ended while the message went over");
  }

  @Test
  void runEndsWhenNoMailToAReaderIsOpen() {
    LedgerEntry entry = planned("a@example.com");
    assertThat(ledger.run(report, WEEK).orElseThrow().openedAt()).isEqualTo(NOW);
    assertThat(ledger.close(report, WEEK, LATER)).isFalse();
    ledger.judged(report, WEEK, "hold: empty", NOW);
    ledger.announce(report, WEEK, "owner@example.com", "hold", "<n>", "it is held", NOW);
    ledger.end(List.of(entry.id()), State.HELD, "empty");
    assertThat(ledger.close(report, WEEK, LATER)).isTrue();
    DeliveryRun run = ledger.run(report, WEEK).orElseThrow();
    assertThat(run.closedAt()).isEqualTo(LATER);
    assertThat(run.verdict()).isEqualTo("hold: empty");
    assertThat(ledger.close(report, WEEK, LATER.plusSeconds(9))).isTrue();
    assertThat(ledger.run(report, WEEK).orElseThrow().closedAt()).isEqualTo(LATER);
    assertThat(ledger.openNotices(report))
        .extracting(LedgerEntry::why)
        .containsExactly("it is held");
  }

  @Test
  void ownerIsToldOfABadEndOnce() {
    LedgerEntry entry = planned("a@example.com");
    ledger.end(List.of(entry.id()), State.FAILED, "no such mailbox");
    assertThat(ledger.untold(report)).extracting(LedgerEntry::id).containsExactly(entry.id());
    for (String about : List.of("first", "second")) {
      ledger.tell(
          report,
          WEEK,
          "owner@example.com",
          about,
          "<n>",
          "a mail failed",
          List.of(entry.id()),
          NOW);
    }
    assertThat(ledger.untold(report)).isEmpty();
    assertThat(ledger.openNotices(report)).extracting(LedgerEntry::about).containsExactly("first");
  }

  @Test
  void reopenedRowIsAsIfItHadNeverBeenTried() {
    plan("a@example.com", "b@example.com");
    List<LedgerEntry> entries = ledger.entries(report, WEEK);
    try (ClaimSession sender = ledger.sender()) {
      sender.failed(claim(sender, entries.get(0), NOW).orElseThrow(), "no such mailbox");
      sender.sent(claim(sender, entries.get(1), NOW).orElseThrow(), NOW);
    }
    ledger.reopen(
        report,
        WEEK,
        List.of("a@example.com", "b@example.com"),
        List.of(State.FAILED, State.HELD, State.UNKNOWN),
        LATER);
    assertThat(states()).containsExactly(State.PENDING, State.SENT);
    LedgerEntry again = ledger.entries(report, WEEK).get(0);
    assertThat(again.attempts()).isZero();
    assertThat(again.firstTry()).isNull();
    assertThat(again.why()).isEmpty();
    assertThat(again.nextTry()).isEqualTo(LATER);
  }

  @Test
  void earlierWeekEndsWhenTheNextIsDue() {
    LedgerEntry entry = planned("a@example.com");
    ledger.supersede(report, "2026-W20", LATER);
    assertThat(only().state()).isEqualTo(State.FAILED);
    assertThat(only().why()).isEqualTo("not sent before the report of 2026-W20 was due");
    assertThat(ledger.run(report, WEEK).orElseThrow().closedAt()).isEqualTo(LATER);
    try (ClaimSession sender = ledger.sender()) {
      assertThat(claim(sender, entry, LATER)).isEmpty();
    }
    ledger.supersede(report, WEEK, LATER);
    assertThat(ledger.runs(report, 5)).hasSize(1);
  }

  @Test
  void lastWeekThatReachedAReaderIsKnown() {
    LedgerEntry entry = planned("a@example.com");
    assertThat(ledger.lastSent(report, "2026-W20", List.of("a@example.com"))).isEmpty();
    try (ClaimSession sender = ledger.sender()) {
      sender.sent(claim(sender, entry, NOW).orElseThrow(), NOW);
    }
    assertThat(ledger.lastSent(report, "2026-W20", List.of("x@example.com", "a@example.com")))
        .hasValue(WEEK);
    assertThat(ledger.lastSent(report, WEEK, List.of("a@example.com"))).isEmpty();
    assertThat(ledger.lastSent(report, "2026-W20", List.of("x@example.com"))).isEmpty();
  }

  @Test
  void waitDoublesFromOneMinuteToAnHour() {
    Outages outages = ledger.outages(report);
    long[] minutes = new long[9];
    for (int i = 0; i < minutes.length; i++) {
      Outage met = outages.met(WEEK, Category.DATABASE, "no route", LATER, NOW);
      minutes[i] = Duration.between(LATER, met.nextTry()).toMinutes();
      assertThat(outages.of(WEEK)).hasValue(met);
    }
    assertThat(minutes).containsExactly(1, 2, 4, 8, 16, 32, 60, 60, 60);
    Outage last = outages.of(WEEK).orElseThrow();
    assertThat(last.text()).isEqualTo("database: no route");
    assertThat(last.standsAt(LATER.plus(Duration.ofMinutes(60)))).isFalse();
    assertThat(last.outlasts(Duration.ofMinutes(59))).isTrue();
    assertThat(last.outlasts(Duration.ofMinutes(60))).isFalse();
    assertThat(outages.of(Outages.MAIL)).isEmpty();
    outages.over(WEEK);
    assertThat(outages.of(WEEK)).isEmpty();
  }

  @Test
  void outageFromBeforeIsAnotherMatter() {
    Outages outages = ledger.outages(report);
    outages.met(Outages.MAIL, Category.MAIL, "refused", NOW, NOW);
    Outage anew = outages.met(Outages.MAIL, Category.MAIL, "refused", LATER, NOW.plusSeconds(1));
    assertThat(anew.since()).isEqualTo(LATER);
    assertThat(anew.tries()).isEqualTo(1);
  }

  @Test
  void reportWaitsInVainUntilTheHourThatWasSet() {
    Outages outages = ledger.outages(report);
    assertThat(outages.waitsInVain(WEEK, NOW)).isFalse();
    outages.waits(WEEK, "the data ends too early", NOW, LATER);
    assertThat(outages.waitsInVain(WEEK, LATER.minusSeconds(1))).isTrue();
    assertThat(outages.waitsInVain(WEEK, LATER)).isFalse();
  }

  private void plan(String... recipients) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (String recipient : recipients) {
      ids.put(recipient, "<" + recipient + ">");
    }
    ledger.plan(report, WEEK, NOW, ids, NOW);
  }

  private LedgerEntry planned(String recipient) {
    plan(recipient);
    return only();
  }

  private LedgerEntry only() {
    List<LedgerEntry> readers =
        ledger.entries(report, WEEK).stream().filter(entry -> !entry.isNotice()).toList();
    assertThat(readers).hasSize(1);
    return readers.get(0);
  }

  private List<State> states() {
    return ledger.entries(report, WEEK).stream().map(LedgerEntry::state).toList();
  }

  private static Optional<Claim> claim(ClaimSession sender, LedgerEntry entry, Instant now) {
    return sender.claim(entry, "hash", NOW, "note", now);
  }
}
