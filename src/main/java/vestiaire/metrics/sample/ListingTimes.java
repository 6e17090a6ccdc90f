package vestiaire.metrics.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.random.SplitMix64;
import vestiaire.metrics.sample.random.Weights;

/**
 * When in a week people list: more on Sundays than on Fridays, most in the evening, hardly at
 * night, all by the local clock. A week is cut into real hours, 167 to 169 of them, so that an hour
 * that daylight saving leaves out or repeats is left out or repeated here.
 */
final class ListingTimes {
  private static final double[] DAYS = {1.0, 0.95, 0.95, 0.9, 0.85, 1.1, 1.45};
  private static final double[] HOURS = {
    0.45, 0.2, 0.1, 0.06, 0.05, 0.08, 0.2, 0.45, 0.75, 1.0, 1.15, 1.2,
    1.35, 1.3, 1.2, 1.15, 1.15, 1.2, 1.3, 1.55, 1.9, 2.1, 1.7, 0.95
  };
  private static final int HOUR_MILLIS = 3_600_000;

  private final long start;
  private final long end;
  private final Weights hours;

  ListingTimes(Week week, ZoneId zone) {
    Instant first = week.start(zone);
    start = first.toEpochMilli();
    end = week.end(zone).toEpochMilli();
    double[] weights = new double[(int) ((end - start + HOUR_MILLIS - 1) / HOUR_MILLIS)];
    for (int i = 0; i < weights.length; i++) {
      ZonedDateTime local = first.plus(Duration.ofHours(i)).atZone(zone);
      weights[i] = DAYS[local.getDayOfWeek().getValue() - 1] * HOURS[local.getHour()];
    }
    hours = new Weights(weights);
  }

  /** Returns the first instant of the week, in milliseconds since 1970. */
  long start() {
    return start;
  }

  /** Returns the first instant after the week. */
  long end() {
    return end;
  }

  /** Returns a moment of the week. */
  long draw(SplitMix64 dice) {
    long moment = start + (long) hours.draw(dice) * HOUR_MILLIS + dice.below(HOUR_MILLIS);
    // The last hour is shorter in zones that shift by half an hour.
    return Math.min(moment, end - 1);
  }
}
