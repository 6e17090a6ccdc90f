package vestiaire.metrics.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import vestiaire.metrics.model.MetricsException;

/**
 * A database with our schema in it, whoever runs the server. Close it to give its connections back.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 6;

  private final DatabaseUrl url;
  private final HikariDataSource pool;

  private Database(DatabaseUrl url, HikariDataSource pool) {
    this.url = url;
    this.pool = pool;
  }

  /**
   * Connects, and brings the schema up to date.
   *
   * @param url of a database that is there
   * @param schema folders with {@code tables/V1__….sql}, {@code functions/R__….sql} and so on
   * @throws MetricsException.Database when the server does not answer, refuses us, or refuses a
   *     migration
   */
  public static Database open(DatabaseUrl url, Path... schema) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.jdbc());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(1);
    config.setPoolName("vestiaire-metrics");
    config.addDataSourceProperty("ApplicationName", "vestiaire-metrics");
    config.addDataSourceProperty("connectTimeout", "10");
    config.addDataSourceProperty("loginTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw refused(url, e.getCause() == null ? e : e.getCause());
    }
    Database database = new Database(url, pool);
    try {
      new Migrations(pool, List.of(schema)).apply();
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * Creates the database on its server unless it is there.
   *
   * @throws MetricsException.Database when the server does not answer or does not allow it
   */
  public static void createIfMissing(DatabaseUrl url, String name) {
    Properties login = new Properties();
    if (url.user() != null) {
      login.setProperty("user", url.user());
    }
    if (url.password() != null) {
      login.setProperty("password", url.password());
    }
    try (Connection connection = DriverManager.getConnection(url.jdbc(), login);
        Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery(
              "SELECT 1 FROM pg_database WHERE datname = '" + name.replace("'", "''") + "'")) {
        if (there.next()) {
          return;
        }
      }
      statement.execute(
          "CREATE DATABASE \""
              + name.replace("\"", "\"\"")
              + "\" ENCODING 'UTF8' TEMPLATE template0");
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  /** The connections. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether any listing has been imported. */
  public boolean hasListings() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet any = statement.executeQuery("SELECT EXISTS (SELECT FROM listings)")) {
      any.next();
      return any.getBoolean(1);
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The database at " + url + " does not answer: " + e.getMessage(), e);
    }
  }

  /** Host and name, for people. */
  public String where() {
    return url.toString();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static MetricsException.Database refused(DatabaseUrl url, Throwable cause) {
    return new MetricsException.Database(
        "The database at %s cannot be used: %s%nCheck that the server runs and that user and password are right (--db, DATABASE_URL), or leave them out for the built-in one"
            .formatted(url, String.valueOf(cause.getMessage()).strip()),
        cause);
  }
}
