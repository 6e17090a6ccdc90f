package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

/** A database made by the numbered files of before opens, and loses nothing. */
@Tag("slow")
class EarlierSchemaTest {
  private static final Path SCHEMA = Path.of("sql/schema");

  @TempDir Path folder;

  @Test
  void databaseOfBeforeOpensAndKeepsItsRows() throws IOException {
    DatabaseUrl url = earlier("24");
    try (Database database = Database.open(url, SCHEMA)) {
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM listings"))
          .containsExactly("1");
      assertThat(TestDatabase.column(database, "SELECT recipient FROM deliveries"))
          .containsExactly("board@example.com");
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT listings FROM (SELECT count(*) AS listings FROM listing_outcomes()) AS one"))
          .containsExactly("1");
    }
    // Opened again, it is like any other.
    try (Database database = Database.open(url, SCHEMA)) {
      assertThat(
              TestDatabase.column(
                  database, "SELECT count(*) FROM flyway_schema_history WHERE type = 'BASELINE'"))
          .containsExactly("1");
    }
  }

  @Test
  void itsSchemaIsThatOfANewDatabase() throws IOException {
    String columns =
        """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable,
                         obj_description(table_name::regclass, 'pg_class'),
                         col_description(table_name::regclass, attnum))
        FROM information_schema.columns
        JOIN pg_attribute ON attrelid = table_name::regclass AND attname = column_name
        WHERE table_schema = current_schema() AND table_name <> 'flyway_schema_history' ORDER BY 1
        """;
    String functions =
        """
        SELECT pg_get_functiondef(oid) FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace ORDER BY proname, oidvectortypes(proargtypes)
        """;
    try (Database adopted = Database.open(earlier("24"), SCHEMA);
        Database fresh = TestDatabase.create()) {
      for (String query : new String[] {columns, functions}) {
        assertThat(TestDatabase.column(adopted, query))
            .containsExactlyElementsOf(TestDatabase.column(fresh, query));
      }
    }
  }

  @Test
  void databaseOfAMuchEarlierVersionIsLeftAloneAndSaysWhatToDo() throws IOException {
    DatabaseUrl url = earlier("9");
    assertThatThrownBy(() -> Database.open(url, SCHEMA))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageContaining("ends at V9")
        .hasMessageContaining("Use another database");
  }

  @Test
  void changedMigrationIsNamed() throws IOException {
    DatabaseUrl url = earlier("24");
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET checksum = 7 WHERE version = '12'");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    assertThatThrownBy(() -> Database.open(url, SCHEMA))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageContaining("V12__movers_and_steps.sql");
  }

  /** A database as the files of before made it, up to a version, with a row in what matters. */
  private DatabaseUrl earlier(String version) throws IOException {
    Path migrations = Files.createDirectories(folder.resolve("earlier"));
    try (InputStream in = getClass().getResourceAsStream("/schema/schema-v24.zip");
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Files.write(migrations.resolve(Path.of(entry.getName()).getFileName()), zip.readAllBytes());
      }
    }
    DatabaseUrl url = TestDatabase.url();
    Flyway.configure()
        .dataSource(url.jdbc(), url.user(), url.password())
        .locations("filesystem:" + migrations)
        .target(version)
        .loggers("slf4j")
        .load()
        .migrate();
    try (var connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO listings (id, id_customer, date_created) VALUES (1, 'a', now() - interval '1 day')");
      if (version.equals("24")) {
        statement.execute(DELIVERED);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return url;
  }

  private static final String DELIVERED =
      """
      INSERT INTO deliveries (report, period, recipient, state, message_id, next_try, sent_at)
      VALUES ('weekly', '2026-W19', 'board@example.com', 'sent', '<1@example.com>', now(), now())
      """;
}
