package vestiaire.metrics.delivery.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who sends. It claims rows over one connection, and holds its lock over another, in a
 * transaction that stays open, since a pooler keeps nothing longer than that: when the process
 * dies, the connection goes, the lock goes, and others may take its rows up. A sender that lost its
 * claim without knowing is stopped by {@link #goesOver} before anything is sent. Several threads
 * may use it.
 */
public final class ClaimSession implements AutoCloseable {
  /** Longer than any mail server may take for one mail. */
  static final Duration LEASE = Duration.ofMinutes(60);

  private final Connection connection;
  private final Connection lock;
  private final DataSource database;
  private final long number;

  private ClaimSession(Connection connection, Connection lock, DataSource database, long number) {
    this.connection = connection;
    this.lock = lock;
    this.database = database;
    this.number = number;
  }

  static ClaimSession open(DataSource database) {
    long number = new SecureRandom().nextLong() & Long.MAX_VALUE;
    try {
      Connection lock = database.getConnection();
      try {
        lock.setAutoCommit(false);
        Statements.rows(
            lock,
            row -> true,
            "SELECT set_config('idle_in_transaction_session_timeout', '0', true)");
        Statements.rows(lock, row -> true, "SELECT pg_advisory_xact_lock(?)", number);
        return new ClaimSession(database.getConnection(), lock, database, number);
      } catch (SQLException e) {
        release(lock);
        throw e;
      }
    } catch (SQLException e) {
      throw Ledger.refused(e);
    }
  }

  /** Claims a row that is pending and whose time has come; empty when another was faster. */
  public synchronized Optional<Claim> claim(
      LedgerEntry entry,
      @Nullable String deckHash,
      @Nullable Instant dataAsOf,
      String note,
      Instant now) {
    try {
      List<Integer> claims =
          Statements.rows(
              connection,
              row -> row.getInt(1),
              "UPDATE deliveries SET state = 'sending', sender = ?, claim = claim + 1, lease_until = ?,"
                  + " attempts = attempts + 1, first_try = coalesce(first_try, ?), last_try = ?,"
                  + " deck_hash = ?, data_as_of = ?, note = ?"
                  + " WHERE id = ? AND state = 'pending' AND next_try <= ? RETURNING claim",
              number,
              now.plus(LEASE),
              now,
              now,
              deckHash,
              dataAsOf,
              note,
              entry.id(),
              now);
      return claims.stream().findFirst().map(claim -> new Claim(entry.id(), claim));
    } catch (SQLException e) {
      throw Ledger.refused(e);
    }
  }

  /**
   * Says that the message is about to go over. Only when this returns may it.
   *
   * @throws ClaimLost when another has the row by now
   * @throws vestiaire.metrics.model.MetricsException.Database when the ledger cannot be written
   */
  public synchronized void goesOver(Claim claim) {
    try {
      int rows =
          Statements.update(
              connection,
              "UPDATE deliveries SET state = 'data' WHERE id = ? AND claim = ? AND sender = ?"
                  + " AND state = 'sending'",
              claim.id(),
              claim.number(),
              number);
      if (rows != 1) {
        throw new ClaimLost();
      }
    } catch (SQLException e) {
      throw Ledger.refused(e);
    }
  }

  /** The mail server has it. */
  public void sent(Claim claim, Instant now) {
    // What was taken for unknown meanwhile is known now.
    settle(
        claim,
        "state = 'sent', sent_at = ?, why = ''",
        "state IN ('sending', 'data', 'unknown')",
        now);
  }

  /** The mail server will never have it. */
  public void failed(Claim claim, String why) {
    settle(claim, "state = 'failed', why = ?", "state IN ('sending', 'data')", why);
  }

  /** The mail server may have it. */
  public void unknown(Claim claim, String why) {
    settle(claim, "state = 'unknown', why = ?", "state IN ('sending', 'data')", why);
  }

  /** Once more, later. */
  public void again(Claim claim, Instant next, String why) {
    settle(
        claim,
        "state = 'pending', next_try = ?, why = ?",
        "state IN ('sending', 'data')",
        next,
        why);
  }

  /** Not tried at all: what stood in the way was met before the mail was told of. */
  public void release(Claim claim, String why) {
    settle(
        claim,
        "state = 'pending', attempts = attempts - 1, why = ?,"
            + " first_try = CASE WHEN attempts > 1 THEN first_try END",
        "state IN ('sending', 'data')",
        why);
  }

  private synchronized void settle(Claim claim, String change, String from, Object... values) {
    Object[] all = new Object[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = claim.id();
    all[values.length + 1] = claim.number();
    String sql = "UPDATE deliveries SET " + change + " WHERE id = ? AND claim = ? AND " + from;
    try {
      Statements.update(connection, sql, all);
    } catch (SQLException broken) {
      // What has been sent should be known even when our own connection is gone.
      settleElsewhere(sql, all, broken);
    }
  }

  private void settleElsewhere(String sql, Object[] values, SQLException broken) {
    SQLException last = broken;
    for (int attempt = 0; attempt < LedgerView.CONNECTIONS_TO_TRY; attempt++) {
      try (Connection other = database.getConnection()) {
        Statements.update(other, sql, values);
        return;
      } catch (SQLException e) {
        e.addSuppressed(last);
        last = e;
      }
    }
    throw Ledger.refused(last);
  }

  @Override
  public synchronized void close() {
    try (connection) {
      release(lock);
    } catch (SQLException e) {
      // The connection is broken, and nothing is left to be given back.
    }
  }

  private static void release(Connection lock) {
    try (lock) {
      lock.rollback();
      lock.setAutoCommit(true);
    } catch (SQLException e) {
      // The connection is broken, and the lock has gone with it.
    }
  }

  /**
   * A row that is ours.
   *
   * @param id of the row
   * @param number which claim of this row
   */
  public record Claim(long id, int number) {}

  /** Another sender has the row. */
  public static final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimLost() {
      super("another sender has taken this mail over; nothing of it was sent from here");
    }
  }
}
