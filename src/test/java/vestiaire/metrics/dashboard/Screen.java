package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.template.Languages;
import vestiaire.metrics.template.PageWords;

/** A page in a browser, as a reader uses it. */
final class Screen {
  private final ChromeDriver browser;

  Screen(ChromeDriver browser) {
    this.browser = browser;
  }

  /** Opens an address anew and waits until the page is drawn. */
  Screen open(String address) {
    // Addresses that differ after # alone would not load anew.
    browser.get("about:blank");
    browser.get(address);
    new WebDriverWait(browser, Duration.ofMinutes(2))
        .until(one -> "ready".equals(state()) || "failed".equals(state()));
    assertThat(state()).isEqualTo("ready");
    return settled();
  }

  /** Has the page draw at once what it would draw as soon as the browser is idle. */
  Screen settled() {
    script("page.pieces.finish();");
    return this;
  }

  Screen width(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Has the page speak another language, without making it anew. */
  Screen speak(Locale language) {
    PageWords words = PageWords.of(LayeredFolder.of(Path.of("templates")), language);
    Wording wording = new Languages(Path.of("templates")).in(language);
    script(
        "document.documentElement.lang = arguments[1];"
            + "page.words = new Wording(arguments[0], arguments[1], page.listings.head.zone, arguments[2]);"
            + "page.places.shownWeek = null; page.drawAll();",
        words.all(),
        wording.locale().toLanguageTag(),
        wording.words());
    return settled();
  }

  private String state() {
    return (String) script("return document.documentElement.dataset.state;");
  }

  Object script(String text, Object... arguments) {
    return browser.executeScript(text, arguments);
  }

  String headline() {
    return browser.findElement(By.id("headline")).getText();
  }

  /** The address after its #, decoded. */
  String choice() {
    return (String) script("return decodeURIComponent(location.hash).replace(/\\+/g, ' ');");
  }

  @SuppressWarnings("unchecked")
  List<String> chips() {
    return (List<String>)
        script(
            "return [...document.querySelectorAll('#chips .chip')].map((c) => c.firstChild.textContent);");
  }

  WebElement mark(String key) {
    settled();
    return browser.findElement(By.cssSelector("[data-key='" + key + "']"));
  }

  /** A row of a ranking by the name it shows. */
  WebElement row(String exhibit, String name) {
    settled();
    return browser.findElement(
        By.xpath(
            "//figure[@data-exhibit='"
                + exhibit
                + "']//button[contains(@class,'row')][span[@class='name' and text()=\""
                + name
                + "\"]]"));
  }

  void click(WebElement element) {
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});", element);
    new Actions(browser).moveToElement(element).click().perform();
  }

  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(browser).sendKeys(key).perform();
    }
  }

  void press(WebElement element, Keys key) {
    script("arguments[0].focus();", element);
    press(key);
  }

  /** The words of an exhibit. */
  String figure(String exhibit) {
    settled();
    return browser.findElement(By.cssSelector("figure[data-exhibit='" + exhibit + "']")).getText();
  }

  /** All that is said by the live region. */
  String said() {
    return (String) script("return document.getElementById('live').textContent;");
  }

  /** Figures on the screen: key, value, and text as it is shown. */
  @SuppressWarnings("unchecked")
  List<List<Object>> figures() {
    settled();
    return (List<List<Object>>)
        script(
            "return [...document.querySelectorAll('[data-figure]')].map((node) =>"
                + " [node.dataset.figure, node.dataset.value === undefined ? null : node.dataset.value,"
                + " node.textContent]);");
  }

  /** What axe finds against WCAG 2.2 AA and good practice: rule and places. */
  @SuppressWarnings("unchecked")
  List<String> accessibilityFaults() throws IOException {
    try (InputStream axe = Screen.class.getResourceAsStream("/axe.min.js")) {
      script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                + ".then(({violations, passes}) => done([...(passes.length > 20 ? [] : ['too little was looked at']),"
                + " ...violations.map((rule) => rule.id + ': ' + rule.nodes.slice(0, 4).map((node) =>"
                + " node.html.slice(0, 160) + ' ' + node.failureSummary.slice(0, 300)).join(' | '))]));");
  }

  List<String> console() {
    return Browser.console(browser);
  }
}
