package vestiaire.metrics.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.statistics.RawExtract.Click;
import vestiaire.metrics.statistics.RawExtract.Listing;

/**
 * The thirteen questions, answered from docs/METRICS.md by loops over the raw rows: no SQL, nothing
 * of the program. Each answer is a list of rows in their order.
 */
final class SecondCalculation {
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final Comparator<String> CODE_POINTS =
      (one, other) ->
          Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  private final List<Listing> listings;
  private final Map<Long, List<Click>> clicksOf;

  SecondCalculation(RawExtract extract) {
    this.listings = extract.listings();
    this.clicksOf =
        extract.clicks().stream()
            .filter(click -> click.product() != null)
            .collect(Collectors.groupingBy(click -> Objects.requireNonNull(click.product())));
  }

  Map<String, List<List<@Nullable Object>>> answers() {
    Map<String, List<List<@Nullable Object>>> answers = new LinkedHashMap<>();
    answers.put("a_total_listings_per_customer", listingsPerCustomer());
    answers.put("b_items_listed_by_category_per_customer", categoriesPerCustomer());
    answers.put("c_seller_listing_dates_and_actions", datesPerCustomer());
    answers.put("d_median_clicks_per_product", List.of(row(medianClicks())));
    answers.put("e_last_action_for_unsubmitted_products", lastActions());
    answers.put("popular_brands", popular(Listing::brand));
    answers.put("popular_categories", popular(Listing::category));
    answers.put("time_spent_listings", List.of(timeSpent()));
    answers.put("frequent_usage_customers", frequentCustomers());
    answers.put("listing_success_rate", List.of(success(listings)));
    answers.put("listing_success_by_brand", successByBrand());
    answers.put("customer_engagement_by_category", clicksByCategory());
    answers.put("conversion_by_category", conversionByCategory());
    return answers;
  }

