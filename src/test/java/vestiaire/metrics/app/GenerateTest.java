package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

@Tag("slow")
class GenerateTest {
  private static final List<String> THIRTEEN =
      List.of(
          "exercise_analysis/a_total_listings_per_customer",
          "exercise_analysis/b_items_listed_by_category_per_customer",
          "exercise_analysis/c_seller_listing_dates_and_actions",
          "exercise_analysis/d_median_clicks_per_product",
          "exercise_analysis/e_last_action_for_unsubmitted_products",
          "extra_analysis/popular_brands",
          "extra_analysis/popular_categories",
          "extra_analysis/time_spent_listings",
          "extra_analysis/frequent_usage_customers",
          "extra_analysis/listing_success_rate",
          "extra_analysis/listing_success_by_brand",
          "extra_analysis/customer_engagement_by_category",
          "extra_analysis/conversion_by_category");

  @TempDir Path folder;

  @Test
  void sampleMakesADeckAndTheSameOneAgain() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path first = folder.resolve("first");
    Run run = Run.on(url, first, "--sample");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("query", "deck");
    try (InputStream in = Files.newInputStream(first.resolve("deck.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides()).hasSizeGreaterThanOrEqualTo(16);
      assertThat(show.getSlides()).allSatisfy(slide -> assertThat(slide.getTitle()).isNotBlank());
      assertThat(show.getSlides().stream().map(XSLFSlide::getTitle)).doesNotHaveDuplicates();
      assertThat(
              show.getSlides().stream()
                  .flatMap(slide -> slide.getShapes().stream())
                  .filter(XSLFPictureShape.class::isInstance))
          .hasSizeGreaterThanOrEqualTo(10);
      assertThat(
              show.getSlides().stream()
                  .map(XSLFSlide::getNotes)
                  .filter(XSLFNotes.class::isInstance))
          .hasSizeGreaterThanOrEqualTo(16);
    }
    for (String name : THIRTEEN) {
      assertThat(first.resolve("results").resolve(name + ".csv")).isNotEmptyFile();
    }
    // The second run finds the sample in its database, and answers from it.
    Path second = folder.resolve("second");
    assertThat(Run.on(url, second, "--sample").code()).isZero();
    for (Path file : files(first.resolve("results"))) {
      assertThat(second.resolve("results").resolve(first.resolve("results").relativize(file)))
          .hasSameBinaryContentAs(file);
    }
    assertThat(second.resolve("deck.pptx")).hasSameBinaryContentAs(first.resolve("deck.pptx"));
    assertThat(second.resolve("results.xlsx"))
        .hasSameBinaryContentAs(first.resolve("results.xlsx"));
  }

  @Test
  void importedDataIsReportedAndTheSampleKeptApart() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3).withSeed(7)).writeTo(extracts);
    Path out = folder.resolve("out");
    assertThat(Run.on(url, out, "import", extracts.toString()).code()).isZero();
    long listings =
        Files.readAllLines(extracts.resolve("listings.csv"), StandardCharsets.ISO_8859_1).size()
            - 1L;
    assertThat(Run.on(url, out).code()).isZero();
    assertThat(total(out)).isEqualTo(listings);
    assertThat(Run.on(url, out, "generate", "--sample").code()).isZero();
    assertThat(total(out)).isNotEqualTo(listings);
    assertThat(Run.on(url, out, "query", "listing_success_rate").code()).isZero();
    assertThat(total(out)).isEqualTo(listings);
  }

  @Test
  void reportOfAPastWeekKnowsNothingLater() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(6)).writeTo(extracts);
    Path early = folder.resolve("early");
    Path late = folder.resolve("late");
    assertThat(
            Run.on(
                    url,
                    early,
                    "generate",
                    "--data",
                    extracts.toString(),
                    "--week",
                    "2026-W17",
                    "--as-of",
                    "2026-04-26")
                .code())
        .isZero();
    assertThat(Run.on(url, late, "generate").code()).isZero();
    assertThat(total(early)).isLessThan(total(late));
    try (InputStream in = Files.newInputStream(early.resolve("deck.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides().get(0).getTitle()).contains("20–26 Apr 2026");
    }
    assertThat(Files.readString(early.resolve("results/deck/report.csv")))
        .contains("2026-04-26T22:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-W30", "2025-W47", "2026-W13"})
  void weekWithoutListingsOrHistoryMakesADeckThatSaysSo(String week) {
    Run run = Run.on(Run.fresh(), folder, "generate", "--sample", "--week", week);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err().contains(week + " lies after the last listing; the data has"))
        .isEqualTo(week.equals("2026-W30"));
    assertThat(folder.resolve("deck.pptx")).isNotEmptyFile();
  }

  @Test
  void fiveDraftsWithNamesLikeCodeMakeADeck() throws Exception {
    Path extracts = Files.createDirectories(folder.resolve("extracts"));
    Files.writeString(
        extracts.resolve("brands.csv"),
        """
        ID_BRAND,BRAND
        1,"*Zoë & ""Co""*"
        2,${x}
        3,]]>
        4,"=HYPERLINK(""http://x"")"
        5,<b>שלום 👗</b>
        """);
    Files.writeString(
        extracts.resolve("category.csv"),
        "ID_CATEGORY,CATEGORY\n1," + "Robe longue ".repeat(25) + "\n");
    StringBuilder listings =
        new StringBuilder(
            "ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD\n");
    for (int id = 1; id <= 5; id++) {
      listings.append(id).append(",a,").append(id).append(",1,2021-09-01T10:00:00Z,,\n");
    }
    Files.writeString(extracts.resolve("listings.csv"), listings);
    Files.writeString(
        extracts.resolve("clicks.csv"),
        "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL\n");
    Path out = folder.resolve("out");
    Run run = Run.on(Run.fresh(), out, "generate", "--data", extracts.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(out.resolve("results/extra_analysis/popular_brands.csv")))
        .contains("\"*Zoë & \"\"Co\"\"*\",1", "${x},1", "]]>,1");
    try (InputStream in = Files.newInputStream(out.resolve("deck.pptx"));
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(show.getSlides().stream().map(XSLFSlide::getTitle))
          .contains("${x} is tied for most listed brand: 1 of 5 listings");
    }
  }

  @Test
  void resultIsUtf8WithLineFeedsAndIsoInstants() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Run.on(
        url,
        out,
        "query",
        "--sample",
        "c_seller_listing_dates_and_actions",
        "popular_brands",
        "b_items_listed_by_category_per_customer");
    String dates =
        Files.readString(
            out.resolve("results/exercise_analysis/c_seller_listing_dates_and_actions.csv"));
    assertThat(dates)
        .doesNotContain("\r")
        .endsWith("\n")
        .containsPattern("\n[^,]+,2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z,");
    assertThat(Files.readString(out.resolve("results/extra_analysis/popular_brands.csv")))
        .startsWith("brand,total_listings\n")
        .contains("Hermès");
    assertThat(
            Files.readString(
                out.resolve(
                    "results/exercise_analysis/b_items_listed_by_category_per_customer.csv")))
        .startsWith("id_customer,listed_clothing,listed_bags,listed_shoes,listed_accessories\n")
        .containsPattern("(true|false),(true|false)");
  }

  private static long total(Path out) throws Exception {
    String line =
        Files.readAllLines(out.resolve("results/extra_analysis/listing_success_rate.csv")).get(1);
    return Long.parseLong(line.split(",", -1)[1]);
  }

  private static Set<Path> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
