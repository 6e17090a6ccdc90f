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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chance, one seller or the edge of the record brings about is no news and no sure gain. */
@Tag("slow")
class FairComparisonsTest {
  // Monday of 2026-W14 in Paris, where summer time begins the day before.
  private static final String MONDAY = "timestamptz '2026-03-30 00:00 Europe/Paris'";
  private static Database database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "INSERT INTO brands SELECT i, 'Brand ' || i FROM generate_series(1, 60) AS i",
        "INSERT INTO category SELECT i, 'Category ' || i FROM generate_series(1, 40) AS i");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void empty() {
    TestDatabase.execute(database, "DELETE FROM listings");
  }

  /** As the exact test has it: of n events, all in one of two equal weeks, p = 2 × 0.5ⁿ. */
  @ParameterizedTest
  @CsvSource({"4, no clear change", "5, no clear change", "6, up", "12, up"})
  void afterNoneSomeCountsAreUpAndSomeAreNot(int listings, String verdict) throws Exception {
    week(-4, 3, "'early' || i", "at", "NULL");
    week(0, listings, "'s' || i", "at", "NULL");

    assertThat(finding("listings_started")).isEqualTo(verdict);
    assertThat(finding("sellers")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"'one', no clear change", "'many' || i, down"})
  void oneSellersDraftsAreOneDecision(String seller, String verdict) throws Exception {
    week(-1, 60, "'s' || i", "CASE WHEN i % 5 > 0 THEN at END", "NULL");
    week(0, 60, "'s' || i", "CASE WHEN i % 5 > 0 THEN at END", "NULL");
    week(0, 60, seller, "NULL", "NULL");

    assertThat(finding("completion_rate")).isEqualTo(verdict);
  }

  /**
   * One with 60 drafts, 48 with one completed, 12 with one draft: 24² + 48 × 0.6² + 12 × 0.4² by
   * 120 × 0.4 × 0.6.
   */
  @Test
  void designEffectIsTheVarianceBetweenSellersByThatOfIndependentListings() throws Exception {
    assertThat(
            ask(
                "SELECT round(design_effect(120, 48, 61, 3660, 48, 48)::numeric, 3),"
                    + " design_effect(60, 48, 60, 60, 48, 48), design_effect(60, 30, 1, 3600, 900, 1800),"
                    + " design_effect(60, 0, 6, 600, 0, 0), design_effect(0, 0, 0, 0, 0, 0)"))
        .containsExactly("20.667 | 1 | 60 | 1 | 1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"'one', no clear change", "'many' || i, up"})
  void oneSellersSalesAreOneDecision(String seller, String verdict) throws Exception {
    week(-2, 30, "'s' || i", "at", "CASE WHEN i <= 5 THEN at + interval '7 days' END");
    week(-1, 30, seller, "at", "at + interval '7 days'");

    assertThat(finding("sales")).isEqualTo(verdict);
  }

  /** A third of the listings are completed four days later: last Sunday's have not had them. */
  @ParameterizedTest
  @CsvSource({"7, no clear change", "1, down"})
  void youngDraftsAreNoFall(int ofTwenty, String verdict) throws Exception {
    String later =
        "CASE WHEN i %% 20 < %d THEN at WHEN i %% 20 < 16 THEN at + interval '4 days' END";
    week(-2, 200, "'s' || i", later.formatted(9), "NULL");
    week(-1, 200, "'s' || i", later.formatted(9), "NULL");
    week(
        0,
        200,
        "'s' || i",
        later.formatted(ofTwenty).replace("< 16", "< " + (ofTwenty + 7)),
        "NULL");

    assertThat(finding("completion_rate")).isEqualTo(verdict);
    assertThat(numbers("SELECT previous FROM (%s) AS q WHERE metric = 'listings_completed'"))
        .as("what is shown is the week as it stands")
        .containsExactly("160");
  }

  @ParameterizedTest
  @CsvSource({"3, too few to compare", "8, too few to compare", "9, down"})
  void atTheBeginningOfARecordEverybodyIsNew(int weeksBefore, String verdict) throws Exception {
    for (int back = 1; back <= weeksBefore; back++) {
      week(-back, 100, "'new' || week || '-' || i", "at", "NULL");
    }
    week(0, 100, "'new' || week - 1 || '-' || i", "at", "NULL");

    assertThat(finding("new_sellers")).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0.8, t", "0.3, f"})
  void someCategoryAlwaysLiesLowest(double rateOfTheFirst, String includesZero) throws Exception {
    for (int back = 0; back < 8; back++) {
      week(
          -back,
          200,
          "'s' || i",
          "CASE WHEN chance < CASE WHEN i % 40 = 0 THEN "
              + rateOfTheFirst
              + " ELSE 0.8 END THEN at END",
          "NULL");
    }

    assertThat(
            ask(
                "SELECT bool_and(includes_zero), bool_and((total_low <= 0) = includes_zero), count(*) > 3"
                    + " FROM completion_gains()"))
        .containsExactly(includesZero + " | t | t");
  }

  @ParameterizedTest
  @CsvSource({"0.2, f", "0.6, t"})
  void someBrandAlwaysBeatsTheMarket(double rateOfTheFirst, String isSure) throws Exception {
    for (int back = 0; back < 26; back++) {
      week(
          -back,
          150,
          "'s' || i",
          "at",
          "CASE WHEN chance < CASE WHEN i % 60 = 0 THEN "
              + rateOfTheFirst
              + " ELSE 0.2 END THEN at + interval '9 days' END");
    }

    List<String> gains =
        ask("SELECT extra_low > 0 FROM promotion_gains() WHERE kind = 'Brand' ORDER BY low DESC");
    assertThat(gains).isNotEmpty();
    assertThat(gains.get(0)).isEqualTo(isSure);
    assertThat(gains.subList(1, gains.size())).containsOnly("f");
  }

  /**
   * None of 20 against 5 of 120: Newcombe's interval of the rates reaches from −12 to +9 points.
   */
  @Test
  void aQuarterWithoutSalesIsNotCertain() throws Exception {
    week(-20, 20, "'s' || i", "at", "NULL");
    week(-10, 120, "'s' || i", "at", "CASE WHEN i <= 5 THEN at + interval '9 days' END");
    week(0, 1, "'s' || i", "at", "NULL");

    assertThat(
            ask(
                "SELECT verdict, before, round(low::numeric, 2), round(high::numeric, 2) FROM ("
                    + query("quarters")
                    + ") AS q"))
        .containsExactly("no clear change | 0 | -0.12 | 0.09");
  }

  @Test
  void aQuarterNeedsTwentyListingsThatWereFollowed() throws Exception {
    week(-20, 19, "'s' || i", "at", "NULL");
    week(-10, 120, "'s' || i", "at", "NULL");

    assertThat(ask(query("quarters"))).isEmpty();
  }

  /**
   * Listings of a week, counted from the reporting week, spread over its days.
   *
   * @param seller, completed, sold expressions over i from 0, at (when it is started), week, and
   *     chance: the same for each run, and as good as evenly spread between 0 and 1
   */
  private static void week(int week, int listings, String seller, String completed, String sold) {
    TestDatabase.execute(
        database,
        """
        INSERT INTO listings (id, id_customer, id_brand, id_category, date_created, date_completed, date_sold)
        SELECT next + i, %s, 1 + i %% 60, 1 + i %% 40, at, %s, %s
        FROM (SELECT coalesce(max(id), 0) + 1 AS next FROM listings) AS ids,
             (SELECT %d AS week) AS which, generate_series(0, %d - 1) AS i,
             LATERAL (SELECT %s + make_interval(weeks => week, hours => 1 + i %% 160) AS at) AS start,
             LATERAL (SELECT (hashint8(next + i) & 65535) / 65536.0 AS chance) AS dice
        """
            .formatted(seller, completed, sold, week, listings, MONDAY));
  }

  private static String finding(String metric) throws IOException, SQLException {
    return numbers("SELECT verdict FROM (%s) AS q WHERE metric = '" + metric + "'").get(0);
  }

  private static List<String> numbers(String query) throws IOException, SQLException {
    return ask(query.formatted(query("our_numbers")));
  }

  private static String query(String name) throws IOException {
    return Files.readString(Path.of("sql/deck/" + name + ".sql")).strip().replaceAll(";$", "");
  }

  /** Asked as of the last instant of the week, as a report of Monday morning is. */
  private static List<String> ask(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      // Rolled back: the report's view of the tables must not meet the next test.
      connection.setAutoCommit(false);
      statement.execute("SELECT begin_report('2026-W14', " + MONDAY + " + interval '7 days')");
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
      connection.rollback();
      return out;
    }
  }
}