  private List<List<@Nullable Object>> listingsPerCustomer() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::customer)
        .forEach((who, own) -> rows.add(row(who, (long) own.size(), completed(own), sold(own))));
    return sorted(rows, mostFirst(1), 0);
  }

  private List<List<@Nullable Object>> categoriesPerCustomer() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::customer)
        .forEach(
            (who, own) -> {
              List<@Nullable String> names = own.stream().map(Listing::category).toList();
              rows.add(
                  row(
                      who,
                      names.stream().anyMatch("Clothing"::equals),
                      names.stream().anyMatch("Bags"::equals),
                      names.stream().anyMatch("Shoes"::equals),
                      names.stream().anyMatch("Accessories"::equals)));
            });
    return sorted(rows, Comparator.comparing(row -> 0), 0);
  }

  private List<List<@Nullable Object>> datesPerCustomer() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::customer)
        .forEach(
            (who, own) -> {
              List<Instant> created = own.stream().map(Listing::created).sorted().toList();
              Instant last = created.get(created.size() - 1);
              @Nullable Instant sale =
                  own.stream()
                      .map(Listing::sold)
                      .filter(Objects::nonNull)
                      .max(Comparator.naturalOrder())
                      .orElse(null);
              boolean soldLast = sale != null && !sale.isBefore(last);
              rows.add(row(who, created.get(0), last, sale, soldLast ? "Sale" : "List"));
            });
    return sorted(rows, Comparator.comparing(row -> 0), 0);
  }

  private @Nullable Double medianClicks() {
    return median(
        listings.stream()
            .filter(listing -> listing.completed() != null)
            .map(listing -> (double) clicks(listing).size())
            .toList());
  }

  private List<List<@Nullable Object>> lastActions() {
    // The empty text comes before any other, so that of two events at an instant it never wins.
    Comparator<Click> later =
        Comparator.comparing(Click::time)
            .thenComparing(Click::action, CODE_POINTS)
            .thenComparing(Click::label, CODE_POINTS);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Listing draft : listings.stream().sorted(Comparator.comparing(Listing::id)).toList()) {
      if (draft.completed() == null) {
        Click last = clicks(draft).stream().max(later).orElse(null);
        rows.add(
            last == null
                ? row(draft.id(), draft.customer(), null, null, null)
                : row(draft.id(), draft.customer(), last.time(), last.action(), last.label()));
      }
    }
    return rows;
  }

  private List<List<@Nullable Object>> popular(Function<Listing, @Nullable String> name) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(name).forEach((one, own) -> rows.add(row(one, (long) own.size())));
    return sorted(rows, mostFirst(1), 0).stream().limit(10).toList();
  }

  private List<@Nullable Object> timeSpent() {
    List<Double> minutes = new ArrayList<>();
    for (Listing listing : listings) {
      List<Instant> times = clicks(listing).stream().map(Click::time).sorted().toList();
      Duration active = Duration.ZERO;
      for (int i = 1; i < times.size(); i++) {
        Duration gap = Duration.between(times.get(i - 1), times.get(i));
        active = gap.compareTo(PAUSE) <= 0 ? active.plus(gap) : active;
      }
      if (!times.isEmpty()) {
        minutes.add(active.toMillis() / 60_000.0);
      }
    }
    double sum = minutes.stream().mapToDouble(Double::doubleValue).sum();
    return row(minutes.isEmpty() ? null : sum / minutes.size(), median(minutes));
  }

  private List<List<@Nullable Object>> frequentCustomers() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::customer)
        .forEach(
            (who, own) -> {
              if (own.size() > 1) {
                rows.add(row(who, (long) own.size()));
              }
            });
    return sorted(rows, mostFirst(1), 0).stream().limit(20).toList();
  }

  private List<@Nullable Object> success(Collection<Listing> own) {
    return row(sold(own), (long) own.size(), own.isEmpty() ? null : 100.0 * sold(own) / own.size());
  }

  private List<List<@Nullable Object>> successByBrand() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::brand)
        .forEach(
            (brand, own) -> {
              if (own.size() > 10) {
                List<@Nullable Object> row = row(brand);
                row.addAll(success(own));
                rows.add(row);
              }
            });
    return sorted(rows, bestRateFirst(1, 2), 0).stream().limit(10).toList();
  }

  private List<List<@Nullable Object>> clicksByCategory() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::category)
        .forEach(
            (category, own) ->
                rows.add(row(category, own.stream().mapToLong(one -> clicks(one).size()).sum())));
    return sorted(rows, mostFirst(1), 0);
  }

  private List<List<@Nullable Object>> conversionByCategory() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    by(Listing::category)
        .forEach(
            (category, own) ->
                rows.add(
                    row(
                        category,
                        completed(own),
                        (long) own.size(),
                        100.0 * completed(own) / own.size())));
    return sorted(rows, bestRateFirst(1, 2), 0);
  }

  private List<Click> clicks(Listing listing) {
    return clicksOf.getOrDefault(listing.id(), List.of());
  }

  private Map<String, List<Listing>> by(Function<Listing, @Nullable String> name) {
    Map<String, List<Listing>> groups = new HashMap<>();
    for (Listing listing : listings) {
      String group = name.apply(listing);
      if (group != null) {
        groups.computeIfAbsent(group, key -> new ArrayList<>()).add(listing);
      }
    }
    return groups;
  }

  private static long completed(Collection<Listing> own) {
    return own.stream().filter(one -> one.completed() != null).count();
  }

  private static long sold(Collection<Listing> own) {
    return own.stream().filter(one -> one.sold() != null).count();
  }

  private static @Nullable Double median(List<Double> values) {
    if (values.isEmpty()) {
      return null;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static Comparator<List<@Nullable Object>> mostFirst(int column) {
    ToLongFunction<List<@Nullable Object>> count = row -> number(row, column);
    return Comparator.comparingLong(count).reversed();
  }

  /** By a fraction of two whole numbers, exactly. */
  private static Comparator<List<@Nullable Object>> bestRateFirst(int hits, int of) {
    return (one, other) ->
        Long.compare(number(other, hits) * number(one, of), number(one, hits) * number(other, of));
  }

  private static long number(List<@Nullable Object> row, int column) {
    return (Long) Objects.requireNonNull(row.get(column));
  }

  private static List<List<@Nullable Object>> sorted(
      List<List<@Nullable Object>> rows, Comparator<List<@Nullable Object>> order, int name) {
    Comparator<List<@Nullable Object>> byName =
        Comparator.comparing(row -> (String) Objects.requireNonNull(row.get(name)), CODE_POINTS);
    return rows.stream().sorted(order.thenComparing(byName)).toList();
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
