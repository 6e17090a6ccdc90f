package vestiaire.metrics.sample;

import java.time.Instant;
import java.time.ZoneId;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/**
 * Which marketplace to make up. Equal options give equal files, byte by byte, on every machine.
 *
 * @param weeks how many whole ISO weeks the data spans, 1 to 520
 * @param scale size: 1 is about 115 listings and 7,200 clicks a week; 100 is a hundred times that
 * @param seed of every random choice; brands and categories do not depend on it
 * @param lastWeek the newest week; its end is the as-of, after which nothing is known
 * @param zone whose calendar and clock the sellers live by
 * @param effects whether differences are planted: between brands, categories and steps, and in one
 *     week. Without, all rates are equal and every difference found in the data is noise.
 * @param gzip whether the clicks are written as {@code clicks.csv.gz}
 * @param change what is different in one week, where effects are planted
 */
public record SampleOptions(
    int weeks,
    int scale,
    long seed,
    Week lastWeek,
    ZoneId zone,
    boolean effects,
    boolean gzip,
    PlantedChange change) {
  private static final int MOST_WEEKS = 520;
  private static final int MOST_SCALE = 10_000;

  /** Refuses a marketplace without weeks or listings, and one that would never be finished. */
  public SampleOptions {
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new MetricsException.Usage(
          "The sample cannot span " + weeks + " weeks; 1 to " + MOST_WEEKS + " are possible");
    }
    if (scale < 1 || scale > MOST_SCALE) {
      throw new MetricsException.Usage(
          "The sample has no scale " + scale + "; 1 to " + MOST_SCALE + " are possible");
    }
    int year = lastWeek.year();
    if (year < 1990 || year > 2200) {
      throw new MetricsException.Usage(
          "The sample cannot end with " + lastWeek + "; take a year from 1990 to 2200");
    }
    Week changed = change.week();
    if (changed != null
        && (changed.compareTo(lastWeek) > 0 || changed.compareTo(lastWeek.plus(1 - weeks)) < 0)) {
      throw new MetricsException.Usage(
          "The sample has no week "
              + changed
              + " to change; it spans "
              + lastWeek.plus(1 - weeks)
              + " to "
              + lastWeek);
    }
  }

  /** Returns the built-in sample: 26 weeks up to 2026-W20 in Paris, scale 1, with effects. */
  public static SampleOptions standard() {
    return new SampleOptions(
        26,
        1,
        20_260_518L,
        new Week(2026, 20),
        ZoneId.of("Europe/Paris"),
        true,
        false,
        PlantedChange.STANDARD);
  }

  /** Returns the same, over that many weeks. */
  public SampleOptions withWeeks(int newWeeks) {
    return new SampleOptions(newWeeks, scale, seed, lastWeek, zone, effects, gzip, change);
  }

  /** Returns the same, that many times the size. */
  public SampleOptions withScale(int newScale) {
    return new SampleOptions(weeks, newScale, seed, lastWeek, zone, effects, gzip, change);
  }

  /** Returns the same rates, other chance. */
  public SampleOptions withSeed(long newSeed) {
    return new SampleOptions(weeks, scale, newSeed, lastWeek, zone, effects, gzip, change);
  }

  /** Returns the same, ending with another week. */
  public SampleOptions withLastWeek(Week newLastWeek) {
    return new SampleOptions(weeks, scale, seed, newLastWeek, zone, effects, gzip, change);
  }

  /** Returns the same, by another clock. */
  public SampleOptions withZone(ZoneId newZone) {
    return new SampleOptions(weeks, scale, seed, lastWeek, newZone, effects, gzip, change);
  }

  /** Returns the same, with or without planted differences. */
  public SampleOptions withEffects(boolean newEffects) {
    return new SampleOptions(weeks, scale, seed, lastWeek, zone, newEffects, gzip, change);
  }

  /** Returns the same, with the clicks packed or plain. */
  public SampleOptions withGzip(boolean newGzip) {
    return new SampleOptions(weeks, scale, seed, lastWeek, zone, effects, newGzip, change);
  }

  /** Returns the same, with another change. */
  public SampleOptions withChange(PlantedChange newChange) {
    return new SampleOptions(weeks, scale, seed, lastWeek, zone, effects, gzip, newChange);
  }

  /** Returns the oldest week. */
  public Week firstWeek() {
    return lastWeek.plus(1 - weeks);
  }

  /**
   * Returns the instant at which the data is cut: the end of the last week. Everything lies before
   * it.
   */
  public Instant asOf() {
    return lastWeek.end(zone);
  }

  /** Returns the week that differs from the others, where one does. */
  public Week changedWeek() {
    Week week = change.week();
    return week == null ? lastWeek : week;
  }

  /** Returns whether a week differs from the others; a single week has nothing to differ from. */
  boolean changesAWeek() {
    return effects && weeks > 1 && !change.isNone();
  }
}
