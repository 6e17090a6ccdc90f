package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;

/**
 * How long the page takes, by the browser's own clock: from a filter to the picture, laid out. The
 * limits are those of a busy machine; docs/BENCHMARKS.md has what an idle one takes.
 */
@Tag("slow")
class PageTimesTest {
  /** Times of forty filters in milliseconds, sorted; the listings repeated as often as asked. */
  private static final String FILTERS =
      """
      const times = arguments[0];
      const own = page.listings;
      const repeated = (values) => {
        const all = new values.constructor(values.length * times);
        for (let i = 0; i < values.length; i++) all.fill(values[i], i * times, (i + 1) * times);
        return all;
      };
      const many = Object.create(Listings.prototype);
      for (const [key, value] of Object.entries(own)) {
        many[key] = ArrayBuffer.isView(value) ? repeated(value) : value;
      }
      many.seller = Uint32Array.from({length: own.count * times}, (_, i) =>
        own.seller[Math.floor(i / times)] + (i % times) * own.sellers);
      many.sellers = own.sellers * times;
      many.count = own.count * times;
      many.amendments = [];
      many.amendmentsOf = new Map();
      page.listings = many;
      page.knowledge.clear();
      page.whole.clear();
      page.report = null;
      const taken = [];
      for (let i = 0; i < 40; i++) {
        const choice = {
          ...page.choice,
          brands: i % 2 ? [] : [1 + i],
          categories: i % 3 ? [] : [1 + (i % 8)],
          week: many.lastWeek - (i % 5) * WEEK,
        };
        const start = performance.now();
        page.go(choice);
        document.body.getBoundingClientRect();
        taken.push(performance.now() - start);
      }
      page.listings = own;
      return taken.sort((a, b) => a - b);
      """;

  @TempDir Path folder;

  @Test
  void filtersAreQuick() {
    ChromeDriver browser = Browser.start();
    try (Database database = PageWorld.SAMPLE.database(folder)) {
      MadePage made = MadePage.of(database, PageWorld.SAMPLE, folder, Locale.ENGLISH, Audience.ALL);
      Screen screen = new Screen(browser).width(1440).open(made.at(""));
      double ready =
          ((Number)
                  screen.script(
                      "return performance.getEntriesByType('navigation')[0].domComplete;"))
              .doubleValue();
      assertThat(ready).isLessThan(10_000);
      hold(screen, 1, 600);
      hold(screen, 10, 1_000);
      hold(screen, 96, 3_000);
      assertThat(screen.console()).isEmpty();
    } finally {
      browser.quit();
    }
  }

  @SuppressWarnings("unchecked")
  private static void hold(Screen screen, int times, double most) {
    List<Number> taken = (List<Number>) screen.script(FILTERS, times);
    double middle = taken.get(20).doubleValue();
    double late = taken.get(37).doubleValue();
    assertThat(late)
        .as("listings repeated %d times: median %.0f ms, 95th percentile %.0f", times, middle, late)
        .isLessThan(most);
  }
}
