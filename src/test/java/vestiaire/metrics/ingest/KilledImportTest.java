package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import vestiaire.metrics.model.MetricsException;

/** Whatever ends an import, the database has the state before it, and the next run succeeds. */
@Tag("slow")
class KilledImportTest {
  private static final String KILL_OTHERS =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";

  private static final String INDEXES =
      "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1";

  @TempDir static Path place;
  private static ImportFixture extract;
  private List<String> before;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
  }

  @BeforeEach
  void loadAndChange() {
    extract.reset();
    extract.run();
    before = state();
    extract.write("brands.csv", "ID_BRAND,BRAND\n1,Changed\n3,New\n");
    extract.write("category.csv", "ID_CATEGORY,CATEGORY\n5,Sacs\n");
    extract.listings("10,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:05:00Z");
    List<String> clicks = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      clicks.add("2021-09-01T10:01:%02d.%03dZ,anna,10,deposit,tap,".formatted(i % 60, i / 60));
    }
    extract.clicks(clicks.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brands", "category", "listings", "clicks", "import_files"})
  void leavesTheOldStateWhenTheBackendDiesInAMerge(String table) throws SQLException {
    execute(
        "CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS "
            + "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
        "CREATE TRIGGER die BEFORE INSERT ON " + table + " EXECUTE FUNCTION die()");
    assertThatThrownBy(extract::run).isInstanceOf(MetricsException.Database.class);
    assertThat(state()).isEqualTo(before);
    execute("DROP TRIGGER die ON " + table);
    assertSucceedsNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 6})
  void leavesTheOldStateWhenTheBackendDiesWhileReading(int moment) throws SQLException {
    int[] heard = {0};
    ImportProgress killer =
        (file, read, total) -> {
          if (++heard[0] == moment) {
            try {
              execute(KILL_OTHERS);
            } catch (SQLException e) {
              throw new AssertionError(e);
            }
          }
        };
    assertThatThrownBy(() -> importWith(killer)).isInstanceOf(MetricsException.Database.class);
    assertThat(state()).isEqualTo(before);
    assertSucceedsNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6})
  void leavesTheOldStateWhenTheProcessIsKilled(int moment)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                extract.url.jdbc(),
                extract.url.user(),
                extract.url.password(),
                extract.folder.toString(),
                extract.reports.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < moment; i++) {
        assertThat(lines.readLine()).as("a sign of life").isNotNull();
      }
      process.destroyForcibly().waitFor();
    }
    assertThat(state()).isEqualTo(before);
    assertSucceedsNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brands", "category", "listings", "clicks", "imports", "import_files"})
  void leavesAnEmptyDatabaseWhenTheBackendDiesInAFirstLoad(String table) throws SQLException {
    extract.clear();
    List<String> indexes = extract.query(INDEXES);
    execute(
        "CREATE OR REPLACE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS "
            + "'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
        "CREATE TRIGGER die BEFORE INSERT ON " + table + " EXECUTE FUNCTION die()");
    assertThatThrownBy(extract::run).isInstanceOf(MetricsException.Database.class);
    assertThat(state()).isEmpty();
    assertThat(extract.query(INDEXES)).isEqualTo(indexes);
    execute("DROP TRIGGER die ON " + table);
    extract.run();
    assertThat(extract.query("SELECT count(*) FROM clicks")).containsExactly("30000");
    assertThat(extract.query(INDEXES)).isEqualTo(indexes);
  }

  @Test
  void nextRunPutsTheReportsOfACommittedRunRight() throws IOException {
    Path summary = extract.reports.resolve("import/summary.json");
    String old = Files.readString(summary);
    extract.run();
    String right = Files.readString(summary);
    assertThat(right).isNotEqualTo(old);
    // As a run leaves it that is killed between its commit and the renaming.
    Files.writeString(summary, old);
    extract.write("listings.csv", "ID\n1\n");
    assertThatThrownBy(extract::run).isInstanceOf(MetricsException.Input.class);
    extract.listings("x,,,,,,");
    assertThatThrownBy(extract::run).hasMessageContaining("nothing was imported");
    assertThat(summary).hasContent(right);
  }

  @Test
  void leavesWithAMessageWhenAnotherImportGoesOn() throws SQLException {
    ImportOptions hasty =
        new ImportOptions(null, ImportOptions.DEFAULT.zone(), 1, Duration.ofMillis(20));
    try (Connection other = lockedByAnother()) {
      assertThatThrownBy(() -> extract.run(hasty))
          .isInstanceOf(MetricsException.Database.class)
          .hasMessageContaining("Another import");
      other.rollback();
    }
    assertSucceedsNow();
  }

  @Test
  void waitsForAnotherImportToEnd() throws SQLException {
    try (Connection other = lockedByAnother()) {
      importWith(
          new ImportProgress() {
            @Override
            public void read(String file, long bytesRead, long bytesTotal) {}

            @Override
            public void waiting() {
              try {
                other.rollback();
              } catch (SQLException e) {
                throw new AssertionError(e);
              }
            }
          });
    }
    assertThat(state()).isNotEqualTo(before);
  }

  /** The process that is killed. */
  static final class Child {
    public static void main(String[] arguments) {
      PGSimpleDataSource database = new PGSimpleDataSource();
      database.setUrl(arguments[0]);
      database.setUser(arguments[1]);
      database.setPassword(arguments[2]);
      new ExtractImport(database, ImportOptions.DEFAULT)
          .run(
              Path.of(arguments[3]),
              Path.of(arguments[4]),
              (file, read, total) -> System.out.println(file + " " + read));
    }
  }

  private Connection lockedByAnother() throws SQLException {
    Connection other = extract.database.getConnection();
    other.setAutoCommit(false);
    ImportLock.take(other, Duration.ofSeconds(1), ImportProgress.SILENT);
    return other;
  }

  private void importWith(ImportProgress progress) {
    new ExtractImport(extract.database, ImportOptions.DEFAULT)
        .run(extract.folder, extract.reports, progress);
  }

  private void assertSucceedsNow() {
    extract.run();
    assertThat(extract.query("SELECT count(*) FROM clicks")).containsExactly("30002");
    assertThat(extract.query("SELECT brand FROM brands ORDER BY 1"))
        .containsExactly("Changed", "Dior", "New");
  }

  private List<String> state() {
    List<String> rows = new ArrayList<>();
    for (String table : List.of("brands", "category", "listings", "clicks", "import_files")) {
      rows.addAll(extract.query("SELECT * FROM " + table + " ORDER BY 1, 2"));
    }
    return rows;
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = extract.database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
