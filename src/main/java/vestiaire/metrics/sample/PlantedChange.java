package vestiaire.metrics.sample;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.form.FormStep;

/**
 * A change planted in one of a sample's weeks.
 *
 * @param volume listings started, by those of an ordinary week
 * @param completion completed listings, by what an ordinary week would have; what is lost more is
 *     lost at one step
 * @param lostAt that step
 * @param segment where the step breaks, or whose share of listings shifts; null for all
 * @param share the segment's weight among listings, by that of an ordinary week; 1 where nothing
 *     shifts
 * @param week which week; null for the last one
 */
public record PlantedChange(
    double volume,
    double completion,
    FormStep lostAt,
    @Nullable Segment segment,
    double share,
    @Nullable Week week) {
  /** Nothing changes. */
  public static final PlantedChange NONE = new PlantedChange(1, 1, FormStep.PHOTOS, null, 1, null);

  /** Three quarters more listings, a third of whose completions is lost at the photos. */
  public static final PlantedChange STANDARD =
      new PlantedChange(1.75, 0.68, FormStep.PHOTOS, null, 1, null);

  private static final double BROKEN = 0.6;
  private static final double LARGEST_SHARE = 20;
  private static final Pattern IN_A_WEEK =
      Pattern.compile("(.*\\S)\\s+in\\s+(\\d{4}-W\\d{2})", Pattern.CASE_INSENSITIVE);

  /** Returns a step that breaks for two of five listings, of one segment or of all. */
  public static PlantedChange broken(FormStep step, @Nullable Segment segment) {
    return new PlantedChange(1, BROKEN, step, segment, 1, null);
  }

  /** Returns a category or brand that has so many times its usual weight among the listings. */
  public static PlantedChange shift(Segment segment, double share) {
    return new PlantedChange(1, 1, FormStep.PHOTOS, segment, share, null);
  }

  /** Returns the same in another week. */
  public PlantedChange in(Week newWeek) {
    return new PlantedChange(volume, completion, lostAt, segment, share, newWeek);
  }

  /**
   * Reads {@code nothing}, {@code photos}, {@code photos@Bags} or {@code Bags=3}, each with {@code
   * in 2026-W18} after it or without.
   *
   * @throws MetricsException.Usage saying what can be planted
   */
  public static PlantedChange parse(String text) {
    Matcher inWeek = IN_A_WEEK.matcher(text.strip());
    if (inWeek.matches()) {
      return change(inWeek.group(1), text).in(Week.parse(inWeek.group(2)));
    }
    return change(text.strip(), text);
  }

  private static PlantedChange change(String wanted, String text) {
    if (wanted.equalsIgnoreCase("nothing")) {
      return NONE;
    }
    int equals = wanted.lastIndexOf('=');
    if (equals > 0) {
      return shift(
          shifting(Segment.named(wanted.substring(0, equals)), text),
          share(wanted.substring(equals + 1).strip(), text));
    }
    String[] parts = wanted.split("@", 2);
    for (FormStep step : FormStep.ORDER) {
      if (step.title().equalsIgnoreCase(parts[0].strip())
          || step.name().equalsIgnoreCase(parts[0].strip())) {
        return broken(step, parts.length == 1 ? null : Segment.named(parts[1]));
      }
    }
    throw unknown(text);
  }

  /** Returns whether the week is as all others. */
  public boolean isNone() {
    return volume == 1 && completion == 1 && share == 1;
  }

  /** Returns the factor of a category's or brand's weight in the changed week. */
  double weight(Segment.Kind kind, String name) {
    return segment != null && segment.equals(new Segment(kind, name)) ? share : 1;
  }

  private static Segment shifting(Segment segment, String text) {
    if (segment.kind() != Segment.Kind.CATEGORY && segment.kind() != Segment.Kind.BRAND) {
      throw new MetricsException.Usage(
          "'" + text + "' cannot be planted; the share of a category or a brand can shift");
    }
    return segment;
  }

  private static double share(String number, String text) {
    try {
      double share = Double.parseDouble(number);
      if (share > 0 && share <= LARGEST_SHARE) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below, with what would be right.
    }
    throw unknown(text);
  }

  private static MetricsException.Usage unknown(String text) {
    return new MetricsException.Usage(
        "'"
            + text
            + "' cannot be planted; write nothing, a step that breaks ("
            + FormStep.ORDER.stream()
                .map(step -> step.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + "), a step of some listings like photos@Bags, photos@new sellers or photos@Monday, or a share of"
            + " listings like Bags=3 (above 0, up to 20); each with a week after it like in 2026-W18");
  }
}
