package vestiaire.metrics.sql;

import java.time.Instant;
import java.time.ZoneId;
import vestiaire.metrics.model.Week;

/**
 * The reporting week, as the database resolved it.
 *
 * @param week the ISO week
 * @param start Monday 00:00 in the zone
 * @param end the next Monday 00:00
 * @param asOf everything is computed as seen then
 * @param zone in which weeks begin
 * @param listingsInWeek how many listings of the audience were started in it
 * @param listingsInAll how many listings of the audience are on record as of then
 */
public record ReportingWeek(
    Week week,
    Instant start,
    Instant end,
    Instant asOf,
    ZoneId zone,
    long listingsInWeek,
    long listingsInAll) {
  /** Returns the same with these counts. */
  ReportingWeek withListings(long inWeek, long inAll) {
    return new ReportingWeek(week, start, end, asOf, zone, inWeek, inAll);
  }
}
