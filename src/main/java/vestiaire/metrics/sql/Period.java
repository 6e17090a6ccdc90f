package vestiaire.metrics.sql;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Week;

/**
 * Which week is reported, and as seen when.
 *
 * @param week null for the latest complete week that has a listing
 * @param asOf null for the latest instant in the data
 * @param zone in which weeks begin
 */
public record Period(@Nullable Week week, @Nullable Instant asOf, ZoneId zone) {}
