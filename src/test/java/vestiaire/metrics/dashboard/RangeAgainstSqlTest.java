package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.chrome.ChromeDriver;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;

/** Ranges of weeks, which no report has: the queries with the bounds of their trends moved. */
@Tag("slow")
class RangeAgainstSqlTest {
  private static final int RANGES = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = PageWorld.class,
      names = {"SAMPLE", "REAL"})
  void everyFigureOfRandomRangesIsThatOfTheQueries(PageWorld world) throws Exception {
    ChromeDriver browser = Browser.start();
    try (Database database = world.database(folder)) {
      PageEngine engine = new PageEngine(browser);
      PageAnswers answers = new PageAnswers(database, world.zone());
      engine.load(answers.packed());
      List<String> brands = engine.names("brands");
      List<String> categories = engine.names("categories");
      List<String> weeks = engine.weeks();
      Random random = new Random(7);
      List<String> differences = new ArrayList<>();
      int compared = 0;
      for (int i = 0; i < RANGES; i++) {
        int last = weeks.size() - 1 - random.nextInt(Math.min(6, weeks.size()));
        // Of one week, of all, of some.
        int first = i == 0 ? last : i == 1 ? 0 : random.nextInt(last + 1);
        Audience audience =
            i < 4
                ? Audience.ALL
                : new Audience(
                    PageEngine.some(brands, 9, random), PageEngine.some(categories, 5, random));
        PageAnswers.Comparison comparison =
            answers.compare(
                browser, Week.parse(weeks.get(first)), Week.parse(weeks.get(last)), audience);
        compared += comparison.figures();
        differences.addAll(comparison.differences());
      }
      assertThat(differences.stream().limit(10))
          .as(differences.size() + " of " + compared + " figures differ")
          .isEmpty();
      assertThat(compared).isGreaterThan(RANGES * 100);
    } finally {
      browser.quit();
    }
  }
}
