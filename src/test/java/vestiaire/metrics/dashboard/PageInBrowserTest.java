package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.verify.DeckVerify;
import vestiaire.metrics.verify.PageVerify;

/** The finished page in a real browser without a network. */
@Tag("slow")
class PageInBrowserTest {
  private static final String FILTERED = "#brand=Gucci&category=Bags&table=trend&table=hours";

  /** Words of the first drawing that lie over others. */
  private static final String COVERED =
      """
      const all = [...document.querySelectorAll('[data-exhibit=form] svg text')];
      const boxes = all.map((text) => text.getBoundingClientRect());
      return all.filter((_, i) => boxes.some((other, k) => k < i
        && boxes[i].left < other.right - 1 && other.left < boxes[i].right - 1
        && boxes[i].top < other.bottom - 2 && other.top < boxes[i].bottom - 2))
        .map((text) => text.textContent);
      """;

  @TempDir static Path folder;

  private static ChromeDriver browser;
  private static Screen screen;
  private static MadePage page;
  private static MadePage french;

  @BeforeAll
  static void make() {
    browser = Browser.start();
    screen = new Screen(browser);
    try (Database database = PageWorld.SAMPLE.database(folder)) {
      page =
          MadePage.of(
              database, PageWorld.SAMPLE, folder.resolve("en"), Locale.ENGLISH, Audience.ALL);
      french =
          MadePage.of(
              database, PageWorld.SAMPLE, folder.resolve("fr"), Locale.FRENCH, Audience.ALL);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @AfterEach
  void nothingWasWrittenToTheConsole() {
    assertThat(screen.console()).isEmpty();
  }

  @Test
  void opensFromDiskWithTheDecksNewsAndAsksForNothing() {
    screen.width(1440).open(page.at(""));
    assertThat(page.warnings()).isEmpty();
    assertThat(screen.headline()).startsWith("Completion fell to").contains("Photos");
    assertThat(screen.script("return performance.getEntriesByType('resource').length;"))
        .isEqualTo(0L);
    assertThat((Long) screen.script("return document.querySelectorAll('#parts dt').length;"))
        .as("why, what it cost, what is proposed")
        .isGreaterThanOrEqualTo(3L);
    assertThat(screen.script("return document.querySelectorAll('figure svg.drawing').length;"))
        .isEqualTo(5L);
  }

  @Test
  void isSmall() throws Exception {
    assertThat(Files.size(page.file())).isLessThan(500_000);
  }

  @Test
  void aClickFiltersAndBackUndoesIt() {
    screen.open(page.at(""));
    String whole = screen.headline();
    screen.click(screen.row("categories", "Bags"));
    assertThat(screen.choice()).isEqualTo("#category=Bags");
    assertThat(screen.chips()).containsExactly("Bags");
    assertThat(screen.row("categories", "Bags").getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(screen.row("categories", "Shoes").getDomAttribute("aria-pressed"))
        .isEqualTo("false");
    assertThat(screen.headline()).contains("in Bags");
    assertThat(screen.said()).isEqualTo(screen.headline());
    // Others stay to be compared with.
    screen.click(screen.row("categories", "Shoes"));
    assertThat(screen.chips()).containsExactly("Bags", "Shoes");
    browser.navigate().back();
    assertThat(screen.chips()).containsExactly("Bags");
    browser.navigate().back();
    assertThat(screen.chips()).isEmpty();
    assertThat(screen.headline()).isEqualTo(whole);
    browser.navigate().forward();
    assertThat(screen.chips()).containsExactly("Bags");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    screen.open(page.at(""));
    screen.press(screen.row("brands", "Gucci"), Keys.ENTER);
    assertThat(screen.chips()).containsExactly("Gucci");
    assertThat(screen.script("return document.activeElement.querySelector('.name').textContent;"))
        .as("the focus stays where it was")
        .isEqualTo("Gucci");
    screen.press(Keys.ARROW_DOWN, Keys.SPACE);
    assertThat(screen.chips()).hasSize(2);
    screen.press(screen.mark("clear"), Keys.ENTER);
    assertThat(screen.chips()).isEmpty();
    // The weeks of the trend are one stop; arrows move among them.
    Object monday =
        screen.script(
            "return document.querySelector('[data-roving=trend][tabindex=\"0\"]').dataset.key;");
    screen.press(screen.mark(String.valueOf(monday)), Keys.ARROW_LEFT);
    screen.press(Keys.ENTER);
    assertThat(screen.choice()).isEqualTo("#week=2026-W19");
    assertThat(screen.headline()).doesNotContain("50.5");
  }

  @Test
  void aBrandIsFoundByTyping() {
    screen.open(page.at(""));
    screen.script("document.getElementById('brand').focus();");
    screen.press("chanel", Keys.ENTER);
    assertThat(screen.chips()).containsExactly("Chanel");
    screen.script("document.getElementById('brand').focus();");
    screen.press("Nobody's", Keys.ENTER);
    assertThat(screen.said()).isEqualTo("Not in this data: Nobody's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#week=2026-W12&known=then&brand=Gucci&brand=Chanel",
        "#category=Bags&sellers=new&measure=sales&table=trend",
        "#sellers=returning&theme=dark",
        "#week=2026-W18&from=2026-W09&brand=Zara",
        ""
      })
  void aLinkOpensTheVeryView(String hash) {
    screen.open(page.at(hash));
    assertThat(screen.script("return writeChoice(page.choice, page.listings);"))
        .isEqualTo(hash.isEmpty() ? "#" : hash);
    List<List<Object>> figures = screen.figures();
    assertThat(figures).hasSizeGreaterThan(10);
    // The same choice come to by clicks and changes, in a page that stood elsewhere.
    screen.open(page.at("#brand=Zara&week=2026-W05&theme=light"));
    screen.script("page.go(readChoice(arguments[0], page.listings));", hash.isEmpty() ? "#" : hash);
    assertThat(screen.figures()).isEqualTo(figures);
  }

  @Test
  void whatIsNotOnTheScreenIsDrawnWhenTheBrowserIsIdle() {
    screen.width(1440).open(page.at(""));
    String waits = "return document.querySelectorAll('[aria-busy]').length;";
    String text = "return document.querySelector('[data-exhibit=drafts]').textContent;";
    Object drafts = screen.script(text);
    screen.script("scrollTo(0, 0);");
    Object waiting = screen.script("page.act.toggle('category', 1); " + waits);
    assertThat((Long) waiting).as("parts that wait").isBetween(4L, 12L);
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(one -> screen.script(waits).equals(0L));
    assertThat(screen.script(text)).isNotEqualTo(drafts);
    // Who scrolls before that sees nothing of another choice.
    Object shown =
        screen.script(
            "page.act.toggle('category', 1);"
                + "document.querySelector('[data-exhibit=drafts]').scrollIntoView({behavior: 'instant'});"
                + "dispatchEvent(new Event('scroll')); "
                + text);
    assertThat(shown).isEqualTo(drafts);
  }

  @Test
  void weeksWithoutAFigureLeaveTheirPlaceAndSmallSharesAreCounts() {
    screen.width(1440).open(page.at("#brand=Gucci&category=Bags"));
    assertThat(screen.figure("trend")).contains("3 of 3").doesNotContain("100.0%");
    // Where a week stands is told by its date: so many pixels a day, the same for all.
    @SuppressWarnings("unchecked")
    List<Number> paces =
        (List<Number>)
            screen.script(
                "const all = [...document.querySelectorAll('[data-roving=trend]')].map((rect) =>"
                    + " [Number(rect.dataset.key.slice(5)), Number(rect.getAttribute('x'))]);"
                    + "return all.slice(1).map(([day, x]) =>"
                    + " (x - all[0][1]) / (day - all[0][0]) * WEEK);");
    assertThat(paces).hasSizeBetween(5, 20);
    double pace = paces.get(paces.size() - 1).doubleValue();
    assertThat(paces).allSatisfy(one -> assertThat(one.doubleValue()).isCloseTo(pace, within(0.2)));
    assertThat(
            (Long)
                screen.script(
                    "return document.querySelectorAll('[data-exhibit=trend] .line').length;"))
        .as("lines, one for each run of weeks")
        .isGreaterThan(1L);
  }

  @Test
  void whereAFigureComesFromStaysOpenAndFollowsTheFilter() {
    screen.open(page.at(""));
    String origin = "document.querySelector('[data-exhibit=brands] .origin')";
    String first = "return " + origin + ".querySelector('p').textContent;";
    screen.script(origin + ".open = true;");
    assertThat((String) screen.script(first)).contains("3,127");
    screen.click(screen.row("categories", "Bags"));
    screen.settled();
    assertThat(screen.script("return " + origin + ".open;")).isEqualTo(true);
    assertThat((String) screen.script(first)).contains("Bags").doesNotContain("3,127");
    assertThat((String) screen.script("return " + origin + ".textContent;"))
        .contains("brand_ranking.sql", "SELECT");
  }

  @Test
  void whatIsNotInTheDataIsSaid() {
    screen.open(page.at("#brand=Nobody&category=Nothing&week=1999-W01"));
    assertThat(screen.said()).isEqualTo("Not in this data: 1999-W01, Nobody, Nothing");
    assertThat(screen.chips()).isEmpty();
  }

  @Test
  void figuresAndTextsAreThoseOfTheResults() throws Exception {
    for (String tag : List.of("en", "fr", "de", "it", "es")) {
      Locale language = Locale.forLanguageTag(tag);
      screen.open(page.at("")).speak(language);
      ShownFigures shown = new ShownFigures(page, screen.figures(), language);
      assertThat(shown.differences()).isEmpty();
      assertThat(shown.compared()).isGreaterThan(220);
    }
    screen.open(french.at(""));
    assertThat(new ShownFigures(french, screen.figures(), Locale.FRENCH).differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "it", "es"})
  void everyLanguageFitsAndIsAccessible(String tag) throws Exception {
    String english = screen.open(page.at(FILTERED)).headline();
    for (int width : new int[] {360, 1440}) {
      screen.width(width).open(page.at(FILTERED)).speak(Locale.forLanguageTag(tag));
      assertThat(screen.headline()).isNotEqualTo(english);
      assertThat((Long) screen.script("return document.documentElement.scrollWidth;"))
          .isLessThanOrEqualTo(width);
      assertThat((String) screen.script("return document.querySelector('main').textContent;"))
          .doesNotContainPattern("[{}]|undefined|NaN");
      assertThat(screen.script(COVERED)).as("words that cover others").isEqualTo(List.of());
    }
    assertThat(screen.accessibilityFaults()).isEmpty();
    screen.width(1440);
  }

  @Test
  void aRangeBeginsWhereTheReaderSays() {
    screen.open(page.at(""));
    String news = screen.headline();
    screen.script(
        "const from = document.getElementById('from'); from.value = '2026-W15';"
            + "from.dispatchEvent(new Event('change'));");
    assertThat(screen.choice()).isEqualTo("#from=2026-W15");
    assertThat(screen.chips()).containsExactly("From week 15");
    assertThat(screen.headline()).as("the week's news are those of the week").isEqualTo(news);
    assertThat(screen.figure("trend")).contains("6 weeks with");
    assertThat(screen.figure("brands")).contains("6 weeks");
    // A week of the trend, with Shift, by keyboard.
    Object monday =
        screen.script(
            "return [...document.querySelectorAll('[data-roving=trend]')][2].dataset.key;");
    screen.script(
        "document.querySelector(`[data-key='${arguments[0]}']`).dispatchEvent("
            + "new KeyboardEvent('keydown', {key: 'Enter', shiftKey: true, bubbles: true}));",
        monday);
    assertThat(screen.choice()).isEqualTo("#from=2026-W17");
    // A range cannot begin after the week with which it ends.
    screen.script("page.act.change({week: page.places.weeks[10]});");
    assertThat(screen.choice()).isEqualTo("#week=2026-W10");
    screen.open(page.at("#from=2026-W30"));
    assertThat(screen.said()).isEqualTo("Not in this data: 2026-W30");
  }

  @Test
  void marksOfTheQuadrantsFilter() {
    screen.open(page.at(""));
    assertThat(screen.figure("quadrantCategories")).contains("More wanted: Bags");
    Object first =
        screen.script(
            "return document.querySelector('[data-roving=quadrant-category]').dataset.key;");
    screen.press(screen.mark(String.valueOf(first)), Keys.ARROW_RIGHT);
    screen.press(Keys.ENTER);
    assertThat(screen.chips()).hasSize(1);
    assertThat(screen.choice()).startsWith("#category=");
  }

  @ParameterizedTest
  @CsvSource({
    "en,'',1440",
    "en,'#theme=dark',1440",
    "en,'" + FILTERED + "',1440",
    "en,'" + FILTERED + "&theme=dark',390",
    "en,'#brand=Baby%20Dior&week=2025-W50',1440",
    "fr,'',1440",
    "fr,'#theme=dark&category=Bags',390"
  })
  void axeFindsNothing(String language, String hash, int width) throws Exception {
    MadePage made = language.equals("fr") ? french : page;
    screen.width(width).open(made.at(hash == null ? "" : hash));
    assertThat(screen.accessibilityFaults()).isEmpty();
    screen.width(1440);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 390, 768, 1440, 2560})
  void nothingIsWiderThanTheScreen(int width) {
    for (String hash : List.of("", FILTERED, "#theme=dark&sellers=new")) {
      for (MadePage made : List.of(page, french)) {
        screen.width(width).open(made.at(hash));
        assertThat((Long) screen.script("return document.documentElement.scrollWidth;"))
            .as(width + " " + hash + " " + made.file())
            .isLessThanOrEqualTo(width);
      }
    }
    screen.width(1440);
  }

  @Test
  void nothingLeavesThePage() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      screen.open(page.at(""));
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      Object outcome =
          browser.executeAsyncScript(
              "const done = arguments[1];"
                  + "new Image().src = arguments[0] + 'image';"
                  + "fetch(arguments[0]).then(() => done('sent'), () => done('refused'));",
              address);
      assertThat(outcome).isEqualTo("refused");
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
    // The refusals are what this test asked for.
    assertThat(screen.console()).isNotEmpty().allMatch(line -> line.contains("Security Policy"));
  }

  @Test
  void verifyHoldsItAgainstTheResults() throws Exception {
    DeckVerify.Verdict verdict = PageVerify.verify(page.file(), page.results());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.figures()).isGreaterThan(100);
    assertThat(PageVerify.verify(french.file(), french.results()).findings()).isEmpty();
    String html = Files.readString(page.file());
    Path forged = folder.resolve("forged.html");
    // A number in the plain week, one in the words that scripts show, and a listing less.
    Files.writeString(forged, html.replace(">50.5%</data>", ">55.5%</data>"));
    assertThat(PageVerify.verify(forged, page.results()).findings()).isNotEmpty();
    Files.writeString(forged, html.replace("{\"text\":\"50.5%\"", "{\"text\":\"55.5%\""));
    assertThat(PageVerify.verify(forged, page.results()).findings()).isNotEmpty();
    Files.writeString(forged, html.replaceFirst("id=\"rows\">[^<]*", "id=\"rows\">" + fewer(html)));
    assertThat(PageVerify.verify(forged, page.results()).findings())
        .anyMatch(finding -> finding.message().contains("weekly_trend"));
  }

