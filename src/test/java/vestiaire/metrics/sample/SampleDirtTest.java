package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SampleDirtTest {
  private List<String> brands;
  private String category;
  private String listings;
  private String clicks;

  @BeforeAll
  void write(@TempDir Path folder) {
    new SampleMarketplace(SampleOptions.standard().withWeeks(12)).writeTo(folder);
    brands = Written.text(folder.resolve("brands.csv")).lines().toList();
    category = Written.text(folder.resolve("category.csv"));
    listings = Written.text(folder.resolve("listings.csv"));
    clicks = Written.text(folder.resolve("clicks.csv"));
  }

  @Test
  void headersAreThePlatforms() {
    assertThat(brands.get(0)).isEqualTo("ID_BRAND,BRAND");
    assertThat(category).startsWith("ID_CATEGORY,CATEGORY\n");
    assertThat(listings)
        .startsWith("ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD\n");
    assertThat(clicks)
        .startsWith(
            "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL\n");
  }

  @Test
  void brandsHaveEveryFaultOfTheRealOnes() {
    assertThat(brands).hasSizeGreaterThan(300);
    assertThat(brands).anyMatch(b -> b.endsWith("Hermès"));
    assertThat(brands).anyMatch(b -> b.endsWith("Cœur Sauvage"));
    assertThat(brands).anyMatch(b -> b.endsWith("L\u0019Autre Chose"));
    assertThat(brands).anyMatch(b -> b.indexOf('\u001c') > 0 && b.indexOf('\u001d') > 0);
    assertThat(brands).anyMatch(b -> b.indexOf('\0') > 0);
    assertThat(brands).anyMatch(b -> b.endsWith(" "));
    assertThat(brands).anyMatch(b -> b.contains("  "));
    assertThat(brands).anyMatch(b -> b.contains(" & "));
    assertThat(brands).anyMatch(b -> b.endsWith(",\"Müller \"\"Original\"\"\""));
  }

  @Test
  void brandIdsAreUnique() {
    assertThat(brands.stream().map(b -> b.substring(0, b.indexOf(',')))).doesNotHaveDuplicates();
  }

  @Test
  void categoryEndsWithAnEmptyRowAndNoLineEnd() {
    assertThat(category).endsWith("\n,");
  }

  @Test
  void severalCategoryIdsShareOneName() {
    List<String> names = category.lines().map(l -> l.replaceAll(".*,", "")).toList();
    assertThat(Collections.frequency(names, "Shoes")).isEqualTo(3);
    assertThat(names).contains("Clothing", "Bags", "Shoes", "Accessories");
  }

  @Test
  void clicksHaveEveryFaultOfTheRealOnes() {
    assertThat(clicks.lines().skip(1)).allMatch(l -> l.contains(",deposit,"));
    assertThat(rows(".*,\\d{8}\\.0,deposit,.*")).isNotEmpty();
    assertThat(rows(".*[0-9a-f]{64},,deposit,start deposit,")).isNotEmpty();
    assertThat(rows(".*,start information,")).isNotEmpty();
    assertThat(rows(".*,deposit,.*\0.*")).isNotEmpty();
    assertThat(rows(".*,deposit,.*\u0019.*")).isNotEmpty();
    assertThat(rows(".*,\"scroll distance: \\d+,\\d+ %\"")).isNotEmpty();
    assertThat(rows(".*,type in search field,hermès")).isNotEmpty();
  }

  @Test
  void someListingsAreCompletedBeforeTheyAreCreated() {
    Stream<String[]> rows = listings.lines().skip(1).map(l -> l.split(",", -1));
    assertThat(rows.filter(r -> !r[5].isEmpty() && r[5].compareTo(r[4]) < 0).count())
        .isBetween(1L, 12L);
  }

  private List<String> rows(String pattern) {
    return clicks.lines().filter(l -> l.matches(pattern)).limit(1).toList();
  }
}
