package vestiaire.metrics.sample;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vestiaire.metrics.model.MetricsException;

/**
 * The listings that a planted change touches: those of one category or brand, of new or returning
 * sellers, or of one day of the week.
 *
 * @param kind what tells them apart
 * @param name the category or brand as in the extracts; {@code new sellers} or {@code returning
 *     sellers}; the English name of the day
 */
public record Segment(Kind kind, String name) {
  /** The property that a segment of listings is defined by. */
  public enum Kind {
    /** The category's name. */
    CATEGORY,
    /** The brand's name. */
    BRAND,
    /** Whether this is the week of the seller's first listing. */
    SELLERS,
    /** The day of the week on which the draft is started, by the sample's clock. */
    WEEKDAY
  }

  private static final Segment NEW = new Segment(Kind.SELLERS, "new sellers");
  private static final Segment RETURNING = new Segment(Kind.SELLERS, "returning sellers");

  /**
   * Finds the segment of this name, in any case.
   *
   * @throws MetricsException.Usage saying which there are
   */
  public static Segment named(String name) {
    return all().stream()
        .filter(one -> one.name.equalsIgnoreCase(name.strip()))
        .findFirst()
        .or(() -> brand(name.strip()))
        .orElseThrow(
            () ->
                new MetricsException.Usage(
                    "The sample has no '"
                        + name.strip()
                        + "'; there are its brands, and "
                        + all().stream().map(Segment::name).collect(Collectors.joining(", "))));
  }

  /** Returns whether a listing of this category, brand, seller and day belongs to it. */
  boolean holds(Category category, Brand brand, boolean sellerIsNew, DayOfWeek day) {
    return switch (kind) {
      case CATEGORY -> category.name().equals(name);
      case BRAND -> brand.name().equals(name);
      case SELLERS -> sellerIsNew == equals(NEW);
      case WEEKDAY -> titled(day).equals(name);
    };
  }

  private static List<Segment> all() {
    List<Segment> segments =
        Category.planted().stream()
            .map(one -> new Segment(Kind.CATEGORY, one.name()))
            .collect(Collectors.toList());
    segments.add(NEW);
    segments.add(RETURNING);
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> segments.add(new Segment(Kind.WEEKDAY, titled(day))));
    return segments;
  }

  private static Optional<Segment> brand(String name) {
    return Brand.catalog(true).stream()
        .map(Brand::name)
        .filter(name::equalsIgnoreCase)
        .findFirst()
        .map(one -> new Segment(Kind.BRAND, one));
  }

  private static String titled(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
