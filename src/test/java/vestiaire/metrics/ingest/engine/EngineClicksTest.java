package vestiaire.metrics.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.results.ResultTexts;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.ClickWorld;
import vestiaire.metrics.sql.ClickWorld.Click;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.TestDatabase;

/**
 * Clicks in an engine come out as the same clicks do that were imported: row by row, figure by
 * figure.
 */
@Tag("slow")
class EngineClicksTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LayeredFolder SQL = LayeredFolder.of(Path.of("sql"));
  private static final Period LATEST = new Period(null, null, PARIS);

  private static final List<String> KEPT =
      List.of(
          "SELECT kept::text FROM kept_listing_steps AS kept ORDER BY id_product, session_at, step_no",
          "SELECT kept::text FROM kept_listing_clicks AS kept ORDER BY id_product",
          "SELECT kept::text FROM kept_click_quarters AS kept ORDER BY quarter_at",
          "SELECT concat(is_current, latest_at, pause) FROM kept_listing_clicks_state");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "postgresql"})
  void reducedRowsAreThoseOfClicksThatAreHere(String engine) throws SQLException {
    try (Database here = TestDatabase.create();
        Database there = TestDatabase.create();
        Database kept = TestDatabase.create()) {
      List<Click> clicks = ClickWorld.of(new Random(5));
      List<Click> first = new ArrayList<>();
      List<Click> later = new ArrayList<>();
      Instant cut = Instant.parse("2026-03-28T10:07:30.000001Z");
      clicks.forEach(one -> (one.at().isAfter(cut) ? later : first).add(one));
      ClickWorld.insert(here, "clicks", first);
      ClickWorld.insert(there, "clicks", first);
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      EngineClicks reading = reading(kept, source(engine, there, null), ColumnMap.NONE);
      assertThat(reading.run(LATEST, ImportProgress.SILENT).whole()).isTrue();
      assertSame(here, kept);

      ClickWorld.insert(here, "clicks", later);
      ClickWorld.insert(there, "clicks", later);
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      reading = reading(kept, source(engine, there, null), ColumnMap.NONE);
      EngineSummary summary = reading.run(LATEST, ImportProgress.SILENT);
      assertThat(summary.whole()).as("only what was touched").isFalse();
      assertSame(here, kept);
      assertThat(reading.run(LATEST, ImportProgress.SILENT).whole()).as("nothing new").isFalse();
      assertSame(here, kept);

      // A click that comes late is missed by no one.
      List<Click> late = List.of(new Click(Instant.parse("2026-03-24T10:00:00Z"), 3L, "tap", null));
      ClickWorld.insert(here, "clicks", late);
      ClickWorld.insert(there, "clicks", late);
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      reading = reading(kept, source(engine, there, null), ColumnMap.NONE);
      assertThat(reading.run(LATEST, ImportProgress.SILENT).whole()).isTrue();
      assertSame(here, kept);
      assertThat(TestDatabase.column(kept, "SELECT count(*) FROM clicks")).containsExactly("0");
    }
  }

  @Test
  void columnsAndValuesMayBeCalledOtherwiseAndAConditionChooses() throws SQLException {
    try (Database here = TestDatabase.create();
        Database there = TestDatabase.create();
        Database kept = TestDatabase.create()) {
      TestDatabase.execute(
          there,
          "CREATE TABLE taps (happened timestamp, item bigint, what text, app text)",
          "INSERT INTO taps VALUES ('2026-05-04 10:00', 1, 'publish', 'web'), ('2026-05-04 10:01', 1, 'look', 'web'),"
              + " ('2026-05-04 10:02', 1, 'publish', 'test')");
      TestDatabase.execute(
          here,
          "INSERT INTO clicks VALUES ('2026-05-04 10:00Z', 'u', 1, NULL, 'submit deposit', NULL),"
              + " ('2026-05-04 10:01Z', 'u', 1, NULL, 'look', NULL)",
          "SELECT keep_listing_clicks()");
      ColumnMap map =
          new ColumnMap(
              Map.of("happened", "datetime_session", "item", "id_product", "what", "event_action"),
              Map.of("event_action", Map.of("publish", "submit deposit")));
      EventsSource source = new EventsSource(address(there), "taps", "app = 'web'", null);
      reading(kept, source, map).run(LATEST, ImportProgress.SILENT);
      assertSame(here, kept);
      assertThatThrownBy(
              () -> reading(kept, source, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT))
          .isInstanceOf(MetricsException.Input.class)
          .hasMessageContaining("has no column datetime_session")
          .hasMessageContaining("happened");
      assertSame(here, kept);
    }
  }

  @Test
  void reportsAreThoseOfClicksThatAreHere() throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(5)).writeTo(extracts);
    try (Database here = TestDatabase.create();
        Database there = TestDatabase.create()) {
      load(here, extracts);
      EventsSource source = source("duckdb", here, null);
      load(there, extracts);
      TestDatabase.execute(there, "TRUNCATE clicks");
      Week week = Week.parse("2026-W18");
      // On Sunday evening, when somebody is at work.
      Instant busy =
          Instant.parse(
              TestDatabase.column(
                      here,
                      "SELECT to_char((session_at + (session_until - session_at) / 2) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                          + " FROM kept_listing_steps WHERE session_until - session_at > interval '2 minutes'"
                          + " AND session_at > '2026-05-03 18:00Z' ORDER BY session_at LIMIT 1")
                  .get(0));
      List<Period> periods =
          List.of(
              LATEST,
              new Period(null, busy, PARIS),
              new Period(null, busy, PARIS, new Audience(List.of("Dior"), List.of())),
              new Period(week, null, PARIS, new Audience(List.of(), List.of("Shoes"))));
      for (int n = 0; n < periods.size(); n++) {
        Period period = periods.get(n);
        EngineSummary read =
            reading(there, source, ColumnMap.NONE).run(period, ImportProgress.SILENT);
        if (busy.equals(period.asOf())) {
          assertThat(read.clicks()).as("looked up one by one").isPositive();
        }
        Map<String, String> expected = results(here, period, "here" + n);
        assertThat(expected).hasSizeGreaterThan(35);
        results(there, period, "there" + n)
            .forEach(
                (name, text) ->
                    assertThat(text).as(name + " of " + period).isEqualTo(expected.get(name)));
      }
    }
  }

  @Test
  void nothingIsLeftOfAReadingThatBreaksOff() throws SQLException {
    try (Database here = TestDatabase.create();
        Database there = TestDatabase.create();
        Database kept = TestDatabase.create()) {
      List<Click> clicks = ClickWorld.of(new Random(6));
      ClickWorld.insert(here, "clicks", clicks);
      ClickWorld.insert(there, "clicks", clicks);
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      EventsSource source = new EventsSource(address(there), "clicks", null, null);
      reading(kept, source, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT);
      // The last row but one cannot be read any more.
      TestDatabase.execute(
          there,
          "CREATE FUNCTION worn() RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE 'worker 2 is gone'; END $$",
          "INSERT INTO clicks VALUES ('2026-04-20Z', 'u', 9, NULL, 'tap', NULL)");
      EventsSource broken =
          new EventsSource(
              address(there), "clicks", "id_product IS DISTINCT FROM 8 OR worn()", null);
      assertThatThrownBy(
              () -> reading(kept, broken, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT))
          .isInstanceOf(MetricsException.Input.class)
          .hasMessageContaining("broke off, and the database is as it was")
          .hasMessageContaining("worker 2 is gone");
      assertSame(here, kept);
    }
  }

  @Test
  void clicksOfTwoPlacesDoNotMix() throws SQLException {
    try (Database there = TestDatabase.create();
        Database kept = TestDatabase.create()) {
      ClickWorld.insert(there, "clicks", ClickWorld.of(new Random(7)));
      EventsSource source = new EventsSource(address(there), "clicks", null, null);
      assertThatThrownBy(
              () -> reading(there, source, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT))
          .isInstanceOf(MetricsException.Input.class)
          .hasMessageContaining("holds clicks of its own");
      reading(kept, source, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT);
      TestDatabase.execute(kept, "DELETE FROM form_steps WHERE step_no = 5");
      assertThatThrownBy(() -> TestDatabase.column(kept, "SELECT count(*) FROM listing_steps"))
          .hasMessageContaining("--events reduces them again");
      assertThatThrownBy(
              () ->
                  TestDatabase.execute(
                      kept,
                      "INSERT INTO clicks VALUES ('2026-04-20Z', 'u', 9, NULL, 'tap', NULL)",
                      "SELECT keep_listing_clicks()"))
          .hasMessageContaining("do not mix");
    }
  }

  @Test
  void whatIsWrongIsSaid() {
    try (Database kept = TestDatabase.create()) {
      assertThatThrownBy(() -> new EventsSource("trino://host", "clicks", null, null))
          .isInstanceOf(MetricsException.Usage.class)
          .hasMessageContaining("jdbc:trino://");
      EventsSource unknown =
          new EventsSource("jdbc:trio://me:secret@host/x?password=p", "clicks", null, null);
      assertThatThrownBy(
              () -> reading(kept, unknown, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT))
          .isInstanceOf(MetricsException.Settings.class)
          .hasMessageContaining("did you mean trino?")
          .hasMessageNotContaining("secret");
      EventsSource without =
          new EventsSource("jdbc:snowflake://me:secret@host/x?password=p", "clicks", null, folder);
      assertThatThrownBy(
              () -> reading(kept, without, ColumnMap.NONE).run(LATEST, ImportProgress.SILENT))
          .isInstanceOf(MetricsException.Settings.class)
          .hasMessageContaining("No driver takes jdbc:snowflake://host/x; --drivers")
          .hasMessageNotContaining("secret");
    }
  }

  private static EngineClicks reading(Database database, EventsSource source, ColumnMap map) {
    return new EngineClicks(database.dataSource(), source, ImportOptions.DEFAULT.mapped(map), SQL);
  }

  static void assertSame(Database here, Database kept) {
    for (String query : KEPT) {
      List<String> expected = TestDatabase.column(here, query);
      List<String> found = TestDatabase.column(kept, query);
      // The first row that differs says more than all of them.
      for (int row = 0; row < Math.min(expected.size(), found.size()); row++) {
        assertThat(found.get(row)).as("row %d of %s", row, query).isEqualTo(expected.get(row));
      }
      assertThat(found).as(query).hasSameSizeAs(expected).isNotEmpty();
    }
  }

  private static String address(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection()) {
      DatabaseUrl url = TestDatabase.server(connection.getCatalog());
      return url.jdbc()
          + (url.jdbc().contains("?") ? "&" : "?")
          + "user="
          + url.user()
          + "&password="
          + url.password();
    }
  }

  /** The clicks of a database where they are, or as Parquet files. */
  private EventsSource source(String engine, Database clicks, String condition)
      throws SQLException {
    if (engine.equals("postgresql")) {
      return new EventsSource(address(clicks), "clicks", condition, null);
    }
    Path csv = folder.resolve("clicks.csv");
    try (Connection connection = clicks.dataSource().getConnection();
        var out = Files.newOutputStream(csv)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "COPY (SELECT to_char(datetime_session AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00', id_product,"
                  + " event_action, event_label FROM clicks) TO STDOUT (FORMAT csv, FORCE_QUOTE *, NULL '\\N')",
              out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute(
          "COPY (SELECT * FROM read_csv('%s', header = false, quote = '\"', escape = '\"', nullstr = '\\N', allow_quoted_nulls = false, columns = {'datetime_session': 'TIMESTAMPTZ', 'id_product': 'BIGINT', 'event_action': 'VARCHAR', 'event_label': 'VARCHAR'})) TO '%s' (FORMAT parquet)"
              .formatted(csv, folder.resolve("clicks.parquet")));
    }
    return new EventsSource(
        "jdbc:duckdb:", folder.resolve("*.parquet").toString(), condition, null);
  }

  private void load(Database database, Path extracts) {
    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
        .run(extracts, folder.resolve("reports"), ImportProgress.SILENT);
  }

  private Map<String, String> results(Database database, Period period, String name)
      throws IOException {
    Path target = folder.resolve(name);
    ResultsFolder results = new ResultsFolder(target, 0);
    List<Query> questions = new ArrayList<>(QueryFolder.in(Path.of("sql")));
    if (period.audience().isAll()) {
      questions.addAll(QueryFolder.forPage(Path.of("sql")));
    }
    // When it was imported is no figure of the marketplace.
    questions.removeIf(one -> one.name().equals("deck/import_files"));
    try (QueryRun run = new QueryRun(database, period, Duration.ofMinutes(1), 2)) {
      run.ask(questions, results::open);
    }
    return ResultTexts.below(target);
  }
}
