package vestiaire.metrics.sql;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Week;

/**
 * Which week is reported, and as seen when.
 *
 * @param week null for the latest complete week that has a listing
 * @param asOf null for the end of the week that is asked for where a later one is over, else for
 *     the latest instant in the data; {@link #LATEST} for that in any case
 * @param zone in which weeks begin
 * @param audience whose listings are reported; the week does not depend on it
 * @param lastSent the week of the report that readers had last, with which news are compared; null
 *     for the week before
 * @param settings what its queries know besides the data
 */
public record Period(
    @Nullable Week week,
    @Nullable Instant asOf,
    ZoneId zone,
    Audience audience,
    @Nullable Week lastSent,
    ReportSettings settings) {
  /** As of the latest instant in the data, whichever week is reported. */
  public static final Instant LATEST = Instant.MAX;

  /** A report about everything. */
  public Period(@Nullable Week week, @Nullable Instant asOf, ZoneId zone) {
    this(week, asOf, zone, Audience.ALL);
  }

  /** A report for some readers. */
  public Period(@Nullable Week week, @Nullable Instant asOf, ZoneId zone, Audience audience) {
    this(week, asOf, zone, audience, null, ReportSettings.NONE);
  }

  /** Returns the same for readers who had the report of this week last. */
  public Period since(@Nullable Week sent) {
    return new Period(week, asOf, zone, audience, sent, settings);
  }

  /** Returns the same with these settings. */
  public Period with(ReportSettings others) {
    return new Period(week, asOf, zone, audience, lastSent, others);
  }
}
