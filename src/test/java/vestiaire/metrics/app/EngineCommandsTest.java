package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** The commands that take from an engine, and the one that writes what engines take. */
@Tag("slow")
class EngineCommandsTest {
  private static final List<String> KEPT =
      List.of(
          "SELECT kept::text FROM kept_listing_steps AS kept ORDER BY id_product, session_at, step_no",
          "SELECT kept::text FROM kept_click_quarters AS kept ORDER BY quarter_at");

  @TempDir Path folder;

  @Test
  void engineIsReadOnceBeforeTheDecksAndDoesNotLoseTheReportWhereItIsAway() throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    DatabaseUrl imported = TestDatabase.url();
    assertThat(Run.on(imported, folder.resolve("here"), "import", extracts.toString()).code())
        .isZero();
    Files.delete(extracts.resolve("clicks.csv"));
    DatabaseUrl url = TestDatabase.url();
    assertThat(Run.on(url, folder.resolve("out"), "import", extracts.toString()).code()).isZero();

    Run away = send(url, imported, templates("taps"));
    assertThat(away.code()).as(away.out() + away.err()).isNotZero();
    assertThat(away.err())
        .contains("taps", "the database is as it was")
        .doesNotContain("Exception");
    assertThat(away.out()).doesNotContain("2 sent");

