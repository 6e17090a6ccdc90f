package vestiaire.metrics.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.ledger.DeliveryRun;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.Outages;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/**
 * The whole job: who gets what is written into the ledger, decks are made, the gate judges them,
 * and each recipient gets a mail, once. Whatever ends it in the middle, the next one goes on where
 * it stood; any number may run at the same time.
 */
public final class Delivery {
  // A report counts from a day before it was first seen: due this morning is due, due last week is
  // not.
  private static final Duration FIRST_SIGHT = Duration.ofDays(1);

  // The owner is promised to hear within five.
  private static final Duration TELL_EVERY = Duration.ofMinutes(1);

  private final Weekly weekly;
  private final Ledger ledger;
  private final DeliveryContext desk;
  private final MailDispatcher postman;
  private final Notices notices;
  private final RecipientPlanner plan;
  private final DispatchLoop rounds;

  /** A delivery with all that it works with. */
  public Delivery(Weekly weekly, Ledger ledger, DeliveryContext desk) {
    this(weekly, ledger, desk, TELL_EVERY);
  }

  Delivery(Weekly weekly, Ledger ledger, DeliveryContext desk, Duration tellEvery) {
    this.weekly = weekly;
    this.ledger = ledger;
    this.desk = desk;
    this.postman = new MailDispatcher(weekly, desk);
    this.notices = new Notices(weekly, ledger);
    this.plan = new RecipientPlanner(weekly, ledger, desk.clock());
    this.rounds = new DispatchLoop(weekly, ledger, desk, postman, notices, tellEvery);
  }

  /**
   * Tells the owner of something by the next mail; the same in a period once.
   *
   * @param kind one word
   * @param subject a line
   */
  public void announce(String kind, String subject, String text) {
    notices.announce(kind, subject, text, desk.clock().instant());
  }

  /** Sends what the schedule wants sent by now; of several missed periods the latest alone. */
  public Outcome due(boolean wait) {
    Instant now = desk.clock().instant();
    ZonedDateTime due = weekly.when().latest(now);
    Week period = weekly.when().period(due);
    Instant since = ledger.since(weekly.report(), now).minus(FIRST_SIGHT);
    Optional<DeliveryRun> run = ledger.run(weekly.report(), period.toString());
    boolean done =
        due.toInstant().isBefore(since)
            || run.filter(one -> one.closedAt() != null && one.dueAt() != null).isPresent();
    if (!done) {
      return send(new Request(period, due.toInstant(), List.of(), false, false, wait));
    }
    // Somebody may have died between a failure and telling it.
    ledger.recover(weekly.report(), now);
    if (!ledger.untold(weekly.report()).isEmpty()
        || !ledger.openNotices(weekly.report()).isEmpty()) {
      rounds.tellOwner(run.map(DeliveryRun::openedAt).orElse(since));
    }
    return new Outcome(
        "",
        List.of(),
        List.of(),
        null,
        rounds.next(ledger.openNotices(weekly.report())).orElse(null));
  }

  /**
   * Sends.
   *
   * @throws MetricsException.Usage when somebody is to get it who is no recipient
   * @throws MetricsException.Held when there is no data to tell a week by
   * @throws MetricsException.Database when the ledger cannot be used
   */
  public Outcome send(Request request) {
    List<Recipient> readers = readers(request.to());
    Week week = request.week() == null ? latest() : request.week();
    String report = weekly.report();
    String period = week.toString();
    if (week.start(weekly.when().zone()).isAfter(desk.clock().instant())) {
      throw new MetricsException.Usage(
          week + " has not begun yet; there is nothing to report of it");
    }
    plan.write(request, readers, week);
    Outages outages = ledger.outages(report);
    if (request.dueAt() == null) {
      // Whoever asks has put right what stood in the way, or wants to see it.
      outages.over(period);
      outages.over(Outages.MAIL);
    }
    Instant since = ledger.run(report, period).map(DeliveryRun::openedAt).orElseThrow();
    Preparation preparation = new Preparation(weekly, ledger, desk, request, week, since);
    Map<Recipient.Group, Ready> ready =
        outages.of(Outages.MAIL).filter(one -> one.standsAt(desk.clock().instant())).isPresent()
            ? Map.of()
            : preparation.decks(readers, waiting(readers, period, request.patient()));
    rounds.run(request.patient(), readers, period, ready, since);
    ledger.close(report, period, desk.clock().instant());
    Set<String> addresses = addresses(readers);
    List<LedgerEntry> entries = ledger.entries(report, period);
    List<LedgerEntry> left = new ArrayList<>(rounds.open(addresses, period));
    @Nullable Outage outage =
        outages
            .of(period)
            .or(() -> outages.of(Outages.MAIL).filter(one -> isTold(one, entries)))
            .orElse(null);
    left.addAll(ledger.openNotices(report));
    return new Outcome(
        period,
        entries.stream()
            .filter(one -> !one.isNotice() && addresses.contains(one.recipient()))
            .toList(),
        preparation.verdicts().lines(),
        outage,
        rounds.next(left).orElse(null));
  }

  /** Returns whether it keeps any of these mails. */
  private static boolean isTold(Outage outage, List<LedgerEntry> entries) {
    return entries.stream()
        .anyMatch(
            one ->
                one.state() == State.PENDING
                    || (one.state() == State.FAILED && one.why().contains(outage.why())));
  }

  /** Returns the week that the data suggests; without any data the one that was due last. */
  private Week latest() {
    try {
      return desk.latest();
    } catch (MetricsException.Held e) {
      return weekly.when().period(weekly.when().latest(desk.clock().instant()));
    }
  }

  /** Says what would go to whom, a line each, and leaves nothing behind. */
  public List<String> rehearse(Request request) {
    return new DryRun(weekly, desk, postman)
        .lines(
            request,
            readers(request.to()),
            request.week() == null ? desk.latest() : request.week());
  }

  /** Groups of whom somebody waits; without patience those whose time has come. */
  private Set<Recipient.Group> waiting(List<Recipient> readers, String period, boolean patient) {
    Instant now = desk.clock().instant();
    Set<String> open = new HashSet<>();
    rounds.open(addresses(readers), period).stream()
        .filter(one -> patient || !one.nextTry().isAfter(now))
        .forEach(one -> open.add(one.recipient()));
    Set<Recipient.Group> groups = new LinkedHashSet<>();
    readers.stream()
        .filter(one -> open.contains(one.address()))
        .forEach(one -> groups.add(one.group()));
    return groups;
  }

  private List<Recipient> readers(List<String> to) {
    if (to.isEmpty()) {
      return weekly.recipients();
    }
    List<String> known = weekly.recipients().stream().map(Recipient::address).toList();
    return to.stream()
        .map(
            address ->
                weekly
                    .recipient(address)
                    .orElseThrow(
                        () ->
                            new MetricsException.Usage(
                                "--to: "
                                    + address
                                    + " is neither a recipient nor the owner in weekly.yml"
                                    + DidYouMean.to(address, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; add it there"))))
        .toList();
  }

  static Set<String> addresses(List<Recipient> readers) {
    Set<String> addresses = new LinkedHashSet<>();
    readers.forEach(one -> addresses.add(one.address()));
    return addresses;
  }

  /**
   * A deck that may go out.
   *
   * @param edition it
   * @param banner what its readers are told of it
   */
  record Ready(Edition edition, List<String> banner) {}
}
