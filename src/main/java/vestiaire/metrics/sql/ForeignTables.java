package vestiaire.metrics.sql;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import vestiaire.metrics.model.MetricsException;

/**
 * Reads results of queries from somebody else's PostgreSQL as CSV files. It changes nothing there:
 * the transaction is read-only.
 */
public final class ForeignTables {
  // read_only_sql_transaction
  private static final String WRITES = "25006";

  private ForeignTables() {}

  /**
   * Writes a file for each query, all of one snapshot: what one of them sees all see.
   *
   * @param queries by the file's name without its ending
   * @param folder which is there
   * @throws MetricsException.Database when the server cannot be reached or is not well
   * @throws MetricsException.Input when it refuses a query; the message names it
   */
  public static void copy(DatabaseUrl url, Map<String, String> queries, Path folder)
      throws IOException {
    String reading = "the connection";
    try (Connection connection =
        DriverManager.getConnection(url.jdbc(), Database.properties(url))) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement statement = connection.createStatement()) {
        // So that times say their zone, and in the form that is read everywhere.
        statement.execute("SET TIME ZONE 'UTC'");
        statement.execute("SET datestyle = 'ISO'");
      }
      for (Map.Entry<String, String> query : new TreeMap<>(queries).entrySet()) {
        reading = query.getKey();
        try (OutputStream out =
            new BufferedOutputStream(
                Files.newOutputStream(folder.resolve(query.getKey() + ".csv")))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "COPY (%s%n) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')"
                      .formatted(query.getValue()),
                  out);
        }
      }
      connection.rollback();
    } catch (SQLException e) {
      if (WRITES.equals(e.getSQLState())) {
        throw new MetricsException.Input(
            "The query for %s would change the marketplace's database at %s, which is only read: %s"
                .formatted(reading, url, e.getMessage()),
            e);
      }
      String why = url.hideIn(ServerRefusal.explain(e));
      if (ServerState.isReasonFor(e)) {
        throw new MetricsException.Database(
            "The marketplace's database at %s cannot be read now: %s".formatted(url, why), e);
      }
      throw new MetricsException.Input(
          "The marketplace's database at %s refuses the query for %s: %s"
              .formatted(url, reading, why),
          e);
    }
  }
}
