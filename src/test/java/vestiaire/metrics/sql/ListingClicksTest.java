package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks for a listing's clicks gets what the clicks say, kept or not. */
@Tag("slow")
class ListingClicksTest {
  private static final String ALL =
      "SELECT concat_ws('|', id_product, clicks, first_at AT TIME ZONE 'UTC', last_at AT TIME ZONE 'UTC', active)"
          + " FROM listing_clicks ORDER BY id_product";

  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "INSERT INTO clicks SELECT timestamptz '2021-09-01 10:00Z' + m * interval '1 minute', 'a', id, 'deposit', 'tap', NULL"
            + " FROM (VALUES (1, 0), (1, 10), (1, 40), (1, 71), (2, 5), (NULL, 90)) AS tap (id, m)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pausesOfMoreThanHalfAnHourAreNoWork() {
    assertThat(TestDatabase.column(database, ALL))
        .containsExactly(
            "1|4|2021-09-01 10:00:00|2021-09-01 11:11:00|00:40:00",
            "2|1|2021-09-01 10:05:00|2021-09-01 10:05:00|00:00:00");
  }

  @Test
  void keptCountsAreWhatIsCountedOnTheSpot() {
    var counted = TestDatabase.column(database, ALL);
    TestDatabase.execute(database, "SELECT keep_listing_clicks()");
    assertThat(TestDatabase.column(database, "SELECT is_current FROM kept_listing_clicks_state"))
        .containsExactly("t");
    assertThat(TestDatabase.column(database, ALL)).isEqualTo(counted);
  }

  @Test
  void everyChangeOfTheClicksCounts() {
    TestDatabase.execute(database, "SELECT keep_listing_clicks()");
    TestDatabase.execute(
        database,
        "INSERT INTO clicks VALUES ('2021-09-01 10:06Z', 'b', 2, 'deposit', 'tap', NULL)");
    assertThat(TestDatabase.column(database, ALL).get(1)).startsWith("2|2|").endsWith("|00:01:00");
    TestDatabase.execute(
        database, "SELECT keep_listing_clicks()", "DELETE FROM clicks WHERE id_product = 1");
    assertThat(TestDatabase.column(database, ALL)).hasSize(1);
    TestDatabase.execute(database, "SELECT keep_listing_clicks()", "TRUNCATE clicks");
    assertThat(TestDatabase.column(database, ALL)).isEmpty();
  }

  @Test
  void onlyNamedListingsAreCountedAgain() {
    TestDatabase.execute(
        database,
        "INSERT INTO clicks VALUES ('2021-09-01 11:00Z', 'b', 4, 'deposit', 'tap', NULL)",
        "SELECT keep_listing_clicks()",
        "INSERT INTO clicks VALUES ('2021-09-01 12:00Z', 'b', 3, 'deposit', 'tap', NULL)",
        "CREATE TABLE named AS SELECT unnest(ARRAY[3, 3, NULL]) AS id_product",
        // Whoever is not named is left as kept, which shows where that is wrong.
        "UPDATE kept_listing_clicks SET clicks = 99 WHERE id_product = 1",
        "SELECT keep_listing_clicks('named')");
    assertThat(TestDatabase.column(database, ALL).stream().map(row -> row.substring(0, 4)))
        .containsExactly("1|99", "2|1|", "3|1|", "4|1|");
    assertThat(
            TestDatabase.column(
                database, "SELECT latest_at = '2021-09-01 12:00Z' FROM kept_listing_clicks_state"))
        .containsExactly("t");

    TestDatabase.execute(
        database,
        "INSERT INTO named VALUES (2)",
        "UPDATE kept_listing_clicks SET clicks = 98",
        "SELECT keep_listing_clicks('named')");
    assertThat(TestDatabase.column(database, ALL).stream().map(row -> row.substring(0, 4)))
        .as("half of them or more are counted with all others")
        .containsExactly("1|4|", "2|1|", "3|1|", "4|1|");
  }

  @Test
  void reportAboutThePastCountsWhatWasThere() {
    TestDatabase.execute(database, "SELECT keep_listing_clicks()");
    String past = "SELECT begin_report(NULL, '2021-09-01 10:15Z', 'Europe/Paris')";
    // One connection, so that the session's views are seen.
    String asOf =
        "WITH begun AS (SELECT 1) SELECT concat_ws('|', id_product, clicks, active) FROM listing_clicks, begun ORDER BY 1";
    assertThat(inOneSession(past, asOf)).containsExactly("1|2|00:10:00", "2|1|00:00:00");
  }

  private java.util.List<String> inOneSession(String first, String then) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(first);
      java.util.List<String> rows = new java.util.ArrayList<>();
      try (var result = statement.executeQuery(then)) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      statement.execute("DISCARD ALL");
      return rows;
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }
}
