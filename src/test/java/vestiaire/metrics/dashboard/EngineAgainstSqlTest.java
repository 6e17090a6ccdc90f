package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** The page's engine, in a real browser, against the deck's own queries under the same filters. */
@Tag("slow")
class EngineAgainstSqlTest {
  private static final int FILTERS = 40;
  private static ChromeDriver browser;
  private static PageEngine engine;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    browser = Browser.start();
    engine = new PageEngine(browser);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @EnumSource(PageWorld.class)
  void everyFigureOfRandomFiltersIsThatOfTheQueries(PageWorld world) throws Exception {
    try (Database database = world.database(folder)) {
      PageAnswers answers = new PageAnswers(database, world.zone());
      engine.load(answers.packed());
      List<String> brands = engine.names("brands");
      List<String> categories = engine.names("categories");
      List<String> weeks = engine.weeks();
      Random random = new Random(world.name().hashCode());
      List<String> differences = new ArrayList<>();
      int compared = 0;
      for (int i = 0; i < FILTERS; i++) {
        Audience audience =
            i == 0
                ? Audience.ALL
                : new Audience(
                    PageEngine.some(brands, 40, random), PageEngine.some(categories, 9, random));
        Week week = Week.parse(weeks.get(weeks.size() - 1 - random.nextInt(weeks.size())));
        boolean asItWas = i % 3 == 2;
        PageAnswers.Comparison comparison = answers.compare(browser, week, audience, asItWas);
        compared += comparison.figures();
        differences.addAll(comparison.differences());
      }
      assertThat(differences.stream().limit(10))
          .as(differences.size() + " of " + compared + " figures differ")
          .isEmpty();
      assertThat(compared).isGreaterThan(FILTERS * 40);
    }
  }

  /**
   * A filter by sellers, which no report has: against a database from which the others are gone.
   */
  @ParameterizedTest
  @ValueSource(strings = {"new", "returning"})
  void sellersAreThoseOfTheQueriesOnTheirListingsAlone(String sellers) throws Exception {
    try (Database database = PageWorld.SAMPLE.database(folder)) {
      engine.load(new PageAnswers(database, PageWorld.SAMPLE.zone()).packed());
      TestDatabase.execute(
          database,
          "DELETE FROM listings USING (SELECT id_customer AS seller,"
              + " date_trunc('week', min(date_created) AT TIME ZONE 'Europe/Paris') AS since"
              + " FROM listings GROUP BY id_customer) AS sellers"
              + " WHERE seller = id_customer AND (since = date_trunc('week', date_created"
              + " AT TIME ZONE 'Europe/Paris')) = "
              + sellers.equals("returning"));
      PageAnswers answers = new PageAnswers(database, PageWorld.SAMPLE.zone());
      List<String> differences = new ArrayList<>();
      int compared = 0;
      for (String week : List.of("2026-W20", "2026-W19", "2026-W11")) {
        for (List<String> categories : List.of(List.<String>of(), List.of("Bags"))) {
          PageAnswers.Comparison comparison =
              answers.compare(
                  browser,
                  Week.parse(week),
                  new Audience(List.of(), categories),
                  week.endsWith("19"),
                  sellers,
                  null);
          compared += comparison.figures();
          differences.addAll(comparison.differences());
        }
      }
      assertThat(differences.stream().limit(10)).isEmpty();
      assertThat(compared).isGreaterThan(2000);
    }
  }
}
