package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.Money;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.ReportSettings;
import vestiaire.metrics.sql.TestDatabase;
import vestiaire.metrics.statistics.RawExtract.Listing;

/** Sellers, sales and supply, counted a second time by loops over the raw rows. */
@Tag("slow")
class SellersAndSalesTest {
  private static final Path REAL = Path.of("../shared/data/marketplace-2021-09");
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final String[] QUERIES = {
    "deck/report",
    "deck/seller_size_sales",
    "deck/seller_concentration",
    "deck/whole_funnel",
    "deck/first_listing",
    "deck/supply_quadrants",
    "deck/time_to_sell",
    "deck/cohorts",
    "deck/cohort_weeks",
    "deck/same_week_last_year"
  };

  @TempDir Path folder;
  private Asked asked = new Asked();
  private List<Listing> listings = List.of();
  private Instant end = Instant.EPOCH;
  private Instant asOf = Instant.EPOCH;

  @Test
  void sampleIsCountedAlike() throws Exception {
    Path extracts = folder.resolve("sample");
    new SampleMarketplace(SampleOptions.standard()).writeTo(extracts);
    ask(extracts);
    checkAll();
    assertThat(asked.rows("first_listing")).hasSize(2);
    assertThat(asked.rows("cohorts")).hasSize(26);
    assertThat(asked.rows("same_week_last_year")).isEmpty();
  }

  @Test
  void realExtractIsCountedAlike() throws Exception {
    assumeTrue(Files.isDirectory(REAL), "the real extract is not here");
    ask(REAL);
    checkAll();
    Map<String, List<Long>> sold =
        asked.rows("seller_size_sales").stream()
            .collect(
                Collectors.toMap(
                    row -> row.text("size"),
                    row -> List.of((long) row.number("sold"), (long) row.number("listings"))));
    assertThat(sold)
        .containsEntry("1", List.of(96L, 600L))
        .containsEntry("2–4", List.of(144L, 1057L))
        .containsEntry("5–19", List.of(134L, 1223L))
        .containsEntry("20+", List.of(4L, 162L));
    assertThat(asked.row("seller_size_sales", "size", "20+").isTrue("is_subject")).isTrue();
    assertThat(asked.rows("seller_size_sales").get(0).text("headline"))
        .isEqualTo("falls_with_size");
    // A day tells nothing of those who come back.
    assertThat(asked.rows("first_listing")).isEmpty();
    assertThat(asked.rows("cohort_weeks")).isEmpty();
    assertThat(asked.rows("time_to_sell").get(0).has("days_to_half")).isFalse();
  }

