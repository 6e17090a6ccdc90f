package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.TestDatabase;
import vestiaire.metrics.statistics.RawExtract.Listing;

/**
 * What sellers', sales' and supply's results claim ({@code headline}), and the standings that they
 * claim it of, calculated a second time from the raw rows.
 */
@Tag("slow")
class ClaimsTest {
  private static final Path REAL = Path.of("../shared/data/marketplace-2021-09");
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final String[] QUERIES = {
    "deck/report",
    "deck/seller_size_sales",
    "deck/seller_concentration",
    "deck/whole_funnel",
    "deck/supply_quadrants",
    "deck/time_to_sell",
    "deck/first_listing",
    "deck/cohorts",
    "deck/same_week_last_year"
  };

  @TempDir Path folder;
  private Asked asked = new Asked();
  private List<Listing> listings = List.of();
  private Instant asOf = Instant.EPOCH;
  private Instant end = Instant.EPOCH;

  @Test
  void sampleClaimsWhatItsRowsSay() throws Exception {
    ask(SampleOptions.standard());
    checkAll();
    assertThat(headline("time_to_sell")).isEqualTo("half_sold");
    assertThat(asked.rows("same_week_last_year")).isEmpty();
  }

  @Test
  void worldWithClearDifferencesIsClaimedAlike() throws Exception {
    ask(SampleOptions.standard().withScale(6).withSeed(31));
    checkAll();
    assertThat(headline("whole_funnel")).startsWith("lost_");
    assertThat(kindHeadline("Category")).isEqualTo("want_more_and_too_much");
  }

  @Test
  void worldWithoutDifferencesClaimsNone() throws Exception {
    ask(SampleOptions.standard().withSeed(4).withEffects(false));
    checkAll();
    assertThat(headline("whole_funnel")).isEqualTo("even");
    assertThat(kindHeadline("Category")).isEqualTo("as_expected");
  }

  @Test
  void realExtractClaimsWhatItsRowsSay() throws Exception {
    assumeTrue(Files.isDirectory(REAL), "the real extract is not here");
    ask(REAL);
    checkAll();
  }

  @Test
  void lastYearIsJudgedByWhatStands() throws Exception {
    ask(SampleOptions.standard().withWeeks(60));
    assertThat(asked.rows("same_week_last_year")).hasSize(10);
    // Who was new a year ago is not known, the record having begun eight weeks before.
    List<Asked.Row> rows =
        asked.rows("same_week_last_year").stream().filter(row -> row.has("low")).toList();
    assertThat(rows).hasSizeGreaterThan(5);
    double[] p = new double[rows.size()];
    for (int i = 0; i < p.length; i++) {
      Asked.Row row = rows.get(i);
      double difference = row.number("difference");
      double half =
          difference > 0 ? difference - row.number("low") : row.number("high") - difference;
      p[i] = difference == 0 ? 1 : RawStandings.normalP(1.959963984540054 * difference / half);
    }
    double[] q = RawStandings.benjaminiHochberg(p);
    boolean better = false;
    boolean worse = false;
    for (int i = 0; i < p.length; i++) {
      Asked.Row row = rows.get(i);
      assertThat(row.number("q_value")).isCloseTo(q[i], within(1e-9));
      boolean stands = q[i] <= 0.1 && (row.number("low") > 0 || row.number("high") < 0);
      assertThat(row.isTrue("is_headline")).as(row.toString()).isEqualTo(stands);
      boolean lessIsBetter =
          List.of("time_to_list", "clicks_per_listing").contains(row.text("metric"));
      better |= stands && row.number("difference") > 0 != lessIsBetter;
      worse |= stands && row.number("difference") > 0 == lessIsBetter;
    }
    assertThat(headline("same_week_last_year"))
        .isEqualTo(
            better && worse ? "mixed" : better ? "better" : worse ? "worse" : "as_last_year");
    assertThat(rows.stream().filter(row -> row.isTrue("is_subject")))
        .hasSize(better || worse ? 1 : 0);
    // The form broke at the photos.
    assertThat(worse).isTrue();
  }

  private void checkAll() {
    wholeFunnel();
    quadrants("Category", Listing::category);
    quadrants("Brand", RawGroups::brand);
    timeToSell();
    sizes();
    concentration();
    firstListing();
    cohorts();
  }

