package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.PlantedChange;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.TestDatabase;

/** What the week's story says of worlds whose story is known. */
@Tag("slow")
class StoryTest {
  private static final Week LAST = Week.parse("2026-W20");

  /** Four of five listings are completed at once; in the last week and before alike. */
  private static final String USUAL = "CASE WHEN n % 5 > 0 THEN created + interval '6 minutes' END";

  @TempDir Path folder;

  @Test
  void sampleTellsOfThePhotos() throws Exception {
    try (Database database = made(SampleOptions.standard())) {
      Asked asked = ask(database, LAST, null);
      Asked.Row story = asked.rows("story").get(0);
      assertThat(story.text("kind")).isEqualTo("change");
      assertThat(story.text("lead_measure")).isEqualTo("completion_rate");
      assertThat(story.text("named_part")).isEqualTo("Photos");
      assertThat(counts(story)).containsExactly(76.0, 183.0, 77.0, 858.0);
      assertThat(story.number("cost_listings")).isBetween(59.0, 60.0);
      assertThat(story.number("cost_listings_low")).isBetween(40.0, 50.0);
      assertThat(story.number("cost_sales")).isBetween(14.0, 16.0);
      assertThat(story.has("where_part")).isFalse();
      assertThat(story.number("steps_as_before")).isEqualTo(4);
      assertThat(asked.rows("ruled_out").stream().map(row -> row.text("split")))
          .contains("seller_kind", "category");
      Asked.Row first = asked.rows("recommendations").get(0);
      assertThat(first.text("recommendation")).isEqualTo("mend");
      assertThat(first.number("gain_listings")).isEqualTo(story.number("cost_listings"));
      assertThat(asked.row("propositions", "proposition", "mend").text("subject"))
          .isEqualTo("Photos");
      assertThat(asked.row("form_funnel_change", "step", "Photos").isTrue("is_named")).isTrue();
    }
  }

  @Test
  void weekAfterABreakIsBackToUsualAndHasNoCause() throws Exception {
    SampleOptions options =
        SampleOptions.standard()
            .withWeeks(14)
            .withScale(4)
            .withChange(PlantedChange.parse("photos in 2026-W19"));
    try (Database database = made(options)) {
      Asked.Row broken = ask(database, Week.parse("2026-W19"), null).rows("story").get(0);
      assertThat(broken.text("named_part")).isEqualTo("Photos");
      Asked after = ask(database, LAST, null);
      Asked.Row story = after.rows("story").get(0);
      assertThat(story.text("lead_measure")).isEqualTo("completion_rate");
      assertThat(story.text("lead_verdict")).isEqualTo("up");
      assertThat(story.isTrue("is_back_to_usual")).isTrue();
      assertThat(story.text("finding")).isNotEqualTo("part_named");
      assertThat(story.has("cost_listings")).isFalse();
      assertThat(after.rows("recommendations").stream().map(row -> row.text("recommendation")))
          .doesNotContain("mend");
    }
  }

  @Test
  void weekThatIsNotOverHasNoStoryYet() throws Exception {
    try (Database database = made(SampleOptions.standard().withWeeks(6))) {
      Instant wednesday = Instant.parse("2026-05-13T12:00:00Z");
      Asked asked = ask(database, LAST, wednesday);
      assertThat(asked.rows("story").get(0).text("kind")).isEqualTo("week_incomplete");
      assertThat(asked.rows("drivers")).isEmpty();
    }
  }

  @Test
  void draftsThatNeedTimeAreNoBreak() {
    // Every fifth listing is completed ten days later: of the last week's none is yet.
    String slowly =
        "CASE WHEN n % 5 > 0 THEN created + interval '6 minutes'"
            + " WHEN created < timestamptz '2026-05-04 00:00 Europe/Paris' THEN created + interval '10 days' END";
    try (Database database = TestDatabase.create()) {
      listings(database, slowly, "'start photos'");
      Asked asked = ask(database, LAST, null);
      assertThat(asked.rows("story").get(0).text("kind")).isEqualTo("quiet");
      for (Asked.Row step : asked.rows("form_funnel_change")) {
        assertThat(step.isTrue("stands")).as(step.text("step")).isFalse();
      }
      // As they stand the weeks differ; the interval holds both readings.
      Asked.Row photos = asked.row("form_funnel_change", "step", "Photos");
      assertThat(photos.number("difference")).isGreaterThan(0.15);
      assertThat(photos.number("low")).isLessThan(0);
    }
  }

