package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

/** The schema's files: one definition of each thing, which can be run again. */
@Tag("slow")
class SchemaTest {
  private static final Path SCHEMA = Path.of("sql/schema");

  @TempDir Path folder;

  private static final Pattern CREATED =
      Pattern.compile(
          "(?im)^CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:UNIQUE\\s+)?(TABLE|VIEW|FUNCTION|TRIGGER|INDEX)"
              + "\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+)");

  @Test
  void eachNameIsCreatedInOneFileOnce() throws IOException {
    Map<String, List<String>> places = new HashMap<>();
    for (Path file : files()) {
      Matcher created = CREATED.matcher(Files.readString(file));
      while (created.find()) {
        places
            .computeIfAbsent(
                created.group(1).toUpperCase(Locale.ROOT) + " " + created.group(2),
                name -> new ArrayList<>())
            .add(file.getFileName().toString());
      }
    }
    assertThat(places).hasSizeGreaterThan(40);
    assertThat(places.entrySet().stream().filter(one -> one.getValue().size() > 1)).isEmpty();
  }

  @Test
  void fileOfFunctionsIsNamedAfterWhatItDefines() throws IOException {
    Set<String> numbers = new HashSet<>();
    for (Path file : files()) {
      String name = file.getFileName().toString();
      // Two files of one number would be in an order that nobody chose.
      assertThat(numbers.add(name.substring(0, name.indexOf('_', 3)))).as(name).isTrue();
      assertThat(name).matches("V\\d+__[a-z_]+\\.sql|R__\\d\\d_[a-z_]+\\.sql");
      assertThat(file.getParent().getFileName())
          .hasToString(name.startsWith("V") ? "tables" : "functions");
    }
  }

  @Test
  void functionsCanBeCreatedAgainOnALiveDatabase() throws IOException {
    try (Database database = TestDatabase.create()) {
      for (Path file : files()) {
        if (isRepeatable(file)) {
          TestDatabase.execute(database, Files.readString(file));
        }
      }
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM listing_clicks"))
          .containsExactly("0");
    }
  }

  @Test
  void functionsAreReplacedUnderAReportThatIsBeingMade() throws Exception {
    try (Database database = TestDatabase.create();
        Connection report = database.dataSource().getConnection();
        Statement statement = report.createStatement()) {
      TestDatabase.execute(
          database,
          "INSERT INTO listings VALUES (7, 'seller', NULL, NULL, '2026-05-05Z', NULL, NULL)",
          "INSERT INTO clicks VALUES ('2026-05-05 10:00Z', 'u', 7, 'form', 'create draft', NULL)",
          "SELECT keep_listing_clicks()");
      statement.execute("SELECT begin_report('2026-W19', '2026-05-12Z')");
      TestDatabase.execute(
          database, "UPDATE flyway_schema_history SET checksum = 0 WHERE version IS NULL");
      new Migrations(database.dataSource(), "public", List.of(SCHEMA)).apply();
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT count(*) FROM flyway_schema_history WHERE version IS NULL AND checksum <> 0"))
          .containsExactly(
              String.valueOf(files().stream().filter(SchemaTest::isRepeatable).count()));
      assertThat(TestDatabase.column(database, "SELECT clicks FROM listing_clicks"))
          .containsExactly("1");
      statement.execute("SELECT begin_report('2026-W19', '2026-05-12Z')");
    }
  }

  @Test
  void editedFunctionIsTheFunctionFromThenOnAndAFileMayBeRenamed() throws IOException {
    DatabaseUrl url = TestDatabase.url();
    copySchema();
    Database.open(url, folder).close();
    Path file = folder.resolve("functions/R__53_short_title.sql");
    Files.writeString(
        folder.resolve("functions/R__52_title.sql"),
        Files.readString(file).replace("59", "9").replace("60", "10"));
    Files.delete(file);
    try (Database database = Database.open(url, folder)) {
      assertThat(TestDatabase.column(database, "SELECT short_title('A long brand name')"))
          .containsExactly("A long br…");
    }
    Database.open(url, folder).close();
  }

  @Test
  void mistakeInOneFileChangesNothing() throws Exception {
    DatabaseUrl url = TestDatabase.url();
    copySchema();
    Path mine = folder.resolve("functions/R__99_mine.sql");
    Files.writeString(mine, "CREATE VIEW mine AS SELECT nonsense");
    assertThatThrownBy(() -> Database.open(url, folder))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageContaining("nonsense");
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement();
        ResultSet there = statement.executeQuery("SELECT to_regclass('listings') IS NOT NULL")) {
      there.next();
      assertThat(there.getBoolean(1)).isFalse();
    }
  }

  @Test
  void everyTableViewAndFunctionIsDescribed() {
    try (Database database = TestDatabase.create()) {
      assertThat(
              TestDatabase.column(
                  database,
                  """
                  SELECT relname FROM pg_class
                  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
                    AND relname <> 'flyway_schema_history' AND obj_description(oid, 'pg_class') IS NULL
                  UNION ALL
                  SELECT proname FROM pg_proc
                  WHERE pronamespace = current_schema()::regnamespace AND obj_description(oid, 'pg_proc') IS NULL
                  """))
          .isEmpty();
    }
  }

  private void copySchema() throws IOException {
    for (Path file : files()) {
      Path copy = folder.resolve(SCHEMA.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  private static boolean isRepeatable(Path file) {
    return file.getFileName().toString().startsWith("R__");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMA)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
