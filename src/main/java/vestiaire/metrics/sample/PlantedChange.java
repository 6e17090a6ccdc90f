package vestiaire.metrics.sample;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sample.form.FormStep;

/**
 * What is different in a sample's last week.
 *
 * @param volume listings started, by those of an ordinary week
 * @param completion completed listings, by what an ordinary week would have; what is lost more is
 *     lost at one step
 * @param lostAt that step
 * @param category where the step breaks, or whose share of listings shifts; null for all
 * @param share the category's share of listings, by that of an ordinary week; 1 where nothing
 *     shifts
 */
public record PlantedChange(
    double volume, double completion, FormStep lostAt, @Nullable String category, double share) {
  /** Nothing changes. */
  public static final PlantedChange NONE = new PlantedChange(1, 1, FormStep.PHOTOS, null, 1);

  /** Three quarters more listings, a third of whose completions is lost at the photos. */
  public static final PlantedChange STANDARD =
      new PlantedChange(1.75, 0.68, FormStep.PHOTOS, null, 1);

  private static final double BROKEN = 0.6;

  /** A step that breaks for two of five listings, in one category or in all of them. */
  public static PlantedChange broken(FormStep step, @Nullable String category) {
    return new PlantedChange(1, BROKEN, step, category, 1);
  }

  /** A category that has so many times its usual share of the listings. */
  public static PlantedChange shift(String category, double share) {
    return new PlantedChange(1, 1, FormStep.PHOTOS, category, share);
  }

  /**
   * Reads {@code nothing}, {@code photos}, {@code photos@Bags} or {@code Bags=3}.
   *
   * @throws MetricsException.Usage saying what can be planted
   */
  public static PlantedChange parse(String text) {
    String wanted = text.strip();
    if (wanted.equalsIgnoreCase("nothing")) {
      return NONE;
    }
    int equals = wanted.lastIndexOf('=');
    if (equals > 0) {
      try {
        double share = Double.parseDouble(wanted.substring(equals + 1).strip());
        if (share > 0 && share <= 20) {
          return shift(known(wanted.substring(0, equals).strip()), share);
        }
      } catch (NumberFormatException e) {
        // Said below, with what would be right.
      }
      throw unknown(text);
    }
    String[] parts = wanted.split("@", 2);
    for (FormStep step : FormStep.ORDER) {
      if (step.title().equalsIgnoreCase(parts[0].strip())
          || step.name().equalsIgnoreCase(parts[0].strip())) {
        return broken(step, parts.length == 1 ? null : known(parts[1].strip()));
      }
    }
    throw unknown(text);
  }

  /** Whether the week is as all others. */
  public boolean isNone() {
    return equals(NONE);
  }

  private static String known(String category) {
    return Category.planted().stream()
        .map(Category::name)
        .filter(category::equalsIgnoreCase)
        .findFirst()
        .orElseThrow(
            () ->
                new MetricsException.Usage(
                    "The sample has no category '"
                        + category
                        + "'; there are "
                        + Category.planted().stream()
                            .map(Category::name)
                            .collect(Collectors.joining(", "))));
  }

  private static MetricsException.Usage unknown(String text) {
    return new MetricsException.Usage(
        "'"
            + text
            + "' cannot be planted; write nothing, a step that breaks ("
            + FormStep.ORDER.stream()
                .map(step -> step.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + "), a step in one category like photos@Bags, or a share of listings like Bags=3");
  }
}
