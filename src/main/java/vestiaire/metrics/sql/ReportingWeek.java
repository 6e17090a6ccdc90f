package vestiaire.metrics.sql;

import java.time.Instant;
import java.time.ZoneId;
import vestiaire.metrics.model.Week;

/**
 * What is reported, after the data has been asked.
 *
 * @param week the ISO week
 * @param start Monday 00:00 in the zone
 * @param end the next Monday 00:00
 * @param asOf everything is computed as seen then
 * @param zone in which weeks begin
 */
public record ReportingWeek(Week week, Instant start, Instant end, Instant asOf, ZoneId zone) {}
