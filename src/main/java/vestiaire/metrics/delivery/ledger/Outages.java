package vestiaire.metrics.delivery.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import vestiaire.metrics.model.MetricsException.Category;

/** Records the outages that stand in the way of a period's deck, or of all its mails. */
public final class Outages {
  /** In place of a period: the mail server. */
  public static final String MAIL = "";

  private final LedgerView ledger;
  private final String report;

  Outages(LedgerView ledger, String report) {
    this.ledger = ledger;
    this.report = report;
  }

  /** Returns what stands in the way; empty when nothing does. */
  public Optional<Outage> of(String period) {
    return ledger.in(
        connection ->
            Statements.rows(
                    connection,
                    row ->
                        new Outage(
                            Category.valueOf(row.getString("category")),
                            row.getObject("since", OffsetDateTime.class).toInstant(),
                            row.getInt("tries"),
                            row.getObject("next_try", OffsetDateTime.class).toInstant(),
                            row.getString("why")),
                    "SELECT * FROM delivery_outages WHERE report = ? AND period = ?",
                    report,
                    period)
                .stream()
                .findFirst());
  }

  /**
   * Writes down that something was in the way.
   *
   * @param notBefore what was met before is another matter
   * @return it, with the time of the next try
   */
  public Outage met(String period, Category category, String why, Instant now, Instant notBefore) {
    Optional<Outage> before = of(period).filter(one -> !one.since().isBefore(notBefore));
    int tries = before.map(Outage::tries).orElse(0) + 1;
    Outage outage =
        new Outage(
            category,
            before.map(Outage::since).orElse(now),
            tries,
            now.plus(Outage.wait(tries)),
            why);
    ledger.in(
        connection ->
            Statements.update(
                connection,
                "INSERT INTO delivery_outages (report, period, category, since, tries, next_try, why)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (report, period) DO UPDATE SET"
                    + " category = excluded.category, since = excluded.since, tries = excluded.tries,"
                    + " next_try = excluded.next_try, why = excluded.why",
                report,
                period,
                category.name(),
                outage.since(),
                outage.tries(),
                outage.nextTry(),
                why));
    return outage;
  }

  /**
   * Writes down that a report waits for data that is late.
   *
   * @param until when it is judged for the last time
   */
  public void waits(String period, String why, Instant now, Instant until) {
    ledger.in(
        connection ->
            Statements.update(
                connection,
                "INSERT INTO delivery_outages (report, period, category, since, tries, next_try, why, known_import)"
                    + " VALUES (?, ?, 'HELD', ?, 1, ?, ?, (SELECT max(number) FROM imports))"
                    + " ON CONFLICT (report, period) DO UPDATE SET category = excluded.category,"
                    + " tries = CASE WHEN delivery_outages.category = 'HELD' THEN delivery_outages.tries + 1 ELSE 1 END,"
                    + " next_try = excluded.next_try, why = excluded.why, known_import = excluded.known_import",
                report,
                period,
                now,
                until,
                why));
  }

  /** Returns whether a report waits for data, and none has come since. */
  public boolean waitsInVain(String period, Instant now) {
    return ledger
            .in(
                connection ->
                    Statements.rows(
                        connection,
                        row -> true,
                        "SELECT FROM delivery_outages WHERE report = ? AND period = ? AND category = 'HELD'"
                            + " AND next_try > ? AND known_import IS NOT DISTINCT FROM (SELECT max(number) FROM imports)",
                        report,
                        period,
                        now))
            .size()
        > 0;
  }

  /** Writes down that nothing is in the way any more. */
  public void over(String period) {
    ledger.in(
        connection ->
            Statements.update(
                connection,
                "DELETE FROM delivery_outages WHERE report = ? AND period = ?",
                report,
                period));
  }
}