  @Test
  void brokenPaymentOfTheNewIsToldAsTheirs() {
    // In the last week no listing of a new seller is completed; all end at the last step.
    String onlyReturning =
        "CASE WHEN n % 5 > 0 AND NOT (is_new AND created >= timestamptz '2026-05-11 00:00 Europe/Paris')"
            + " THEN created + interval '6 minutes' END";
    try (Database database = TestDatabase.create()) {
      listings(database, onlyReturning, "'open confirmation dialog'");
      Asked.Row story = ask(database, LAST, null).rows("story").get(0);
      assertThat(story.text("named_part")).isEqualTo("Confirm");
      assertThat(story.text("where_split")).isEqualTo("seller_kind");
      assertThat(story.text("where_part")).isEqualTo("New");
      assertThat(story.number("where_now")).isZero();
    }
  }

  @Test
  void worldWithoutClicksHasNoStepsButGroups() {
    String onlyReturning =
        "CASE WHEN n % 5 > 0 AND NOT (is_new AND created >= timestamptz '2026-05-11 00:00 Europe/Paris')"
            + " THEN created + interval '6 minutes' END";
    try (Database database = TestDatabase.create()) {
      listings(database, onlyReturning, null);
      Asked asked = ask(database, LAST, null);
      Asked.Row story = asked.rows("story").get(0);
      assertThat(story.text("named_split")).isEqualTo("seller_kind");
      assertThat(story.text("named_part")).isEqualTo("New");
      assertThat(asked.rows("form_funnel_change")).isEmpty();
    }
  }

  @Test
  void sameWeekAgainIsQuiet() {
    try (Database database = TestDatabase.create()) {
      listings(database, USUAL, "'start photos'");
      Asked asked = ask(database, LAST, null);
      assertThat(asked.rows("story").get(0).text("kind")).isEqualTo("quiet");
      assertThat(asked.rows("drivers")).isEmpty();
      assertThat(asked.rows("ruled_out")).isEmpty();
    }
  }

  @Test
  void fewNewSellersAreToldByTheListingsThatTheyDidNotStart() {
    try (Database database = TestDatabase.create()) {
      listings(database, 20, USUAL, "'start photos'");
      loseNewSellers(database);
      Asked asked = ask(database, LAST, null);
      Asked.Row story = asked.rows("story").get(0);
      // New sellers and sellers moved more, against their own uncertainty; they are why.
      assertThat(story.text("lead_measure")).isEqualTo("listings_started");
      assertThat(story.text("lead_verdict")).isEqualTo("down");
      assertThat(story.text("named_split")).isEqualTo("seller_kind");
      assertThat(story.text("named_part")).isEqualTo("New");
      assertThat(story.number("named_count")).isEqualTo(4);
      assertThat(story.number("named_count_before")).isEqualTo(40);
      // Four of five of the 36 that are missing would have been completed.
      assertThat(story.number("cost_listings")).isBetween(28.0, 30.0);
      assertThat(story.isTrue("is_back_to_usual")).isFalse();
      // The groups that are shown are those of the measure that leads.
      Asked.Row shown = asked.row("named_parts", "part", "New");
      assertThat(shown.isTrue("is_named")).isTrue();
      assertThat(shown.number("value_now")).isEqualTo(4);
      assertThat(shown.number("effect_count")).isEqualTo(-36);
    }
  }

  @Test
  void categoryThatTakesOverIsToldOfAQuietWeekToo() throws Exception {
    SampleOptions options =
        SampleOptions.standard()
            .withWeeks(14)
            .withScale(4)
            .withSeed(21)
            .withChange(PlantedChange.parse("Bags=3"));
    try (Database database = made(options)) {
      Asked asked = ask(database, LAST, null);
      assertThat(asked.rows("story").get(0).text("kind")).isEqualTo("quiet");
      Asked.Row first = asked.rows("category_movers").get(0);
      assertThat(first.text("category")).isEqualTo("Bags");
      assertThat(first.isTrue("is_news")).isTrue();
      assertThat(first.isTrue("is_headline")).isTrue();
      assertThat(first.number("share_now")).isGreaterThan(2 * first.number("share_before"));
    }
  }

