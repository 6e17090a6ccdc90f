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
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * A database with our schema in it, whoever runs the server. Close it to give its connections back.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 12;

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
    return open(url, null, schema);
  }

  /**
   * Connects, and brings the schema up to date.
   *
   * @param url of a database that is there
   * @param name of the schema that holds our tables, which is made if need be; null for where they
   *     are, or else for one that is nobody else's
   * @param schema folders with {@code tables/V1__….sql}, {@code functions/R__….sql} and so on
   * @throws MetricsException.Database when the server does not answer, refuses us, or refuses a
   *     migration; with the server's sentence and what helps
   */
  public static Database open(DatabaseUrl url, @Nullable String name, Path... schema) {
    String home = home(url, name);
    HikariDataSource pool;
    try {
      pool = new HikariDataSource(settings(url, home));
    } catch (HikariPool.PoolInitializationException e) {
      throw refused(url, e.getCause() == null ? e : e.getCause());
    }
    Database database = new Database(url, pool);
    try {
      new Migrations(pool, database.schema(), List.of(schema)).apply();
      return database;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /**
   * Returns the schema that each connection is to be told, made if need be; null where it knows
   * itself.
   */
  private static @Nullable String home(DatabaseUrl url, @Nullable String told) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), properties(url))) {
      SchemaChoice choice = SchemaChoice.of(connection, url, told);
      if (choice.isSessions()) {
        return null;
      }
      if (SchemaChoice.isPooled(connection) && !url.namesSchema()) {
        throw new MetricsException.Database(
            ("The schema %s in %s is not the one that a session sees, and behind a pooler no session can be told.%n"
                    + "What helps: ALTER ROLE %s IN DATABASE … SET search_path = %s, then connect anew")
                .formatted(
                    choice.name(), url, url.user() == null ? "…" : url.user(), choice.name()));
      }
      if (!choice.isThere()) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CREATE SCHEMA IF NOT EXISTS " + SchemaChoice.quoted(choice.name()));
        }
      }
      return choice.name();
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  private static HikariConfig settings(DatabaseUrl url, @Nullable String home) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url.jdbc());
    config.setUsername(url.user());
    config.setPassword(url.password());
    config.setSchema(home);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    config.setInitializationFailTimeout(1);
    config.setPoolName("vestiaire-metrics");
    properties(url).forEach((key, value) -> config.addDataSourceProperty((String) key, value));
    return config;
  }

  static Properties properties(DatabaseUrl url) {
    Properties properties = new Properties();
    if (url.user() != null) {
      properties.setProperty("user", url.user());
    }
    if (url.password() != null) {
      properties.setProperty("password", url.password());
    }
    properties.setProperty("ApplicationName", "vestiaire-metrics");
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "10");
    properties.setProperty("tcpKeepAlive", "true");
    // A pooler in transaction mode forgets prepared statements, and we ask nothing often enough.
    properties.setProperty("prepareThreshold", "0");
    // The driver prepares what it is to describe; without a cache it closes that again at once.
    properties.setProperty("preparedStatementCacheQueries", "0");
    return properties;
  }

  /**
   * Creates the database on its server unless it is there.
   *
   * @throws MetricsException.Database when the server does not answer or does not allow it
   */
  public static void createIfMissing(DatabaseUrl url, String name) {
    try (Connection connection = DriverManager.getConnection(url.jdbc(), properties(url));
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

  /** Returns the connections. */
  public DataSource dataSource() {
    return pool;
  }

  /** Returns whether any listing has been imported. */
  public boolean hasListings() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet any = statement.executeQuery("SELECT EXISTS (SELECT FROM listings)")) {
      any.next();
      return any.getBoolean(1);
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The database at " + url + " does not answer: " + ServerRefusal.explain(e), e);
    }
  }

  /**
   * Returns whether what is said to it can be read on the way: by TCP from another machine, without
   * TLS. A pooler in between is not seen through.
   */
  public boolean isInTheClear() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT NOT coalesce(ssl, false) AND inet_client_addr() IS NOT NULL"
                    + " AND inet_client_addr() <> inet_server_addr()"
                    + " AND NOT inet_client_addr() <<= '127.0.0.0/8' AND inet_client_addr() <> '::1'"
                    + " FROM pg_backend_pid() AS me LEFT JOIN pg_stat_ssl ON pid = me")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      // Who may not ask is not warned.
      return false;
    }
  }

  /** Returns where it is, and who we are there. */
  public DatabaseUrl url() {
    return url;
  }

  /** Host and name, for people. */
  public String where() {
    return url.toString();
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Returns the name of the schema that holds our tables. */
  public String schema() {
    try (Connection connection = pool.getConnection()) {
      return String.valueOf(connection.getSchema());
    } catch (SQLException e) {
      throw refused(url, e);
    }
  }

  private static MetricsException.Database refused(DatabaseUrl url, Throwable cause) {
    String why = url.hideIn(ServerRefusal.explain(cause));
    boolean explained = why.contains(System.lineSeparator());
    return new MetricsException.Database(
        "The database at %s cannot be used: %s%s"
            .formatted(
                url,
                why,
                explained
                    ? ""
                    : System.lineSeparator()
                        + (why.contains("SSL")
                            ? "What sslmode and sslrootcert ask for does not go with this server; docs/DATABASE.md has their forms"
                            : "Check that the server runs and that user and password are right (--db, DATABASE_URL), or leave them out for the built-in one")),
        cause);
  }
}
