package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vestiaire.metrics.model.MetricsException;

/** One import at a time: a lock that ends with the transaction, however that ends. */
public final class ImportLock {
  /** Any number will do that nobody else uses: "vestiair" in ASCII. */
  private static final long KEY = 0x7665737469616972L;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private ImportLock() {}

  /**
   * Takes the lock, waiting for another import if need be.
   *
   * @throws MetricsException.Database when the other import does not end in time
   */
  public static void take(Connection connection, Duration wait, ImportProgress progress)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet taken =
          statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + KEY + ")")) {
        taken.next();
        if (taken.getBoolean(1)) {
          return;
        }
      }
      progress.waiting();
      statement.execute("SET LOCAL lock_timeout = " + Math.max(1, wait.toMillis()));
      statement.execute("SELECT pg_advisory_xact_lock(" + KEY + ")");
      statement.execute("SET LOCAL lock_timeout = DEFAULT");
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        throw new MetricsException.Database(
            "Another import into this database has been running for "
                + wait.toSeconds()
                + " s; start this one again when it has ended",
            e);
      }
      throw e;
    }
  }
}