    Run run = send(url, imported, templates("clicks"));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("2 sent").containsOnlyOnce("all listings reduced");
    try (Database here = Database.open(imported, Path.of("sql/schema"));
        Database there = Database.open(url, Path.of("sql/schema"))) {
      assertThat(TestDatabase.column(there, "SELECT count(*) FROM clicks")).containsExactly("0");
      for (String query : KEPT) {
        assertThat(TestDatabase.column(there, query))
            .isNotEmpty()
            .isEqualTo(TestDatabase.column(here, query));
      }
    }
  }

  @Test
  void listingsBrandsAndCategoriesComeFromTheEngineAsFromFiles() throws Exception {
    Path extracts = folder.resolve("extracts");
    new World()
        .brands("Dior", "Sé \"é\", Co", "Zara")
        .categories("Shoes", "Bags")
        .weeks("2026-03-02", 5, 12, 9)
        .writeTo(extracts);
    DatabaseUrl here = TestDatabase.url();
    assertThat(Run.on(here, folder.resolve("here"), "import", extracts.toString()).code()).isZero();
    // Parquet, in which columns are called otherwise and one has no name here.
    Path lake = Files.createDirectories(folder.resolve("lake"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      for (Map.Entry<String, String> one :
          Map.of(
                  "brands", "ID_BRAND AS maker, BRAND AS brand",
                  "category", "ID_CATEGORY AS id_category, CATEGORY AS category",
                  "listings",
                      "ID AS item, ID_CUSTOMER AS id_customer, ID_BRAND AS maker, ID_CATEGORY AS id_category,"
                          + " DATE_CREATED::TIMESTAMPTZ AS date_created, DATE_COMPLETED::TIMESTAMPTZ AS date_completed,"
                          + " DATE_SOLD::TIMESTAMPTZ AS date_sold, 'x' AS note",
                  "clicks",
                      "DATETIME_SESSION::TIMESTAMPTZ AS datetime_session, ID_PRODUCT AS item, EVENT_ACTION AS event_action")
              .entrySet()) {
        statement.execute(
            "COPY (SELECT %s FROM read_csv('%s', all_varchar = false)) TO '%s' (FORMAT parquet)"
                .formatted(
                    one.getValue(),
                    extracts.resolve(one.getKey() + ".csv"),
                    lake.resolve(one.getKey() + ".parquet")));
      }
    }
    Path map =
        Files.writeString(
            folder.resolve("map.yml"),
            "columns: {maker: id_brand, listings.item: id, clicks.item: id_product}\n");
    DatabaseUrl there = TestDatabase.url();
    String[] arguments = {
      "import",
      "--events",
      "jdbc:duckdb:",
      "--map",
      map.toString(),
      "--events-table",
      lake.resolve("clicks.parquet").toString(),
      "--brands-table",
      lake.resolve("brands.parquet").toString(),
      "--category-table",
      lake.resolve("category.parquet").toString(),
      "--listings-table",
      lake.resolve("listings.parquet").toString()
    };
    // Twice, as every week: what is there already is not doubled.
    for (int n = 0; n < 2; n++) {
      Run run = Run.on(there, folder.resolve("there"), arguments);
      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(run.out()).contains("60 listings");
    }
    assertThat(folder.resolve("there/import/engine")).doesNotExist();
    try (Database one = Database.open(here, Path.of("sql/schema"));
        Database other = Database.open(there, Path.of("sql/schema"))) {
      List<String> all = new ArrayList<>(KEPT);
      all.addAll(
          List.of(
              "SELECT brands::text FROM brands ORDER BY 1",
              "SELECT category::text FROM category ORDER BY 1",
              "SELECT listings::text FROM listings ORDER BY 1"));
      for (String query : all) {
        assertThat(TestDatabase.column(other, query))
            .isNotEmpty()
            .isEqualTo(TestDatabase.column(one, query));
      }
    }
    Run lacking =
        Run.on(
            there,
            folder.resolve("there"),
            Arrays.stream(arguments)
                .map(one -> one.replace("category.parquet", "brands.parquet"))
                .toArray(String[]::new));
    assertThat(lacking.code()).isEqualTo(4);
    assertThat(lacking.err()).contains("brands.parquet", "has no column id_category");
    Run some = Run.of("import", "--events", "jdbc:duckdb:", "--listings-table", "x");
    assertThat(some.code()).isEqualTo(2);
    assertThat(some.err())
        .contains("--brands-table, --category-table and --listings-table go together");
  }

  @Test
  void whatWasImportedIsWrittenCleanAndComesBackAsItWas() throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(2)).writeTo(extracts);
    DatabaseUrl here = TestDatabase.url();
    assertThat(Run.on(here, folder.resolve("a"), "import", extracts.toString()).code()).isZero();
    Path clean = folder.resolve("clean");
    Run written = Run.on(here, folder.resolve("a"), "export", clean.toString());
    assertThat(written.code()).as(written.err()).isZero();
    DatabaseUrl again = TestDatabase.url();
    Run run = Run.on(again, folder.resolve("b"), "import", clean.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(
            Run.on(here, folder.resolve("a"), "export", clean.toString(), "--format", "parquet")
                .code())
        .isZero();
    Run unknown = Run.on(here, folder.resolve("a"), "export", clean.toString(), "--format", "avro");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'avro' is not known; there are csv and parquet");
    try (Stream<Path> files = Files.list(clean)) {
      assertThat(files.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "brands.csv",
              "category.csv",
              "listings.csv",
              "clicks.csv",
              "brands.parquet",
              "category.parquet",
              "listings.parquet",
              "clicks.parquet");
    }
    DatabaseUrl lake = TestDatabase.url();
    Run read =
        Run.on(
            lake,
            folder.resolve("c"),
            "import",
            "--events",
            "jdbc:duckdb:",
            "--events-table",
            clean.resolve("clicks.parquet").toString(),
            "--brands-table",
            clean.resolve("brands.parquet").toString(),
            "--category-table",
            clean.resolve("category.parquet").toString(),
            "--listings-table",
            clean.resolve("listings.parquet").toString());
    assertThat(read.code()).as(read.err()).isZero();
    List<String> all = new ArrayList<>(KEPT);
    all.addAll(
        List.of(
            "SELECT brands::text FROM brands ORDER BY 1",
            "SELECT category::text FROM category ORDER BY 1",
            "SELECT listings::text FROM listings ORDER BY 1"));
    try (Database one = Database.open(here, Path.of("sql/schema"));
        Database two = Database.open(again, Path.of("sql/schema"));
        Database three = Database.open(lake, Path.of("sql/schema"))) {
      for (String query : all) {
        List<String> expected = TestDatabase.column(one, query);
        assertThat(TestDatabase.column(two, query)).isNotEmpty().isEqualTo(expected);
        assertThat(TestDatabase.column(three, query)).isEqualTo(expected);
      }
      String clicks = "SELECT clicks::text FROM clicks ORDER BY 1";
      assertThat(TestDatabase.column(two, clicks)).isEqualTo(TestDatabase.column(one, clicks));
    }
  }

  private Run send(DatabaseUrl url, DatabaseUrl engine, Path templates) {
    return Run.in(
        Map.of("DATABASE_URL", Run.address(url), "EVENTS_URL", Run.address(engine)),
        "send",
        "--no-wait",
        "--templates",
        templates.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private Path templates(String table) throws Exception {
    Path own = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        own.resolve("weekly.yml"),
        Files.readString(Path.of("templates/weekly.yml"))
            + "\nevents: {table: %s}\n".formatted(table));
    return own;
  }
}
