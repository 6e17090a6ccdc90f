package vestiaire.metrics.ingest.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Opens connections to an engine, as its dialect wants them. */
final class EngineConnection {
  private EngineConnection() {}

  /**
   * Connects; where the engine has transactions, all that is asked sees one state.
   *
   * @throws EngineFault when the engine refuses
   */
  static Connection open(EventsSource source, Dialect dialect) throws EngineFault {
    Properties properties = dialect.streams();
    if (!source.url().contains("user=") && source.engine().equals("trino")) {
      properties.setProperty("user", "vestiaire-metrics");
    }
    try {
      Connection engine = Drivers.connect(source.url(), source.drivers(), properties);
      String session = dialect.session();
      if (session != null) {
        try (Statement statement = engine.createStatement()) {
          statement.execute(session);
        }
      }
      if (dialect.hasTransactions()) {
        engine.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        engine.setReadOnly(true);
        engine.setAutoCommit(false);
      }
      return engine;
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }
}
