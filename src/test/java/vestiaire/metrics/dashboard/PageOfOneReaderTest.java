package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Pages of a part of the data, and of data with names that are no mere words. */
@Tag("slow")
class PageOfOneReaderTest {
  @TempDir Path folder;

  @Test
  void aBrandsPageHoldsThatBrandAlone() throws Exception {
    try (Database database = PageWorld.SAMPLE.database(folder)) {
      MadePage made =
          MadePage.of(
              database,
              PageWorld.SAMPLE,
              folder.resolve("chanel"),
              Locale.ENGLISH,
              new Audience(List.of("Chanel"), List.of()));
      String html = Files.readString(made.file());
      String rows = unpacked(html);
      assertThat(rows).contains("\"brands\":[\"Chanel\"]");
      List<String> brands =
          TestDatabase.column(
              database, "SELECT DISTINCT brand FROM brands WHERE brand <> 'Chanel'");
      assertThat(brands).hasSizeGreaterThan(100);
      String shown =
          html.replaceFirst("(?s)<style>.*?</style>", "")
              .replaceFirst("(?s)<script>.*?</script>", "");
      for (String brand : brands) {
        if (brand.length() > 4) {
          assertThat(rows).as(brand).doesNotContain("\"" + brand + "\"");
          assertThat(shown).as(brand).doesNotContain(">" + brand + "<", "\"" + brand + "\"");
        }
      }
      for (String seller :
          TestDatabase.column(database, "SELECT DISTINCT id_customer FROM listings")) {
        assertThat(rows.substring(0, Math.min(rows.length(), 4000)))
            .doesNotContain("\"" + seller + "\"");
      }
    }
  }

  @Test
  void namesStayNames() throws Exception {
    ChromeDriver browser = Browser.start();
    try (Database database = PageWorld.ODD_NAMES.database(folder)) {
      MadePage made =
          MadePage.of(
              database, PageWorld.ODD_NAMES, folder.resolve("odd"), Locale.ENGLISH, Audience.ALL);
      Screen screen = new Screen(browser).open(made.at(""));
      assertThat(screen.console()).isEmpty();
      String odd = "*Zoë & \"Co\"* </script><img src=x onerror=alert(1)>";
      screen.script(
          "page.act.toggle('brand', page.listings.brands.indexOf(arguments[0]) + 1);", odd);
      assertThat(screen.chips()).containsExactly(odd);
      assertThat(screen.headline()).contains(odd);
      String address = browser.getCurrentUrl();
      screen.open(address);
      assertThat(screen.chips()).containsExactly(odd);
      assertThat(browser.findElements(By.tagName("img"))).isEmpty();
      assertThat(screen.console()).isEmpty();
    } finally {
      browser.quit();
    }
  }

  private static String unpacked(String html) throws Exception {
    String rows = html.replaceFirst("(?s).*id=\"rows\">", "").replaceFirst("(?s)<.*", "");
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(rows)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
