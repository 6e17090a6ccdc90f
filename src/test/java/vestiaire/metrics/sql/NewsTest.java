package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail's news: what the deck says of the week, against the week that was sent last. */
@Tag("slow")
class NewsTest {
  private static final String SHARED =
      "SELECT metric, label, value, previous, difference, low, high, verdict, format FROM (%s) AS q";
  private static Database database;

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "INSERT INTO brands SELECT i, 'Brand ' || i FROM generate_series(1, 5) AS i",
        "INSERT INTO category VALUES (1, 'Bags')",
        // Ten weeks of 30, 60, 90 … listings; more of them completed as time goes on; a quarter
        // sold.
        "INSERT INTO listings SELECT week * 1000 + i, 's' || (i * 7 + week) % (40 + 5 * week), 1 + i % 5, 1, at,"
            + " CASE WHEN (i * 13) % 20 < 8 + week THEN at + make_interval(mins => 3 + (i * 17) % 50) END,"
            + " CASE WHEN i % 4 = 0 AND (i * 13) % 20 < 8 + week THEN at + make_interval(days => 1 + i % 9) END"
            + " FROM generate_series(1, 10) AS week, LATERAL generate_series(1, 30 * week) AS i,"
            + " LATERAL (SELECT timestamptz '2026-03-01 23:30Z' + make_interval(weeks => week, mins => i * 600 / week)"
            + "          AS at) AS t",
        "INSERT INTO clicks SELECT date_created + make_interval(mins => k), id_customer, id, 'deposit', 'tap', NULL"
            + " FROM listings, LATERAL generate_series(1, (3 + id % 11)::int) AS k");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-W20'",
        "'2026-W19'",
        "'2026-W12'",
        "'2026-W11'",
        "'2026-W30'",
        "'2026-W18', '2026-05-04T12:00Z'",
        "'2026-W19', '2026-05-08T12:00Z', 'America/New_York'",
        "'2026-W20', NULL, 'Europe/Paris', true, ARRAY['Brand 2']",
        "'2026-W16', '2026-04-20T12:00Z', 'Europe/Paris', true, ARRAY['Brand 2'], ARRAY['Bags']"
      })
  void withoutALastDeckTheNewsAreOurNumbers(String report) throws Exception {
    assertThat(ask(report, null, SHARED.formatted(query("news"))))
        .isEqualTo(ask(report, null, SHARED.formatted(query("our_numbers"))))
        .hasSize(10);
  }

  @Test
  void newsSeeNoMoreThanTheirReport() throws Exception {
    String started =
        "SELECT value, previous FROM ("
            + query("news")
            + ") AS q WHERE metric = 'listings_started'";
    assertThat(ask("'2026-W20'", "2026-W18", started))
        .containsExactly(listed("2026-W20", "%") + " | " + listed("2026-W18", "%"));
    assertThat(ask("'2026-W20', NULL, 'Europe/Paris', true, ARRAY['Brand 2']", "2026-W18", started))
        .containsExactly(listed("2026-W20", "Brand 2") + " | " + listed("2026-W18", "Brand 2"));
    assertThat(ask("'2026-W20', '2026-05-10T22:00Z'", "2026-W18", started))
        .containsExactly("0 | " + listed("2026-W18", "%"));
  }

  /** Counted past the functions, in the tables themselves. */
  private static String listed(String week, String brands) {
    return TestDatabase.column(
            database,
            """
            SELECT count(*) FROM listings JOIN brands USING (id_brand)
            WHERE brand LIKE '%s' AND to_char(date_created AT TIME ZONE 'Europe/Paris', 'IYYY-"W"IW') = '%s'
            """
                .formatted(brands, week))
        .get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W20, 2026-W11, up",
    "2026-W20, 2026-W10, no earlier week",
    "2026-W30, 2026-W20, week incomplete",
    "2026-W30, 2026-W10, week incomplete"
  })
  void onlyWholeWeeksAreCompared(String week, String lastSent, String verdict) throws Exception {
    assertThat(
            rows(
                week,
                lastSent,
                "SELECT verdict, difference IS NULL FROM ("
                    + query("news")
                    + ") AS q WHERE metric = 'listings_started'"))
        .containsExactly(verdict + " | " + (verdict.equals("up") ? "f" : "t"));
  }

  @Test
  void differenceIsToTheWeekThatWasSentLast() throws Exception {
    List<String> news =
        rows(
            "2026-W20",
            "2026-W15",
            "SELECT metric, value, previous, verdict, since_week, was_sent FROM ("
                + query("news")
                + ") AS q WHERE metric = 'listings_started'");
    List<String> then =
        rows(
            "2026-W15",
            null,
            "SELECT value FROM ("
                + query("our_numbers")
                + ") AS q WHERE metric = 'listings_started'");
    assertThat(news).hasSize(1);
    assertThat(news.get(0)).endsWith("| " + then.get(0) + " | up | 2026-W15 | t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-W20",
        "2026-W21",
        "2025-W53",
        "2026-W00",
        "2026-W54",
        "yesterday",
        "",
        "2026-W1; DROP"
      })
  void lastDeckThatIsNoEarlierWeekIsTheWeekBefore(String said) throws Exception {
    assertThat(rows("2026-W20", said, "SELECT week, was_sent FROM last_sent_week"))
        .containsExactly("2026-W19 | f");
  }

  @Test
  void everyClearChangeHasARankAndNothingElseHas() throws Exception {
    assertThat(
            rows(
                "2026-W20",
                "2026-W12",
                "SELECT bool_and((verdict IN ('up', 'down')) = (news_rank IS NOT NULL)),"
                    + " count(news_rank) = max(news_rank), count(news_rank) > 1 FROM ("
                    + query("news")
                    + ") AS q"))
        .containsExactly("t | t | t");
  }

  private static String query(String name) throws IOException {
    return Files.readString(Path.of("sql/deck/" + name + ".sql")).strip().replaceAll(";$", "");
  }

  private static List<String> rows(String week, String lastSent, String query) throws SQLException {
    return ask("'" + week + "'", lastSent, query);
  }

  /** The rows of a query in a report, which is given by the arguments of begin_report. */
  private static List<String> ask(String report, String lastSent, String query)
      throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT begin_report(" + report + ")");
      statement.execute(
          "SELECT set_config('vestiaire.last_sent_week', "
              + (lastSent == null ? "''" : "'" + lastSent + "'")
              + ", false)");
      List<String> out = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            cells.add(rows.getString(i));
          }
          out.add(String.join(" | ", cells));
        }
      }
      return out;
    }
  }
}
