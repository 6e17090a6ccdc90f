package vestiaire.metrics.delivery;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.ledger.DeliveryRun;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.LedgerView;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.Outages;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException.Category;
import vestiaire.metrics.model.Week;

/**
 * The state of a report's deliveries.
 *
 * @param report its name
 * @param next when it is due next
 * @param overdue what should have happened by now, empty when nothing
 * @param periods the last ones, the latest first
 * @param outages what stands in the way at the moment and says nothing of the data
 */
public record Status(
    String report, ZonedDateTime next, String overdue, List<Period> periods, List<Outage> outages) {
  /** Copies what it is given. */
  public Status {
    periods = List.copyOf(periods);
    outages = List.copyOf(outages);
  }

  /** Asks the ledger. */
  public static Status of(Weekly weekly, Ledger ledger, Instant now, int most) {
    // Whoever looks expects it from now on, even if schedule and send --if-due never run.
    ledger.since(weekly.report(), now);
    List<Period> periods = new ArrayList<>();
    for (DeliveryRun run : ledger.runs(weekly.report(), most)) {
      periods.add(new Period(run, ledger.entries(run.report(), run.period())));
    }
    Outages book = ledger.outages(weekly.report());
    List<Outage> outages = new ArrayList<>();
    book.of(Outages.MAIL).ifPresent(outages::add);
    if (!periods.isEmpty()) {
      book.of(periods.get(0).run().period()).ifPresent(outages::add);
    }
    return new Status(
        weekly.report(), weekly.when().next(now), overdue(weekly, ledger, now), periods, outages);
  }

  /**
   * 0 when all is as it should be; the code of what stands in the way, or of a hold when something
   * is overdue or held.
   */
  public int exitCode() {
    if (!outages.isEmpty()) {
      return outages.get(outages.size() - 1).category().exitCode();
    }
    if (!overdue.isEmpty()) {
      return Category.HELD.exitCode();
    }
    @Nullable Period last = periods.isEmpty() ? null : periods.get(0);
    if (last == null) {
      return 0;
    }
    if (last.has(State.HELD)) {
      return Category.HELD.exitCode();
    }
    return last.has(State.FAILED) || last.has(State.UNKNOWN) ? Category.MAIL.exitCode() : 0;
  }

  /** Returns what is not as it should be, without anybody's address; empty when all is. */
  public String problem() {
    if (exitCode() == 0) {
      return "";
    }
    if (!outages.isEmpty()) {
      return outages.get(outages.size() - 1).text();
    }
    if (!overdue.isEmpty()) {
      return overdue;
    }
    Period last = periods.get(0);
    return last.run().period()
        + (last.has(State.HELD) ? " is held" : ": a mail failed")
        + "; status says why";
  }

  private static String overdue(Weekly weekly, LedgerView ledger, Instant now) {
    Optional<Instant> since = ledger.since(weekly.report());
    ZonedDateTime due = weekly.when().latest(now.minus(weekly.limits().overdueAfter()));
    if (since.isEmpty() || due.toInstant().isBefore(since.get())) {
      return "";
    }
    Week period = weekly.when().period(due);
    Optional<DeliveryRun> run = ledger.run(weekly.report(), period.toString());
    String what = "the report of " + period + " was due " + due.toOffsetDateTime();
    if (run.isEmpty() || (run.get().dueAt() == null && run.get().closedAt() == null)) {
      return what + ", and nothing has begun with it; does schedule or send --if-due run?";
    }
    return run.get().closedAt() == null ? what + ", and has not ended" : "";
  }

  /**
   * One period.
   *
   * @param run what became of it as a whole
   * @param entries what became of each mail, notices to the owner among them
   */
  public record Period(DeliveryRun run, List<LedgerEntry> entries) {
    /** Copies what it is given. */
    public Period {
      entries = List.copyOf(entries);
    }

    boolean has(State state) {
      return entries.stream().anyMatch(entry -> entry.state() == state);
    }
  }
}
