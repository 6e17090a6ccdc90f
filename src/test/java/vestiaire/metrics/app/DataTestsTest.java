package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.app.OddWorldsTest.Made;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** Each test of the data finds the fault that it is for, and only a grave one holds the report. */
@Tag("slow")
class DataTestsTest {
  @TempDir Path folder;

  @Test
  void soundDataPassesEveryTest() {
    DatabaseUrl url = imported(ordinary());
    Run run = Run.on(url, folder, "check");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(line -> line.startsWith("passed"))).hasSize(11);
    assertThat(run.out()).doesNotContain("warning", "held", "refused");
  }

  @Test
  void everyFaultIsFoundWithItsFirstRows() {
    DatabaseUrl url = imported(ordinary());
    execute(
        url,
        "UPDATE listings SET date_completed = date_created - interval '1 hour' WHERE id = 1",
        "UPDATE listings SET date_completed = date_created, date_sold = date_created - interval '1 hour' WHERE id = 2",
        "UPDATE listings SET date_completed = NULL, date_sold = date_created WHERE id = 3",
        "UPDATE listings SET id_brand = NULL WHERE id = 5",
        "INSERT INTO clicks VALUES ('2026-01-06 10:00Z', 'x', 4711, 'deposit', 'tap', NULL)",
        "DELETE FROM clicks WHERE datetime_session BETWEEN '2026-01-18 23:00Z' AND '2026-01-25 23:00Z'");
    Run run = Run.on(url, folder, "check");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "completed before they were created: 1 row (checks/completed_before_created)",
            "id 1, date created 2026-01-05 08:00:00, date completed 2026-01-05 07:00:00",
            "sold before they were completed: 1 row",
            "that were never completed: 1 row",
            "of a brand or category that no file describes: 1 row",
            "id product 4711, clicks 1",
            "week 2026-W04, file clicks");
  }

  @Test
  void timeAfterTheImportHoldsTheReportAndTheDeckSaysSo() {
    DatabaseUrl url = imported(ordinary());
    execute(url, "UPDATE listings SET date_sold = '2199-01-01Z' WHERE id = 1");
    Run run = Run.on(url, folder, "generate");
    assertThat(run.code()).isEqualTo(9);
    assertThat(run.err()).contains("held:", "later_than_the_import", "date_sold");
    Made made = new Made(folder);
    assertThat(made.titles()).contains("This report is on hold: Times that lie after the import");
    assertThat(made.text(0)).contains("ON HOLD, do not send");
    assertThat(made.rows("checks").get(0).toMap())
        .containsEntry("outcome", "held")
        .containsEntry("rows_found", "1");
    // What is held proposes nothing.
    assertThat(column(url, "SELECT count(*) FROM recorded_reports")).containsExactly("0");
    assertThat(Run.on(url, folder, "check").code()).isEqualTo(9);
    // A report that does not see that time is not concerned.
    assertThat(Run.on(url, folder, "check", "--as-of", "2026-03-29").code()).isZero();
  }

  @Test
  void weekWithHalfOfItsRowsIsHeldAndOneWithTwiceAsManyIsNews() {
    DatabaseUrl url = imported(ordinary());
    execute(url, "DELETE FROM listings WHERE date_created >= '2026-03-22 23:00Z' AND id % 5 > 0");
    Run run = Run.on(url, folder, "check", "--week", "2026-W13", "--as-of", "2026-03-29");
    assertThat(run.code()).isEqualTo(9);
    // 8 of 40 where eight weeks had 40 each: their spread is that of chance, the root of 40.
    assertThat(run.out()).contains("week 2026-W13, listings 8, median before 40.0, z −5.1");
    execute(
        url,
        "INSERT INTO listings SELECT 10000 + n, 'new' || n, 1, 1, '2026-03-24 10:00Z'::timestamptz + n * interval '1 minute'"
            + " FROM generate_series(1, 80) AS n");
    Run more = Run.on(url, folder, "check", "--week", "2026-W13", "--as-of", "2026-03-29");
    assertThat(more.code()).isZero();
    assertThat(more.out()).contains("listings 88, median before 40.0, z 7.6");
  }

  @Test
  void fileThatBreaksOffBeforeTheWeekEndsHoldsTheReport() {
    DatabaseUrl url = imported(ordinary());
    // The last listing of the week has its click a moment later.
    execute(url, "DELETE FROM clicks WHERE datetime_session >= '2026-03-25 23:00Z'");
    Run clicks =
        Run.on(url, folder, "check", "--week", "2026-W13", "--as-of", "2026-03-29T22:00:00Z");
    assertThat(clicks.code()).isEqualTo(9);
    assertThat(clicks.out())
        .contains("held", "A file that ends before the week does: 1 row")
        .contains("file clicks, day without rows 2026-03-29, days with rows 8, days known 8");
    execute(url, "DELETE FROM clicks");
    assertThat(Run.on(url, folder, "check", "--week", "2026-W12").out())
        .contains("file clicks, day without rows 2026-03-22, days with rows 0");
  }

  @Test
  void fileThatBreaksOffHoursBeforeItEverEndedHoldsTheReport() {
    DatabaseUrl url = imported(ordinary());
    String[] check = {"check", "--week", "2026-W13", "--as-of", "2026-03-29T22:00:00Z"};
    // The last day has its usual end on eight Sundays, and a quiet hour is none that broke off.
    execute(
        url,
        """
        INSERT INTO clicks
        SELECT (date '2026-03-29' - 7 * back + time '21:00' + 10 * back * interval '1 minute') AT TIME ZONE 'Europe/Paris',
               'late', 1, 'deposit', 'tap', NULL
        FROM generate_series(0, 8) AS back
        """);
    assertThat(Run.on(url, folder, check).out())
        .contains("passed   A file that ends before the week does");
    execute(url, "DELETE FROM clicks WHERE datetime_session >= '2026-03-29 16:30Z'");
    Run torn = Run.on(url, folder, check);
    assertThat(torn.code()).isEqualTo(9);
    assertThat(torn.out())
        .contains("A file that ends before the week does: 1 row")
        .containsPattern(
            "file clicks, days with rows 8, days known 8, last row 1\\d:\\d\\d, earliest before 21:10");
  }

  @Test
  void quietDayOfOneBrandIsNoFileThatBreaksOff() {
    DatabaseUrl url = imported(ordinary());
    execute(
        url,
        "UPDATE listings SET id_brand = 1 WHERE date_created >= '2026-03-28 23:00Z' AND id_brand = 2");
    Run run =
        Run.on(
            url,
            folder,
            "check",
            "--week",
            "2026-W13",
            "--as-of",
            "2026-03-29T22:00:00Z",
            "--brand",
            "Chloé");
    assertThat(run.out()).contains("passed   A file that ends before the week does");
  }

  @Test
  void weekThatIsNotOverIsNotMeasured() {
    DatabaseUrl url = imported(ordinary());
    Run run = Run.on(url, folder, "generate", "--week", "2026-W13", "--as-of", "2026-03-24");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(new Made(folder).rows("deck/our_numbers"))
        .allMatch(row -> row.get("verdict").equals("week incomplete"));
  }

  @Test
  void ownTestIsAFileAndOneThatIsRefusedHolds() throws Exception {
    DatabaseUrl url = imported(ordinary());
    Path sql = folder.resolve("sql");
    try (Stream<Path> all = Files.walk(Path.of("sql"))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = sql.resolve(Path.of("sql").relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    Path own = sql.resolve("checks/seller_1.sql");
    Files.writeString(
        own,
        "-- title: Seller 1\n-- severity: hold\nSELECT id FROM listings WHERE id_customer = 'seller1'");
    assertThat(Run.on(url, folder, "check", "--sql", sql.toString()).err()).contains("Seller 1");
    Files.writeString(own, "-- severity: stop\nSELECT 1");
    assertThat(Run.on(url, folder, "check", "--sql", sql.toString()).err())
        .contains("seller_1.sql:1: 'stop' is none of warn, hold");
    Files.writeString(own, "-- title: Seller 1\nSELECT nonsense");
    Run refused = Run.on(url, folder, "check", "--sql", sql.toString());
    assertThat(refused.code()).isEqualTo(5);
    assertThat(refused.out()).contains("refused  Seller 1", "nonsense");
  }

  /** Twelve weeks of forty listings. */
  private static World ordinary() {
    return new World()
        .brands("Hermès", "Chloé")
        .categories("Bags", "Shoes")
        .weeks("2026-01-05", 12, 40, 90);
  }

  private DatabaseUrl imported(World world) {
    DatabaseUrl url = Run.fresh();
    Run run = Run.on(url, folder, "import", world.writeTo(folder.resolve("extracts")).toString());
    assertThat(run.code()).as(run.err()).isZero();
    return url;
  }

  private static void execute(DatabaseUrl url, String... statements) {
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      TestDatabase.execute(database, statements);
    }
  }

  private static java.util.List<String> column(DatabaseUrl url, String query) {
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      return TestDatabase.column(database, query);
    }
  }
}
