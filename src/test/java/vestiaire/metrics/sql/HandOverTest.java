package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a version whose queries ran as superuser left on the built-in server goes on. */
@Tag("slow")
class HandOverTest {
  private static final Path SCHEMA = Path.of("sql/schema");

  @TempDir Path state;

  @Test
  void databaseThatTheSuperuserOwnedIsTheRolesAndLosesNothing() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      asBefore(superuser(server));
    }
    // The first program that comes is killed in between: the role is there, and not all is its own.
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      execute(
          superuser(server).withDatabase("vestiaire"),
          "ALTER TABLE deliveries OWNER TO vestiaire",
          "ALTER ROLE metrics NOLOGIN");
    }
    try (EmbeddedServer server = EmbeddedServer.start(state);
        Database database = Database.open(server.url("vestiaire"), SCHEMA)) {
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT concat_ws(' ', period, recipient, state, message_id) FROM deliveries ORDER BY id"))
          .containsExactly(
              "2026-W18 board@example.com sent <1@example.com>",
              "2026-W19 board@example.com unknown <2@example.com>");
      assertThat(TestDatabase.column(database, "SELECT id FROM listings")).containsExactly("1");
      assertThat(
              TestDatabase.column(database, "SELECT rolsuper FROM pg_roles WHERE rolname = USER"))
          .containsExactly("f");
      assertThat(
              TestDatabase.column(
                  database,
                  """
                  SELECT relname FROM pg_class
                  WHERE relnamespace = current_schema()::regnamespace AND relowner <> USER::regrole::oid
                  """))
          .isEmpty();
      // What follows has its number after those that were.
      TestDatabase.execute(
          database,
          """
          INSERT INTO deliveries (report, period, recipient, state, message_id, next_try)
          VALUES ('weekly', '2026-W20', 'board@example.com', 'pending', '<3@example.com>', now())
          """);
      assertThat(TestDatabase.column(database, "SELECT max(id) FROM deliveries"))
          .containsExactly("4");
    }
  }

  /** The server as the version before made it: one superuser, whose everything is. */
  private static void asBefore(DatabaseUrl server) throws Exception {
    execute(
        server,
        "ALTER DATABASE postgres OWNER TO vestiaire",
        "REASSIGN OWNED BY metrics TO vestiaire",
        "DROP OWNED BY metrics",
        "DROP ROLE metrics");
    Database.createIfMissing(server, "vestiaire");
    DatabaseUrl url = server.withDatabase("vestiaire");
    Flyway.configure()
        .dataSource(url.jdbc(), url.user(), url.password())
        .locations("filesystem:" + upTo(8))
        .loggers("slf4j")
        .load()
        .migrate();
    execute(
        url,
        "INSERT INTO listings (id, id_customer, date_created) VALUES (1, 'a', now())",
        """
        INSERT INTO deliveries (report, period, recipient, state, message_id, next_try, sent_at)
        VALUES ('weekly', '2026-W18', 'board@example.com', 'failed', '<0@example.com>', now(), NULL),
               ('weekly', '2026-W18', 'Board@example.com', 'sent', '<1@example.com>', now(), now()),
               ('weekly', '2026-W19', 'BOARD@example.com', 'unknown', '<2@example.com>', now(), NULL)
        """);
  }

  private static Path upTo(int version) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "schema-before");
    try (Stream<Path> all = Files.walk(SCHEMA)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        // Functions that read tables need those of today, which that version had not.
        if (name.matches("R__[01].*")
            || (name.startsWith("V")
                && Integer.parseInt(name.replaceFirst("^V(\\d+)__.*", "$1")) <= version)) {
          // A script's name in the history holds its folder.
          Path copy = folder.resolve(SCHEMA.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return folder;
  }

  private static DatabaseUrl superuser(EmbeddedServer server) {
    DatabaseUrl url = server.url("postgres");
    return new DatabaseUrl(url.jdbc(), "vestiaire", url.password());
  }

  private static void execute(DatabaseUrl url, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      for (String one : List.of(statements)) {
        statement.execute(one);
      }
    }
  }
}
