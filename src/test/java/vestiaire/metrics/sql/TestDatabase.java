package vestiaire.metrics.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh databases on one embedded server, which all tests share and which stops with the test run.
 */
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String RUN = Long.toString(ProcessHandle.current().pid());

  private TestDatabase() {}

  /** An empty database with our schema. Close it after the test. */
  public static Database create() {
    return Database.open(url(), Path.of("sql/schema"));
  }

  /** Where an empty database without our schema is. */
  public static DatabaseUrl url() {
    String name = "test_" + RUN + "_" + NUMBER.incrementAndGet();
    Database.createIfMissing(Server.INSTANCE.url("postgres"), name);
    return Server.INSTANCE.url(name);
  }

  /** Where a database of that name is. */
  public static DatabaseUrl server(String name) {
    return Server.INSTANCE.url(name);
  }

  /** Removes a database, for tests that make many and would fill the disk. */
  public static void drop(DatabaseUrl url) {
    String path = url.jdbc().replaceFirst("\\?.*", "");
    String name = path.substring(path.lastIndexOf('/') + 1);
    try (Connection connection =
            DriverManager.getConnection(
                url.withDatabase("postgres").jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      for (int tries = 1; !dropped(statement, name, tries); tries++) {
        Thread.sleep(500);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  // The server's own vacuum may be at work in it, which only a superuser may end; it leaves by
  // itself.
  private static boolean dropped(Statement statement, String name, int tries) throws SQLException {
    try {
      statement.execute("DROP DATABASE \"" + name + "\" WITH (FORCE)");
      return true;
    } catch (SQLException e) {
      if (tries < 60 && "42501".equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  /** Removes what earlier reports on a database proposed, if there is such a database. */
  public static void forgetReports(String name) {
    try (Connection connection = connection("postgres");
        PreparedStatement there =
            connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
      there.setString(1, name);
      if (!there.executeQuery().next()) {
        return;
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    try (Connection connection = connection(name);
        Statement statement = connection.createStatement()) {
      ResultSet table =
          statement.executeQuery(
              "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE tablename = 'recorded_reports'");
      if (table.next()) {
        String reports = table.getString(1);
        statement.execute("DELETE FROM " + reports);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connection(String name) throws SQLException {
    DatabaseUrl url = Server.INSTANCE.url(name);
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }

  /** Runs statements, one after the other. */
  public static void execute(Database database, String... statements) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of a query's rows, as text. */
  public static List<String> column(Database database, String query) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Server {
    // One a virtual machine: Maven runs the tests in several. Its data need not outlive a crash of
    // the machine, so it waits for no disk.
    static final EmbeddedServer INSTANCE =
        EmbeddedServer.start(
            Path.of("target/test-postgres-" + System.getProperty("test.fork", "1")),
            null,
            "-c fsync=off -c synchronous_commit=off -c full_page_writes=off");
  }
}
