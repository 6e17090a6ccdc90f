package vestiaire.metrics.ingest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A real PostgreSQL, started once for all tests of the package; each test gets a database. */
final class PostgresForTests {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private PostgresForTests() {}

  /** A new database with the tables of {@code sql/schema}. */
  static DataSource freshDatabase() {
    String name = "ingest_" + COUNT.incrementAndGet();
    try {
      if (COUNT.get() == 1 || !exists("ingest_template")) {
        createTemplate();
      }
      execute(
          SERVER.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE ingest_template");
      return SERVER.getDatabase("postgres", name);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All rows of a query, values as text joined by {@code |}, no value as {@code ∅}. */
  static List<String> rows(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          String cell = result.getString(i);
          cells.add(cell == null ? "∅" : cell);
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean exists(String name) {
    String sql = "SELECT 1 FROM pg_database WHERE datname = '" + name + "'";
    return !rows(SERVER.getPostgresDatabase(), sql).isEmpty();
  }

  private static void createTemplate() throws SQLException, IOException {
    execute(SERVER.getPostgresDatabase(), "CREATE DATABASE ingest_template");
    DataSource template = SERVER.getDatabase("postgres", "ingest_template");
    try (Stream<Path> files = Files.list(Path.of("sql/schema"))) {
      for (Path file : files.sorted().toList()) {
        execute(template, Files.readString(file));
      }
    }
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
