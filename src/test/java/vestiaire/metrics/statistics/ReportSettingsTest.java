package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.model.Money;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Measure;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.ReportSettings;
import vestiaire.metrics.sql.Target;
import vestiaire.metrics.sql.TestDatabase;

/** What a report is told besides the data, of which instant it is, and of how much of a week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReportSettingsTest {
  private static final Audience DIOR = new Audience(List.of("Dior"), List.of());
  private static final Instant LAST = Instant.parse("2026-05-17T20:05:00Z");
  private final Database database = TestDatabase.create();
  @TempDir Path folder;

  /** Sixty weeks of 40 listings; every fourth is sold after 10 days, of Dior's every second. */
  @BeforeAll
  void fill() {
    TestDatabase.execute(
        database,
        "INSERT INTO brands VALUES (1, 'Dior'), (2, 'Zara'), (3, 'NON SIGNE'), (4, ' Autre  marqué')",
        "INSERT INTO category VALUES (1, 'Bags')",
        "INSERT INTO listings SELECT week * 100 + i, 's' || (i + week * 7) % 300, 1 + i % 4, 1, at, at + interval '5 min',"
            + " CASE WHEN i % 8 = 0 OR i % 4 = 0 AND i % 3 = 0 THEN at + interval '10 days' END"
            + " FROM generate_series(0, 59) AS week, generate_series(1, 40) AS i,"
            + " LATERAL (SELECT timestamptz '2026-05-17 20:00Z' - make_interval(weeks => week, hours => (i - 1) * 4) AS at) AS t");
    TestDatabase.execute(
        database, "UPDATE listings SET date_sold = NULL WHERE date_sold > '2026-05-17 20:00Z'");
  }

  @AfterAll
  void close() {
    database.close();
  }

  @Test
  void nothingIsSetByDefault() {
    Asked asked = ask(new Period(null, null, Asked.PARIS), "deck/target_attainment", "deck/market");
    assertThat(asked.rows("target_attainment")).isEmpty();
    assertThat(asked.rows("market").get(0).has("benchmark_rate")).isFalse();
    assertThat(asked.rows("market").get(0).isTrue("is_whole_market")).isTrue();
  }

  @Test
  void weekIsHeldAgainstItsTargetsAndLastYear() {
    ReportSettings settings =
        new ReportSettings(
            null,
            List.of(
                target(Measure.LISTINGS_STARTED, "2026-W10", "2026-W30", "50"),
                target(Measure.COMPLETION_RATE, "2026-W20", "2026-W20", "0.9"),
                target(Measure.TIME_TO_LIST, "2026-W20", "2026-W20", "4"),
                target(Measure.SALES, "2026-W19", "2026-W19", "1")),
            false);
    Asked asked =
        ask(
            new Period(null, null, Asked.PARIS).with(settings),
            "deck/target_attainment",
            "deck/target_weeks");
    assertThat(asked.rows("target_attainment"))
        .extracting(row -> row.text("metric") + " " + row.text("standing"))
        .containsExactly(
            "listings_started missed", "completion_rate reached", "time_to_list missed");
    // Five minutes are a quarter too many, 40 listings a fifth too few.
    assertThat(asked.rows("target_attainment"))
        .allMatch(row -> row.text("headline").equals("some_missed"))
        .allMatch(row -> row.number("reached") == 1 && row.number("missed") == 2)
        .filteredOn(row -> row.isTrue("is_subject"))
        .extracting(row -> row.text("metric"))
        .containsExactly("time_to_list");
    Asked.Row started = asked.row("target_attainment", "metric", "listings_started");
    assertThat(started.number("value")).isEqualTo(40);
    assertThat(started.number("target")).isEqualTo(50);
    assertThat(started.number("last_year")).isEqualTo(40);
    assertThat(started.number("attained")).isCloseTo(0.8, within(1e-12));
    List<Asked.Row> weeks =
        asked.rows("target_weeks").stream()
            .filter(row -> row.text("metric").equals("listings_started"))
            .toList();
    assertThat(weeks).hasSize(26);
    assertThat(weeks.stream().filter(row -> row.has("target"))).hasSize(11);
    assertThat(
            asked.rows("target_weeks").stream().filter(row -> row.text("metric").equals("sales")))
        .filteredOn(row -> row.has("target"))
        .extracting(row -> row.text("week"))
        .containsExactly("2026-W19");
  }

  @Test
  void averageBasketIsKnownToQueries() throws IOException {
    ReportSettings settings =
        new ReportSettings(
            new Money(new BigDecimal("99.50"), Currency.getInstance("GBP")), List.of(), false);
    assertThat(settingsOf(new Period(null, null, Asked.PARIS).with(settings)))
        .containsExactly("99.5 GBP f");
    assertThat(settingsOf(new Period(null, null, Asked.PARIS))).containsExactly("f");
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void marketIsNamedToAnAudienceOnlyWhereItMay(boolean may) {
    Period own = new Period(null, null, Asked.PARIS, DIOR);
    Asked.Row market =
        ask(own.with(new ReportSettings(null, List.of(), may)), "deck/market")
            .rows("market")
            .get(0);
    Asked.Row whole = ask(new Period(null, null, Asked.PARIS), "deck/market").rows("market").get(0);
    assertThat(market.isTrue("is_whole_market")).isFalse();
    assertThat(market.number("listings")).isLessThan(whole.number("listings"));
    assertThat(market.has("benchmark_rate")).isEqualTo(may);
    if (may) {
      assertThat(market.number("benchmark_rate")).isEqualTo(whole.number("sold_within_30_days"));
      assertThat(market.number("benchmark_listings")).isEqualTo(whole.number("listings"));
    }
  }

  @Test
  void pastWeekIsReportedAsOfItsEndUnlessToldOtherwise() {
    Period past = new Period(Week.parse("2026-W12"), null, Asked.PARIS);
    Asked.Row atItsEnd = report(past);
    assertThat(atItsEnd.text("as_of")).isEqualTo("2026-03-22T23:00:00Z");
    assertThat(atItsEnd.number("listings_in_all")).isEqualTo(52 * 40);
    assertThat(
            ask(past.with(new ReportSettings(null, List.of(), true)), "deck/totals")
                .rows("totals")
                .get(0)
                .number("listings_started"))
        .isEqualTo(52 * 40);
    Asked.Row latest = report(new Period(Week.parse("2026-W12"), Period.LATEST, Asked.PARIS));
    assertThat(latest.text("week")).isEqualTo("2026-W12");
    assertThat(latest.cells()).containsEntry("as_of", LAST);
    assertThat(latest.number("listings_in_all")).isEqualTo(60 * 40);
    // The newest week by its name is the report that comes by itself.
    assertThat(report(new Period(Week.parse("2026-W20"), null, Asked.PARIS)))
        .isEqualTo(report(new Period(null, null, Asked.PARIS)));
    assertThat(report(new Period(null, Period.LATEST, Asked.PARIS)))
        .isEqualTo(report(new Period(null, null, Asked.PARIS)));
    Instant then = Instant.parse("2026-03-20T12:00:00Z");
    assertThat(report(new Period(Week.parse("2026-W12"), then, Asked.PARIS)).cells())
        .containsEntry("as_of", then);
  }

  @ParameterizedTest
  @CsvSource({
    // The record's first week begins on its Monday, at 09:00.
    "2026-W20, , week, 2026-05-11, 2026-05-17",
    "2026-W12, , week, 2026-03-16, 2026-03-22",
    "2026-W20, 2026-05-14T10:00:00Z, days, 2026-05-11, 2026-05-14",
    "2026-W20, 2026-05-11T20:00:00Z, one_day, 2026-05-11, 2026-05-11"
  })
  void reportSaysOfHowMuchOfTheWeekItIs(
      String week, @Nullable Instant asOf, String kind, String first, String last) {
    for (Audience audience : List.of(Audience.ALL, DIOR)) {
      Asked.Row report = report(new Period(Week.parse(week), asOf, Asked.PARIS, audience));
      assertThat(
              report.text("period_kind")
                  + " "
                  + report.text("period_first_day")
                  + " "
                  + report.text("period_last_day"))
          .isEqualTo(kind + " " + first + " " + last);
      assertThat(report.isTrue("is_filtered")).isEqualTo(!audience.isAll());
    }
  }

  @Test
  void oneDayOfListingsIsOneDayWhereverItsMidnightLies() {
    try (Database one = TestDatabase.create()) {
      TestDatabase.execute(
          one,
          "INSERT INTO category VALUES (1, 'Bags')",
          // From midnight in UTC on, which is two in the morning in Paris.
          "INSERT INTO listings SELECT i, 's' || i, NULL, 1,"
              + " timestamptz '2021-09-01 00:00Z' + make_interval(mins => i * 20), NULL, NULL"
              + " FROM generate_series(0, 71) AS i",
          "UPDATE listings SET date_completed = '2021-10-14 20:00Z' WHERE id = 3");
      Asked.Row report =
          Asked.of(one, new Period(null, null, Asked.PARIS), "deck/report").rows("report").get(0);
      assertThat(report.text("period_kind")).isEqualTo("one_day");
      assertThat(report.text("period_first_day")).isEqualTo("2021-09-01");
      assertThat(report.text("last_day")).isEqualTo("2021-09-01");
      assertThat(report.number("days_with_listings")).isEqualTo(1);
      assertThat(report.text("form")).isEqualTo("full");
      // A small marketplace has its whole deck; few listings of one brand make a short one.
      TestDatabase.execute(one, "DELETE FROM listings WHERE id >= 49");
      Period whole = new Period(null, null, Asked.PARIS);
      assertThat(Asked.of(one, whole, "deck/report").rows("report").get(0).text("form"))
          .isEqualTo("full");
      Period bags = new Period(null, null, Asked.PARIS, new Audience(List.of(), List.of("Bags")));
      assertThat(Asked.of(one, bags, "deck/report").rows("report").get(0).text("form"))
          .isEqualTo("short");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Autre Marque, true",
    "AUTRE MARQUE, true",
    "'  autre   marqué ', true",
    "Autre-Marque, true",
    "Non Signé / Unsigned, true",
    "NON SIGNE, true",
    "non signé, true",
    "Autre, false",
    "Marque, false",
    "Nonsigné Paris, false",
    "Signé, false",
    "Dior, false"
  })
  void namesThatSayThereIsNoBrandAreToldFromBrands(String name, boolean isUnbranded) {
    assertThat(
            TestDatabase.column(
                database, "SELECT is_unbranded('" + name.replace("'", "''") + "')::text"))
        .containsExactly(String.valueOf(isUnbranded));
  }

  @Test
  void piecesWithoutABrandAreCountedTogether() {
    Asked.Row row =
        ask(new Period(null, null, Asked.PARIS), "deck/unbranded").rows("unbranded").get(0);
    assertThat(row.number("all_listings")).isEqualTo(26 * 40);
    assertThat(row.number("listings")).isEqualTo(26 * 20);
    assertThat(row.number("share")).isEqualTo(0.5);
  }

  private Asked.Row report(Period period) {
    return ask(period, "deck/report").rows("report").get(0);
  }

  private List<String> settingsOf(Period period) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("told.sql"),
            "SELECT concat_ws(' ', average_basket, currency, market_may_be_named) AS told"
                + " FROM report_settings");
    return Asked.of(database, period, List.of(Query.read("told", file))).rows("told").stream()
        .map(row -> row.text("told"))
        .toList();
  }

  private Asked ask(Period period, String... names) {
    return Asked.of(database, period, names);
  }

  private static Target target(Measure measure, String first, String last, String value) {
    return new Target(measure, Week.parse(first), Week.parse(last), new BigDecimal(value));
  }
}
