package vestiaire.metrics.statistics;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.statistics.RawExtract.Listing;

/** The groups that raw listings are told apart by, from docs/METRICS.md: no SQL. */
final class RawGroups {
  private static final Set<String> NO_BRANDS = Set.of("autre marque", "non signe");

  private RawGroups() {}

  /** By the name of the split: which group a listing belongs to. */
  static Map<String, Function<Listing, String>> of(
      List<Listing> all, List<Listing> now, List<Listing> before, ZoneId zone) {
    Map<String, LocalDate> since = new HashMap<>();
    Map<String, Integer> together = new HashMap<>();
    Function<Listing, LocalDate> week = one -> monday(one.created().atZone(zone));
    for (Listing one : all) {
      since.merge(one.customer(), week.apply(one), (a, b) -> a.isBefore(b) ? a : b);
      together.merge(one.customer() + week.apply(one), 1, Integer::sum);
    }
    Set<String> top = topBrands(now, before);
    Map<String, Function<Listing, String>> splits = new TreeMap<>();
    splits.put(
        "seller_kind",
        one -> week.apply(one).equals(since.get(one.customer())) ? "New" : "Returning");
    splits.put(
        "seller_size",
        one -> {
          int size = together.getOrDefault(one.customer() + week.apply(one), 0);
          return size == 1 ? "1 listing" : size < 5 ? "2 to 4 listings" : "5 or more listings";
        });
    splits.put("category", one -> Objects.requireNonNullElse(one.category(), "No category"));
    splits.put(
        "brand",
        one ->
            !isBrand(one.brand())
                ? "No brand"
                : top.contains(one.brand()) ? Objects.requireNonNull(one.brand()) : "Other brands");
    splits.put("weekday", one -> titled(one.created().atZone(zone).getDayOfWeek()));
    splits.put(
        "hours",
        one ->
            List.of("Night", "Morning", "Afternoon", "Evening")
                .get(one.created().atZone(zone).getHour() / 6));
    return splits;
  }

  static LocalDate monday(ZonedDateTime time) {
    return time.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Set<String> topBrands(List<Listing> now, List<Listing> before) {
    List<Listing> both = new ArrayList<>(now);
    both.addAll(before);
    Map<String, Long> brands =
        both.stream()
            .filter(one -> isBrand(one.brand()))
            .collect(groupingBy(one -> Objects.requireNonNull(one.brand()), Collectors.counting()));
    return brands.keySet().stream()
        .sorted(
            Comparator.comparing((String brand) -> -brands.getOrDefault(brand, 0L))
                .thenComparing(Comparator.naturalOrder()))
        .limit(10)
        .collect(Collectors.toSet());
  }

  /** The brand; null where the name says that there is none. */
  static @Nullable String brand(Listing listing) {
    return isBrand(listing.brand()) ? listing.brand() : null;
  }

  private static boolean isBrand(@Nullable String brand) {
    return brand != null && !NO_BRANDS.contains(plain(brand));
  }

  /** In small letters without accents, up to a slash, the words apart by one blank. */
  private static String plain(String name) {
    return Normalizer.normalize(name.replaceFirst("/.*", ""), Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static String titled(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
