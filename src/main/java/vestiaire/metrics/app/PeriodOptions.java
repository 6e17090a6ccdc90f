package vestiaire.metrics.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Period;

/** The options of every command that asks data about a week. */
final class PeriodOptions {
  /** Asks for the latest week in the user's data. */
  static final PeriodOptions LATEST = new PeriodOptions();

  @Option(
      names = "--sample",
      description = "On the built-in sample marketplace, whatever was imported before.")
  private boolean sample;

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description = "The ISO week, like 2021-W35; else the latest full week with a listing.")
  private @Nullable String week;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description =
          "As it was known then, like 2021-10-14T22:00:00Z, or latest. Else a past --week is seen as of its end,"
              + " the newest one as of the latest instant in the data.")
  private @Nullable String asOf;

  boolean isSample() {
    return sample;
  }

  @Nullable Week week() {
    return week == null ? null : Week.parse(week);
  }

  /** Returns an instant as it is, the end of a day, or the latest there is. */
  @Nullable Instant asOf(ZoneId zone) {
    if (asOf == null) {
      return null;
    }
    if (asOf.equals("latest")) {
      return Period.LATEST;
    }
    try {
      return asOf.length() == 10
          ? LocalDate.parse(asOf).plusDays(1).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(asOf).toInstant();
    } catch (DateTimeException e) {
      throw new MetricsException.Usage(
          "--as-of: '"
              + asOf
              + "' is not an instant; write it like 2021-10-14T22:00:00Z, 2021-10-14 for the end of that day, or latest");
    }
  }
}
