package vestiaire.metrics.delivery.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.ServerState;

/** Reads the ledger. */
public abstract sealed class LedgerView permits Ledger {
  // All that a pool may hold, and a new one: after a server's restart each is broken.
  static final int CONNECTIONS_TO_TRY = 13;

  private final DataSource database;

  LedgerView(DataSource database) {
    this.database = database;
  }

  final DataSource database() {
    return database;
  }

  /** Since when a report's schedule counts; empty when it was never seen. */
  public final Optional<Instant> since(String report) {
    return in(connection -> since(connection, report)).stream().findFirst();
  }

  static List<Instant> since(Connection connection, String report) throws SQLException {
    return Statements.rows(
        connection,
        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
        "SELECT since FROM delivery_reports WHERE report = ?",
        report);
  }

  /** Returns what became of a report for a period; empty when nobody began with it. */
  public final Optional<DeliveryRun> run(String report, String period) {
    return runs(report, "AND period = ?", period).stream().findFirst();
  }

  /** Returns the last runs, the latest period first. */
  public final List<DeliveryRun> runs(String report, int most) {
    return runs(report, "LIMIT ?", most);
  }

  private List<DeliveryRun> runs(String report, String rest, Object value) {
    String order = " ORDER BY period DESC ";
    String where = rest.startsWith("AND") ? rest + order : order + rest;
    return in(
        connection ->
            Statements.rows(
                connection,
                row ->
                    new DeliveryRun(
                        row.getString("report"),
                        row.getString("period"),
                        LedgerEntry.instant(row, "due_at"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        LedgerEntry.instant(row, "closed_at"),
                        row.getString("verdict"),
                        LedgerEntry.instant(row, "data_as_of")),
                "SELECT * FROM delivery_runs WHERE report = ? " + where,
                report,
                value));
  }

  /** Returns the rows of a period, notices among them, in the order they were planned. */
  public final List<LedgerEntry> entries(String report, String period) {
    return in(
        connection ->
            Statements.rows(
                connection,
                LedgerEntry::of,
                "SELECT "
                    + LedgerEntry.COLUMNS
                    + " FROM deliveries WHERE report = ? AND period = ? ORDER BY id",
                report,
                period));
  }

  /** Rows that ended badly, and whose end the owner was not told. */
  public final List<LedgerEntry> untold(String report) {
    return in(
        connection ->
            Statements.rows(
                connection,
                LedgerEntry::of,
                "SELECT "
                    + LedgerEntry.COLUMNS
                    + " FROM deliveries WHERE report = ? AND about = '' AND told_at IS NULL"
                    + " AND state IN ('failed', 'held', 'unknown') ORDER BY id",
                report));
  }

  /** Notices that are still to be sent, whatever their period. */
  public final List<LedgerEntry> openNotices(String report) {
    return in(
        connection ->
            Statements.rows(
                connection,
                LedgerEntry::of,
                "SELECT "
                    + LedgerEntry.COLUMNS
                    + " FROM deliveries WHERE report = ? AND about <> '' AND state = 'pending' ORDER BY id",
                report));
  }

  /**
   * Returns the latest period before this one whose report reached one of these; empty for none.
   */
  public final Optional<String> lastSent(
      String report, String before, Collection<String> recipients) {
    return in(
        connection ->
            Statements.rows(
                    connection,
                    row -> row.getString(1),
                    "SELECT max(period) FROM deliveries WHERE report = ? AND period < ? AND about = ''"
                        + " AND state IN ('sent', 'unknown') AND recipient = ANY (?)"
                        + " HAVING max(period) IS NOT NULL",
                    report,
                    before,
                    List.copyOf(recipients))
                .stream()
                .findFirst());
  }

  /** Returns what stands in the way of a report. */
  public final Outages outages(String report) {
    return new Outages(this, report);
  }

  /** Does work in a transaction; anew when the connection turns out to be broken. */
  final <T> T in(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException e) {
        if (attempt >= CONNECTIONS_TO_TRY || !ServerState.isReasonFor(e)) {
          throw refused(e);
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  static MetricsException.Database refused(SQLException e) {
    return new MetricsException.Database(
        "The ledger of deliveries cannot be read or written: " + e.getMessage(), e);
  }

  /** What is done in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }
}