  private void wholeFunnel() {
    List<Listing> all = followed();
    List<Listing> completed = all.stream().filter(ClaimsTest::isCompleted).toList();
    Map<String, String> atCompletion =
        RawStandings.of(all, Listing::category, ClaimsTest::isCompleted);
    Map<String, String> atSale = RawStandings.of(completed, Listing::category, ClaimsTest::isSold);
    String subject = null;
    double most = 0;
    boolean late = false;
    for (Map.Entry<String, List<Listing>> group :
        RawStandings.large(all, Listing::category).entrySet()) {
      Asked.Row row =
          asked.rows("whole_funnel").stream()
              .filter(one -> one.has("category") && one.text("category").equals(group.getKey()))
              .findFirst()
              .orElseThrow();
      assertThat(row.text("completion_standing")).isEqualTo(atCompletion.get(group.getKey()));
      assertThat(row.text("sales_standing"))
          .isEqualTo(atSale.getOrDefault(group.getKey(), "too_few"));
      List<Listing> done = group.getValue().stream().filter(ClaimsTest::isCompleted).toList();
      double sold = done.stream().filter(ClaimsTest::isSold).count();
      double early =
          row.text("completion_standing").equals("below")
              ? (RawStandings.share(all, ClaimsTest::isCompleted) * group.getValue().size()
                      - done.size())
                  * sold
                  / done.size()
              : 0;
      double after =
          row.text("sales_standing").equals("below")
              ? RawStandings.share(completed, ClaimsTest::isSold) * done.size() - sold
              : 0;
      double missed = Math.max(early, after);
      assertThat(row.has("sold_missed")).isEqualTo(missed > 0);
      if (missed > 0) {
        assertThat(row.number("sold_missed")).isCloseTo(missed, within(1e-9));
      }
      if (missed > most) {
        most = missed;
        subject = group.getKey();
        late = after > early;
      }
    }
    String found =
        asked.rows("whole_funnel").stream()
            .filter(row -> row.isTrue("is_subject"))
            .map(row -> row.text("category"))
            .findFirst()
            .orElse(null);
    assertThat(found).isEqualTo(subject);
    assertThat(headline("whole_funnel"))
        .isEqualTo(
            subject == null ? "even" : late ? "lost_after_completion" : "lost_before_completion");
  }

  private void quadrants(String kind, RawStandings.Group group) {
    List<Listing> all = followed();
    Map<String, String> standings = RawStandings.of(all, group, ClaimsTest::isSold);
    List<Asked.Row> rows =
        asked.rows("supply_quadrants").stream()
            .filter(row -> row.text("kind").equals(kind))
            .toList();
    assertThat(rows).hasSize(standings.size());
    for (Asked.Row row : rows) {
      String expected = Objects.requireNonNull(standings.get(row.text("name")), row.text("name"));
      assertThat(row.text("quadrant"))
          .isEqualTo(
              switch (expected) {
                case "above" -> "want_more";
                case "below" -> "have_too_much";
                default -> "as_expected";
              });
      assertThat(row.isTrue("is_subject")).isEqualTo(!row.text("quadrant").equals("as_expected"));
      assertThat(row.number("surplus_sales"))
          .isCloseTo(
              row.number("sold")
                  - RawStandings.share(all, ClaimsTest::isSold) * row.number("listings"),
              within(1e-9));
    }
    boolean above = standings.containsValue("above");
    boolean below = standings.containsValue("below");
    if (!rows.isEmpty()) {
      assertThat(rows.get(0).text("headline"))
          .isEqualTo(
              above && below
                  ? "want_more_and_too_much"
                  : above
                      ? "want_more"
                      : below ? "have_too_much" : rows.size() == 1 ? "only_one" : "as_expected");
    }
  }

  private void timeToSell() {
    for (Asked.Row row : asked.rows("time_to_sell")) {
      RawStandings.Group group =
          switch (row.text("kind")) {
            case "All" -> one -> "All";
            case "Category" -> Listing::category;
            default -> RawGroups::brand;
          };
      String name = row.has("name") ? row.text("name") : "All";
      List<Listing> own = inTrend().stream().filter(one -> name.equals(group.of(one))).toList();
      assertThat(row.number("listings")).as(name).isEqualTo(own.size());
      SalesCurve curve = SalesCurve.of(own, asOf);
      same(row, "days_to_10_percent", curve.tenth());
      same(row, "days_to_25_percent", curve.quarter());
      same(row, "days_to_half", curve.half());
      same(row, "half_low", curve.halfLow());
      same(row, "half_high", curve.halfHigh());
    }
    SalesCurve all = SalesCurve.of(inTrend(), asOf);
    assertThat(headline("time_to_sell"))
        .isEqualTo(
            all.half() != null
                ? "half_sold"
                : all.quarter() != null
                    ? "quarter_sold"
                    : all.tenth() != null ? "tenth_sold" : "too_early");
  }

  private void sizes() {
    List<Asked.Row> rows = asked.rows("seller_size_sales");
    boolean any = rows.stream().anyMatch(row -> !row.text("standing").matches("too_few|unclear"));
    long told = rows.stream().filter(row -> !row.text("standing").equals("too_few")).count();
    boolean falls = true;
    boolean rises = true;
    for (int i = 1; i < rows.size(); i++) {
      double step =
          rows.get(i).number("sold_within_30_days") - rows.get(i - 1).number("sold_within_30_days");
      falls &= step <= 0;
      rises &= step >= 0;
    }
    assertThat(headline("seller_size_sales"))
        .isEqualTo(
            told < 2
                ? "too_few"
                : !any
                    ? "no_difference"
                    : falls ? "falls_with_size" : rises ? "rises_with_size" : "differs");
  }