  /** The rows with a listing's completion taken away: other bytes, same form. */
  private static String fewer(String html) throws Exception {
    String rows = html.replaceFirst("(?s).*id=\"rows\">", "").replaceFirst("(?s)<.*", "");
    byte[] packed;
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(rows)))) {
      packed = in.readAllBytes();
    }
    int head = (packed[0] & 255) | (packed[1] & 255) << 8 | (packed[2] & 255) << 16;
    int at = head + 4;
    for (int creation = 0; creation < 3127; creation++) {
      at = afterNext(packed, at);
    }
    // From here on completions stand; the newest, in the reporting week, is the last of them.
    int last = at;
    for (int row = 0; row < 3127; row++) {
      int next = afterNext(packed, at);
      last = packed[at] != 0 ? at : last;
      at = next;
    }
    int end = afterNext(packed, last);
    byte[] changed = new byte[packed.length - (end - last) + 1];
    System.arraycopy(packed, 0, changed, 0, last);
    System.arraycopy(packed, end, changed, last + 1, packed.length - end);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(again)) {
      out.write(changed);
    }
    return Base64.getEncoder().encodeToString(again.toByteArray());
  }

  private static int afterNext(byte[] packed, int from) {
    int at = from;
    while (packed[at] < 0) {
      at++;
    }
    return at + 1;
  }

  @Test
  void printsOnAFewPages() {
    screen.open(page.at("#theme=dark"));
    byte[] pdf = Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
    String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF");
    assertThat(text.split("/Type /Page\\b", -1).length - 1).isBetween(2, 7);
  }

  @Test
  void aTableHoldsWhatTheChartShowsAndSavesAsCsv() throws Exception {
    screen.open(page.at("#table=brands"));
    List<String> ranking = Files.readAllLines(page.results().resolve("deck/brand_ranking.csv"));
    Object first =
        screen.script(
            "return document.querySelector('[data-exhibit=brands] tbody th').textContent;");
    assertThat(ranking.get(1)).startsWith(first + ",");
    Object csv =
        screen.script(
            "return escape(csvOf({columns: ['a', '=b'], rows: [['=1+1', {value: 0.5}], ['x,\"y',"
                + " null]]}));");
    assertThat(csv).isEqualTo("a%2C%27%3Db%0D%0A%27%3D1+1%2C0.5%0D%0A%22x%2C%22%22y%22%2C%0D%0A");
  }

  @Test
  void picturesAreMadeWithoutATrace() {
    screen.open(page.at(""));
    Object size =
        browser.executeAsyncScript(
            "const done = arguments[0];pictureOf(document.querySelector('svg.drawing'),"
                + " 'Title').then((png) => done(png.size));");
    assertThat((Long) size).isGreaterThan(5_000);
  }
}
