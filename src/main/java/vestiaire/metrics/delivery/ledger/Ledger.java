package vestiaire.metrics.delivery.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Records in the database who gets which report, and what became of each mail. One row per report,
 * period and recipient; rows are planned before anything is made or sent, so that nobody is left
 * out without a trace, and claimed before anything is sent, so that nobody gets a mail twice. Every
 * method is one transaction.
 */
public final class Ledger extends LedgerView {
  // A sender holds an advisory lock of its number for as long as its connection lives.
  static final String SENDER_IS_GONE =
      "NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1"
          + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
          + " AND ((classid::bigint << 32) | objid::bigint) = deliveries.sender)";

  /** A ledger in this database, which has our schema. */
  public Ledger(DataSource database) {
    super(database);
  }

  /** Returns a sender, known to all others by a lock that goes when it does. Close it. */
  public ClaimSession sender() {
    return ClaimSession.open(database());
  }

  /**
   * Since when a report's schedule counts.
   *
   * @param otherwise what is written down when the report was never seen before
   */
  public Instant since(String report, Instant otherwise) {
    return in(
        connection -> {
          Statements.update(
              connection,
              "INSERT INTO delivery_reports VALUES (?, ?) ON CONFLICT DO NOTHING",
              report,
              otherwise);
          return since(connection, report).get(0);
        });
  }

  /**
   * Plans a report: a run, and a pending row for each recipient that has none.
   *
   * @param dueAt null when somebody asked for it
   * @param messageIds by recipients' addresses
   */
  public void plan(
      String report,
      String period,
      @Nullable Instant dueAt,
      Map<String, String> messageIds,
      Instant now) {
    in(
        connection -> {
          Statements.update(
              connection,
              "INSERT INTO delivery_runs (report, period, due_at, opened_at) VALUES (?, ?, ?, ?)"
                  + " ON CONFLICT (report, period) DO UPDATE SET closed_at = NULL,"
                  + " due_at = coalesce(delivery_runs.due_at, excluded.due_at)",
              report,
              period,
              dueAt,
              now);
          for (Map.Entry<String, String> one : messageIds.entrySet()) {
            insert(connection, report, period, one.getKey(), "", one.getValue(), now, "");
          }
          return 0;
        });
  }

  /** Takes up again what is held, failed or unknown: as if it had never been tried. */
  public void reopen(
      String report, String period, List<String> recipients, List<State> states, Instant now) {
    in(
        connection ->
            Statements.update(
                connection,
                "UPDATE deliveries SET state = 'pending', next_try = ?, first_try = NULL, attempts = 0,"
                    + " why = '', told_at = NULL WHERE report = ? AND period = ? AND about = ''"
                    + " AND recipient = ANY (?) AND state = ANY (?)",
                now,
                report,
                period,
                recipients,
                states.stream().map(State::toString).toList()));
  }

  /**
   * Puts right what senders left that are gone: what had not gone over is pending again, what was
   * going over is unknown.
   */
  public void recover(String report, Instant now) {
    in(
        connection -> {
          String gone = " AND (lease_until < ? OR " + SENDER_IS_GONE + ")";
          Statements.update(
              connection,
              "UPDATE deliveries SET state = 'pending', next_try = ? WHERE report = ? AND state = 'sending'"
                  + gone,
              now,
              report,
              now);
          return Statements.update(
              connection,
              "UPDATE deliveries SET state = 'unknown', why = 'its sender ended while the message went over'"
                  + " WHERE report = ? AND state = 'data'"
                  + gone,
              report,
              now);
        });
  }

  /** Ends rows that are pending with this state and reason. */
  public void end(List<Long> ids, State state, String why) {
    in(
        connection ->
            Statements.update(
                connection,
                "UPDATE deliveries SET state = ?, why = ? WHERE id = ANY (?::bigint[]) AND state = 'pending'",
                state.toString(),
                why,
                ids));
  }

  /** Writes down what the gate said, and of which data. */
  public void judged(String report, String period, String verdict, @Nullable Instant dataAsOf) {
    in(
        connection ->
            Statements.update(
                connection,
                "UPDATE delivery_runs SET verdict = ?, data_as_of = ? WHERE report = ? AND period = ?",
                verdict,
                dataAsOf,
                report,
                period));
  }

  /**
   * Ends the run, unless a mail to a reader is still open; whether it has ended. What the owner is
   * told may come later.
   */
  public boolean close(String report, String period, Instant now) {
    return in(
        connection -> {
          Statements.update(
              connection,
              "UPDATE delivery_runs SET closed_at = ? WHERE report = ? AND period = ? AND closed_at IS NULL"
                  + " AND NOT EXISTS (SELECT FROM deliveries AS d WHERE d.report = delivery_runs.report"
                  + " AND d.period = delivery_runs.period AND d.about = ''"
                  + " AND d.state IN ('pending', 'sending', 'data'))",
              now,
              report,
              period);
          return !Statements.rows(
                  connection,
                  row -> true,
                  "SELECT FROM delivery_runs WHERE report = ? AND period = ? AND closed_at IS NOT NULL",
                  report,
                  period)
              .isEmpty();
        });
  }

  /**
   * Periods before this one whose runs never ended: their rows are ended here, since a report is
   * sent before the next one is due or not at all.
   */
  public void supersede(String report, String period, Instant now) {
    in(
        connection -> {
          Statements.update(
              connection,
              "UPDATE deliveries SET state = 'failed', why = 'not sent before the report of ' || ? || ' was due'"
                  + " WHERE report = ? AND period < ? AND about = '' AND state = 'pending'",
              period,
              report,
              period);
          Statements.update(
              connection,
              "DELETE FROM delivery_outages WHERE report = ? AND period <> '' AND period < ?",
              report,
              period);
          return Statements.update(
              connection,
              "UPDATE delivery_runs SET closed_at = ? WHERE report = ? AND period < ? AND closed_at IS NULL"
                  + " AND NOT EXISTS (SELECT FROM deliveries AS d WHERE d.report = delivery_runs.report"
                  + " AND d.period = delivery_runs.period AND d.about = ''"
                  + " AND d.state IN ('pending', 'sending', 'data'))",
              now,
              report,
              period);
        });
  }

  /** Plans a notice to the owner, which stands for these rows from now on. */
  public void tell(
      String report,
      String period,
      String owner,
      String about,
      String messageId,
      String text,
      List<Long> ids,
      Instant now) {
    in(
        connection -> {
          int mine =
              Statements.update(
                  connection,
                  "UPDATE deliveries SET told_at = ? WHERE id = ANY (?::bigint[]) AND told_at IS NULL",
                  now,
                  ids);
          // Another sender may have been faster.
          if (mine > 0) {
            insert(connection, report, period, owner, about, messageId, now, text);
          }
          return mine;
        });
  }

  /** Plans a notice to the owner that stands for no row. */
  public void announce(
      String report,
      String period,
      String owner,
      String about,
      String messageId,
      String text,
      Instant now) {
    in(
        connection -> {
          insert(connection, report, period, owner, about, messageId, now, text);
          return 0;
        });
  }

  private static void insert(
      Connection connection,
      String report,
      String period,
      String recipient,
      String about,
      String messageId,
      Instant now,
      String why)
      throws SQLException {
    Statements.update(
        connection,
        "INSERT INTO deliveries (report, period, recipient, about, state, message_id, next_try, why)"
            + " VALUES (?, ?, ?, ?, 'pending', ?, ?, ?) ON CONFLICT DO NOTHING",
        report,
        period,
        recipient,
        about,
        messageId,
        now,
        why);
  }
}