  @Test
  void youngRecordDoesNotKnowWhoIsNew() {
    try (Database database = TestDatabase.create()) {
      listings(database, 12, USUAL, "'start photos'");
      loseNewSellers(database);
      Asked asked = ask(database, LAST, null);
      assertThat(asked.rows("drivers")).isNotEmpty();
      for (Asked.Row part : asked.rows("drivers")) {
        boolean isCount = !part.text("measure").equals("completion_rate");
        if (part.text("split").equals("seller_kind") && isCount) {
          assertThat(part.has("p_value")).as(part.toString()).isFalse();
          assertThat(part.isTrue("is_named")).isFalse();
          assertThat(part.isTrue("is_alike")).isFalse();
        }
      }
      assertThat(asked.rows("story").get(0).text("lead_measure")).isEqualTo("listings_started");
    }
  }

  /** Of the last week's new sellers four stay. */
  private static void loseNewSellers(Database database) {
    TestDatabase.execute(
        database,
        "DELETE FROM listings WHERE date_created >= timestamptz '2026-05-11 00:00 Europe/Paris'"
            + " AND id_customer LIKE 'new %' AND id % 100 > 5",
        "DELETE FROM clicks WHERE id_product NOT IN (SELECT id FROM listings)");
  }

  private static List<Double> counts(Asked.Row story) {
    return List.of(
        story.number("named_lost_now"),
        story.number("named_reached_now"),
        story.number("named_lost_before"),
        story.number("named_reached_before"));
  }

  /**
   * Sixty listings a week of twelve weeks, or as many as told, each of a seller of its own but
   * every third, which is of one who lists every week; drafts end with this event where there is
   * one.
   */
  private static void listings(Database database, String completed, @Nullable String lastEvent) {
    listings(database, 12, completed, lastEvent);
  }

  private static void listings(
      Database database, int weeks, String completed, @Nullable String lastEvent) {
    TestDatabase.execute(
        database,
        """
        INSERT INTO listings (id, id_customer, date_created, date_completed)
        SELECT week * 100 + n, CASE WHEN is_new THEN 'new ' || week || ' ' || n ELSE 'old ' || n END, created, %s
        FROM generate_series(1, %d) AS week
        CROSS JOIN generate_series(0, 59) AS n
        CROSS JOIN LATERAL (SELECT n %% 3 > 0 AS is_new,
               timestamptz '2026-05-11 00:10 Europe/Paris' - (%d - week) * interval '7 days' + n * interval '167 minutes' AS created) AS one
        """
            .formatted(completed, weeks, weeks),
        // The record reaches to the end of the last week.
        "INSERT INTO clicks (datetime_session, event_action) VALUES ('2026-05-17 23:59 Europe/Paris', 'look')");
    if (lastEvent != null) {
      TestDatabase.execute(
          database,
          """
          INSERT INTO clicks (datetime_session, id_product, event_action)
          SELECT date_created + interval '1 minute', id, 'start deposit' FROM listings
          UNION ALL
          SELECT date_created + interval '2 minutes', id, %s FROM listings
          """
              .formatted(lastEvent));
    }
  }

  private static Asked ask(Database database, Week week, @Nullable Instant asOf) {
    return Asked.of(
        database,
        new Period(week, asOf, Asked.PARIS),
        "deck/story",
        "deck/drivers",
        "deck/ruled_out",
        "deck/form_funnel_change",
        "deck/recommendations",
        "deck/propositions",
        "deck/named_parts",
        "deck/category_movers");
  }

  private Database made(SampleOptions options) throws Exception {
    new SampleMarketplace(options).writeTo(folder);
    Database database = TestDatabase.create();
    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
        .run(folder, folder.resolve("reports"), ImportProgress.SILENT);
    return database;
  }
}