  @Test
  void moneyIsSalesTimesTheBasketAndNoneWithoutOne() throws Exception {
    Path extracts = folder.resolve("money");
    new SampleMarketplace(SampleOptions.standard()).writeTo(extracts);
    Period period = new Period(null, null, Asked.PARIS);
    String[] queries = {"deck/recommendations", "deck/recommendation_money"};
    try (Database database = TestDatabase.create()) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, folder.resolve("reports"), ImportProgress.SILENT);
      assertThat(Asked.of(database, period, queries).rows("recommendation_money")).isEmpty();
      asked =
          Asked.of(
              database,
              period.with(new ReportSettings(Money.parse("99.50 GBP"), List.of(), false)),
              queries);
    }
    assertThat(asked.rows("recommendation_money")).isNotEmpty();
    for (Asked.Row row : asked.rows("recommendation_money")) {
      String name = row.text("recommendation");
      near(
          row,
          "gain_money",
          99.5 * asked.row("recommendations", "recommendation", name).number("gain_sales"));
      assertThat(row.text("format")).isEqualTo("money(0 GBP)");
    }
  }

  @Test
  void lastYearIsComparedFromFiftyThreeWeeksOn() throws Exception {
    Path extracts = folder.resolve("long");
    new SampleMarketplace(SampleOptions.standard().withWeeks(54)).writeTo(extracts);
    ask(extracts);
    Asked.Row started = asked.row("same_week_last_year", "metric", "listings_started");
    assertThat((long) started.number("value")).isEqualTo(startedIn(end));
    assertThat((long) started.number("last_year"))
        .isEqualTo(startedIn(end.atZone(Asked.PARIS).minusDays(364).toInstant()));
    assertThat(started.has("low")).isTrue();
  }

  private void checkAll() {
    sizes();
    concentration();
    funnel();
    firstListings();
    quadrants();
    timesToSell();
    cohorts();
  }

  private void sizes() {
    Map<String, List<List<Listing>>> sizes = new TreeMap<>();
    bySeller(inTrend())
        .values()
        .forEach(
            own -> {
              int n = own.size();
              String size = n == 1 ? "1" : n < 5 ? "2–4" : n < 20 ? "5–19" : "20+";
              sizes.computeIfAbsent(size, key -> new ArrayList<>()).add(own);
            });
    assertThat(asked.rows("seller_size_sales")).hasSize(sizes.size());
    sizes.forEach(
        (size, sellers) -> {
          Asked.Row row = asked.row("seller_size_sales", "size", size);
          List<List<Listing>> others =
              sizes.entrySet().stream()
                  .filter(one -> !one.getKey().equals(size))
                  .flatMap(one -> one.getValue().stream())
                  .toList();
          Clusters own = clusters(sellers);
          Clusters rest = clusters(others);
          assertThat(row.number("sellers")).isEqualTo(sellers.size());
          assertThat(row.number("listings")).isEqualTo(own.n());
          assertThat(row.number("sold")).isEqualTo(own.k());
          near(row, "low", own.low());
          near(row, "high", own.high());
          near(row, "difference", own.rate() - rest.rate());
          double freedom = Math.min(own.clusters(), rest.clusters()) - 1;
          if (own.n() >= 20 && rest.n() >= 20 && freedom >= 4) {
            double all = (own.k() + rest.k()) / (own.n() + rest.n());
            double error =
                Math.sqrt(all * (1 - all) * (own.effect() / own.n() + rest.effect() / rest.n()));
            near(row, "p_value", Clusters.studentsP((own.rate() - rest.rate()) / error, freedom));
          } else {
            assertThat(row.has("p_value")).isFalse();
          }
        });
  }

  private void concentration() {
    List<List<Listing>> sellers = new ArrayList<>(bySeller(inTrend()).values());
    sellers.sort(
        Comparator.comparing((List<Listing> own) -> -own.size())
            .thenComparing(own -> own.get(0).customer()));
    int tenth = (sellers.size() + 9) / 10;
    Asked.Row row = asked.rows("seller_concentration").get(0);
    int top = sellers.subList(0, tenth).stream().mapToInt(List::size).sum();
    assertThat(row.number("top_sellers")).isEqualTo(tenth);
    assertThat(row.number("top_listings")).isEqualTo(top);
    near(row, "top_share", top / (double) inTrend().size());
    assertThat(row.number("listed_once"))
        .isEqualTo((double) sellers.stream().filter(own -> own.size() == 1).count());
    near(
        row,
        "top_share_of_sales",
        sellers.subList(0, tenth).stream()
                .flatMap(List::stream)
                .filter(SellersAndSalesTest::isSold)
                .count()
            / (double) inTrend().stream().filter(SellersAndSalesTest::isSold).count());
  }

  private void funnel() {
    Map<String, List<Listing>> groups =
        followed(inTrend()).stream()
            .filter(one -> one.category() != null)
            .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.category())));
    groups.values().removeIf(own -> own.size() < 20);
    List<Asked.Row> rows = asked.rows("whole_funnel");
    assertThat(rows).hasSize(groups.size() + 1);
    funnelOf(followed(inTrend()), rows.get(0));
    for (Asked.Row row : rows.subList(1, rows.size())) {
      funnelOf(groups.getOrDefault(row.text("category"), List.of()), row);
    }
  }

  private void funnelOf(List<Listing> own, Asked.Row row) {
    List<Listing> completed = own.stream().filter(one -> one.completed() != null).toList();
    assertThat(row.number("started")).isEqualTo(own.size());
    assertThat(row.number("completed")).isEqualTo(completed.size());
    assertThat(row.number("sold")).isEqualTo(sold(completed).size());
  }

  private void firstListings() {
    Map<Boolean, List<Boolean>> back = new TreeMap<>();
    boolean isLong =
        listings.stream()
            .anyMatch(one -> !one.created().isBefore(earliest().plus(Duration.ofDays(28))));
    for (List<Listing> own : bySeller(listings).values()) {
      Listing first = first(own);
      if (isLong && !first.created().plus(Duration.ofDays(28)).isAfter(asOf)) {
        Instant done = first.completed();
        boolean finished = done != null && !day(done).isAfter(day(first.created()));
        back.computeIfAbsent(finished, key -> new ArrayList<>()).add(cameBack(own));
      }
    }
    assertThat(asked.rows("first_listing")).hasSize(back.size());
    back.forEach(
        (finished, returned) -> {
          Asked.Row row =
              asked.row("first_listing", "first_listing", finished ? "finished" : "unfinished");
          assertThat(row.number("sellers")).isEqualTo(returned.size());
          assertThat(row.number("came_back"))
              .isEqualTo((double) returned.stream().filter(Boolean::booleanValue).count());
        });
  }

  private void quadrants() {
    List<Listing> all = followed(inTrend());
    double market = sold(all).size() / (double) all.size();
    for (Asked.Row row : asked.rows("supply_quadrants")) {
      boolean isBrand = row.text("kind").equals("Brand");
      List<Listing> own =
          all.stream()
              .filter(one -> row.text("name").equals(isBrand ? one.brand() : one.category()))
              .toList();
      Clusters group = clusters(bySeller(own).values());
      assertThat(row.number("listings")).isEqualTo(own.size());
      near(row, "supply_share", own.size() / (double) all.size());
      near(row, "market_rate", market);
      near(row, "low", group.low());
      near(row, "high", group.high());
      switch (row.text("quadrant")) {
        case "want_more" -> assertThat(group.low()).isGreaterThan(market);
        case "have_too_much" -> assertThat(group.high()).isLessThan(market);
        default -> assertThat(row.text("quadrant")).isEqualTo("as_expected");
      }
    }
  }

  private void timesToSell() {
    Asked.Row row = asked.rows("time_to_sell").get(0);
    List<Double> days = new ArrayList<>();
    for (Listing one : inTrend()) {
      if (isSold(one)) {
        days.add(days(one.created(), Objects.requireNonNull(one.sold())));
      }
    }
    days.sort(Comparator.naturalOrder());
    int half = days.size() / 2;
    near(
        row,
        "median_days_of_sold",
        days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2);
    near(row, "days_to_10_percent", Objects.requireNonNull(kaplanMeier(0.9)));
    Double quarter = kaplanMeier(0.75);
    assertThat(row.has("days_to_25_percent")).isEqualTo(quarter != null);
    Double median = kaplanMeier(0.5);
    assertThat(row.has("days_to_half")).isEqualTo(median != null);
    if (median != null) {
      near(row, "days_to_half", median);
    }
  }

  /** The first day after which no more than this share is unsold, of 10 or more still followed. */
  private @Nullable Double kaplanMeier(double share) {
    TreeMap<Double, Integer> sales = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    for (Listing one : inTrend()) {
      double time = days(one.created(), isSold(one) ? Objects.requireNonNull(one.sold()) : asOf);
      times.add(time);
      if (isSold(one)) {
        sales.merge(time, 1, Integer::sum);
      }
    }
    double unsold = 1;
    for (Map.Entry<Double, Integer> sale : sales.entrySet()) {
      long followed = times.stream().filter(time -> time >= sale.getKey()).count();
      unsold *= 1 - sale.getValue() / (double) followed;
      if (followed >= 10 && unsold <= share) {
        return sale.getKey();
      }
    }
    return null;
  }

  private void cohorts() {
    Map<String, List<List<Listing>>> weeks =
        bySeller(listings).values().stream()
            .filter(own -> !first(own).created().isBefore(trendStart()))
            .collect(Collectors.groupingBy(own -> week(first(own).created())));
    assertThat(asked.rows("cohorts")).hasSize(weeks.size());
    weeks.forEach(
        (week, sellers) -> {
          Asked.Row row = asked.row("cohorts", "first_week", week);
          assertThat(row.number("sellers")).isEqualTo(sellers.size());
          if (row.isTrue("is_told")) {
            assertThat(row.number("came_back"))
                .isEqualTo((double) sellers.stream().filter(SellersAndSalesTest::cameBack).count());
          }
        });
    for (Asked.Row row : asked.rows("cohort_weeks")) {
      long weeksSince = (long) row.number("weeks_since");
      assertThat(row.number("active"))
          .isEqualTo(
              (double)
                  weeks.get(row.text("first_week")).stream()
                      .filter(
                          own -> own.stream().anyMatch(one -> weeksAfter(own, one) == weeksSince))
                      .count());
    }
  }

  private static long weeksAfter(List<Listing> own, Listing one) {
    return (monday(one.created()).toEpochDay() - monday(first(own).created()).toEpochDay()) / 7;
  }

  private static boolean cameBack(List<Listing> own) {
    Listing first = first(own);
    return own.stream()
        .anyMatch(
            one ->
                day(one.created()).isAfter(day(first.created()))
                    && !one.created().isAfter(first.created().plus(Duration.ofDays(28))));
  }

  private static Listing first(List<Listing> own) {
    return own.stream()
        .min(Comparator.comparing(Listing::created).thenComparing(Listing::id))
        .orElseThrow();
  }

  private long startedIn(Instant weekEnd) {
    Instant start = weekEnd.atZone(Asked.PARIS).minusDays(7).toInstant();
    return listings.stream()
        .filter(one -> !one.created().isBefore(start) && one.created().isBefore(weekEnd))
        .count();
  }

  private List<Listing> inTrend() {
    return listings.stream()
        .filter(one -> !one.created().isBefore(trendStart()) && one.created().isBefore(end))
        .toList();
  }

  private Instant trendStart() {
    return end.atZone(Asked.PARIS).minusDays(182).toInstant();
  }

  private Instant earliest() {
    return listings.stream().map(Listing::created).min(Comparator.naturalOrder()).orElseThrow();
  }

  private List<Listing> followed(Collection<Listing> some) {
    return some.stream().filter(one -> !one.created().plus(THIRTY_DAYS).isAfter(asOf)).toList();
  }

  private static boolean isSold(Listing one) {
    return one.sold() != null;
  }

  private static List<Listing> sold(Collection<Listing> some) {
    return some.stream()
        .filter(one -> one.sold() != null && !one.sold().isAfter(one.created().plus(THIRTY_DAYS)))
        .toList();
  }

  private static Map<String, List<Listing>> bySeller(Collection<Listing> some) {
    return some.stream()
        .collect(Collectors.groupingBy(Listing::customer, TreeMap::new, Collectors.toList()));
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(Asked.PARIS).toLocalDate();
  }

  private static LocalDate monday(Instant instant) {
    LocalDate day = day(instant);
    return day.minusDays(day.getDayOfWeek().getValue() - 1);
  }

  private static String week(Instant instant) {
    LocalDate thursday = monday(instant).plusDays(3);
    return "%d-W%02d".formatted(thursday.getYear(), (thursday.getDayOfYear() + 6) / 7);
  }

  private static double days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis() / 86_400_000.0);
  }

  private Clusters clusters(Collection<List<Listing>> sellers) {
    return Clusters.of(
        sellers.stream()
            .map(this::followed)
            .filter(out -> !out.isEmpty())
            .map(out -> new double[] {out.size(), sold(out).size()})
            .toList());
  }

  private static void near(Asked.Row row, String column, double expected) {
    assertThat(row.number(column)).as(column + " of " + row).isCloseTo(expected, within(1e-9));
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
