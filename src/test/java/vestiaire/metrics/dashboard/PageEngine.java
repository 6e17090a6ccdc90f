package vestiaire.metrics.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page's engine alone, without a page, in a browser. */
final class PageEngine {
  private final ChromeDriver browser;

  PageEngine(ChromeDriver browser) {
    this.browser = browser;
  }

  /** Has the engine unpack a page's data. */
  void load(byte[] packed) throws Exception {
    browser.get("about:blank");
    String harness =
        PageScript.of("columns.js", "record.js", "report.js").replace("'use strict';", "")
            + new String(
                PageEngine.class.getResourceAsStream("/page/as-results.js").readAllBytes(),
                StandardCharsets.UTF_8)
            + "function weeksOf(l) { const s = []; for (let m = l.zone.monday(l.created[0]);"
            + " m <= mondayOf(l.head.week); m += WEEK) s.push(isoWeek(m)); return s; }";
    browser.executeScript(
        "const s = document.createElement('script'); s.textContent = arguments[0];"
            + " document.head.append(s);",
        harness);
    browser.executeAsyncScript(
        """
        const done = arguments[1];
        const bytes = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));
        const script = document.createElement('script');
        window.unpacked = new Response(
          new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
        window.unpacked.then((buffer) => {
          window.bytes = new Uint8Array(buffer);
          script.textContent = 'var listings = new Listings(window.bytes);';
          document.head.append(script);
          done(listings.count);
        });
        """,
        Base64.getEncoder().encodeToString(packed));
  }

  /** The weeks that have listings. */
  List<String> weeks() {
    return strings("return weeksOf(listings);");
  }

  /** The names of a dictionary: brands or categories. */
  List<String> names(String dictionary) {
    return strings("return listings." + dictionary + ";");
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String script) {
    return (List<String>) browser.executeScript(script);
  }

  /** Some of these names, often none. */
  static List<String> some(List<String> names, int most, Random random) {
    if (names.isEmpty() || random.nextInt(100) < 45) {
      return List.of();
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String name = names.get(random.nextInt(Math.min(most, names.size())));
      if (!chosen.contains(name)) {
        chosen.add(name);
      }
    }
    return chosen;
  }
}