  private void concentration() {
    Map<String, Long> sizes =
        inTrend().stream().collect(Collectors.groupingBy(Listing::customer, Collectors.counting()));
    List<Long> sorted = sizes.values().stream().sorted(Comparator.reverseOrder()).toList();
    double all = inTrend().size();
    double top = sorted.stream().limit((sorted.size() + 9) / 10).mapToLong(n -> n).sum();
    assertThat(headline("seller_concentration"))
        .isEqualTo(
            sorted.get(0) / all >= 0.05
                ? "one_seller"
                : top / all >= 0.5 ? "few_sellers" : "spread");
  }

  private void firstListing() {
    if (asked.rows("first_listing").isEmpty()) {
      return;
    }
    Clusters finished = comeBack(asked.row("first_listing", "first_listing", "finished"));
    Clusters unfinished = comeBack(asked.row("first_listing", "first_listing", "unfinished"));
    Asked.Row row = asked.rows("first_listing").get(0);
    same(row, "difference_low", newcombeLow(finished, unfinished));
    same(row, "difference_high", -newcombeLow(unfinished, finished));
    assertThat(headline("first_listing"))
        .isEqualTo(
            Math.min(finished.n(), unfinished.n()) < 20
                ? "too_few"
                : newcombeLow(finished, unfinished) > 0
                    ? "unfinished_stay_away"
                    : newcombeLow(unfinished, finished) > 0
                        ? "unfinished_come_back"
                        : "no_difference");
  }

  private void cohorts() {
    List<Clusters> weeks =
        asked.rows("cohorts").stream()
            .filter(row -> row.isTrue("is_told") && row.isTrue("is_known"))
            .map(ClaimsTest::comeBack)
            .toList();
    Clusters older = together(weeks.subList(0, (weeks.size() + 1) / 2));
    Clusters newer = together(weeks.subList((weeks.size() + 1) / 2, weeks.size()));
    assertThat(headline("cohorts"))
        .isEqualTo(
            Math.min(older.n(), newer.n()) < 20
                ? "too_few"
                : newcombeLow(newer, older) > 0
                    ? "newer_come_back_more"
                    : newcombeLow(older, newer) > 0 ? "newer_come_back_less" : "no_difference");
  }

  /** Of independent sellers, how many came back. */
  private static Clusters comeBack(Asked.Row row) {
    return new Clusters(row.number("sellers"), row.number("came_back"), 2, 1);
  }

  private static Clusters together(List<Clusters> some) {
    return new Clusters(
        some.stream().mapToDouble(Clusters::n).sum(),
        some.stream().mapToDouble(Clusters::k).sum(),
        2,
        1);
  }

  /** The lower end of the 95 % interval of one share less the other (Newcombe 1998). */
  private static double newcombeLow(Clusters one, Clusters other) {
    return one.rate()
        - other.rate()
        - Math.hypot(one.rate() - one.low(), other.high() - other.rate());
  }

  private static void same(Asked.Row row, String column, @Nullable Double expected) {
    assertThat(row.has(column)).as(column + " of " + row).isEqualTo(expected != null);
    if (expected != null) {
      assertThat(row.number(column)).as(column + " of " + row).isCloseTo(expected, within(1e-9));
    }
  }

  private String headline(String question) {
    return asked.rows(question).get(0).text("headline");
  }

  private String kindHeadline(String kind) {
    return asked.row("supply_quadrants", "kind", kind).text("headline");
  }

  private static boolean isCompleted(Listing one) {
    return one.completed() != null;
  }

  private static boolean isSold(Listing one) {
    return one.sold() != null && !one.sold().isAfter(one.created().plus(THIRTY_DAYS));
  }

  private List<Listing> followed() {
    return inTrend().stream()
        .filter(one -> !one.created().plus(THIRTY_DAYS).isAfter(asOf))
        .toList();
  }

  private List<Listing> inTrend() {
    Instant start = end.atZone(Asked.PARIS).minusDays(182).toInstant();
    return listings.stream()
        .filter(one -> !one.created().isBefore(start) && one.created().isBefore(end))
        .toList();
  }

  private void ask(SampleOptions options) throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(options).writeTo(extracts);
    ask(extracts);
  }

  private void ask(Path extracts) throws Exception {
    listings = RawExtract.read(extracts).listings();
    try (Database database = TestDatabase.create()) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, folder.resolve("reports"), ImportProgress.SILENT);
      asked = Asked.of(database, new Period(null, null, Asked.PARIS), QUERIES);
    }
    Asked.Row report = asked.rows("report").get(0);
    asOf = (Instant) Objects.requireNonNull(report.cells().get("as_of"));
    end = LocalDate.parse(report.text("sunday")).plusDays(1).atStartOfDay(Asked.PARIS).toInstant();
  }
}
