package vestiaire.metrics.delivery.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.gate.Fault.Weight;

/**
 * Decides whether a finished deck may go to its readers: data as fresh as demanded, a week that is
 * not empty, data tests, and the deck's own proof.
 *
 * @param dataAge how old the newest data may be when a scheduled report is due
 * @param dueAt when the report was due; null when somebody asked for it, who knows what week it is
 * @param force whether what would hold it is told its readers instead
 */
public record Gate(Duration dataAge, @Nullable Instant dueAt, boolean force) {
  // The last event of a Sunday night comes a little before midnight; the reporting week counts as
  // over from as long before its end.
  private static final Duration QUIET_NIGHT = Duration.ofHours(6);

  /** The first words of the banner about old data. */
  public static final String DATA_ENDS = "the data ends ";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  /** Judges a deck by its data and by what was found in it. */
  public Verdict judge(Freshness data, List<Fault> faults, Instant now) {
    List<String> holds = new ArrayList<>();
    List<String> banners = new ArrayList<>();
    if (data.asOf().isBefore(data.periodEnd().minus(QUIET_NIGHT))) {
      holds.add(
          "the data ends %s, before the week does (%s)"
              .formatted(moment(data.asOf(), data.zone()), moment(data.periodEnd(), data.zone())));
    }
    if (data.listingsInWeek() == 0) {
      holds.add("the week holds no listing");
    }
    if (dueAt != null && data.asOf().isBefore(dueAt.minus(dataAge))) {
      holds.add(
          "the data ends %s, more than %d h before the report was due"
              .formatted(moment(data.asOf(), data.zone()), dataAge.toHours()));
    } else if (data.asOf().isBefore(now.minus(Duration.ofDays(8)))) {
      banners.add(DATA_ENDS + moment(data.asOf(), data.zone()));
    }
    boolean late = !holds.isEmpty();
    for (Fault fault : faults) {
      (fault.weight() == Weight.HOLD ? holds : banners).add(fault.what());
    }
    if (force) {
      banners.addAll(0, holds);
      holds.clear();
    }
    if (!holds.isEmpty()) {
      return new Verdict.Hold(holds, late);
    }
    return banners.isEmpty() ? new Verdict.Send() : new Verdict.Banner(banners);
  }

  private static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  /**
   * What a deck's data is like.
   *
   * @param periodEnd first instant after the reported week
   * @param asOf instant at which the data was cut
   * @param zone in which its weeks begin
   * @param listingsInWeek how many listings were started in the week
   */
  public record Freshness(Instant periodEnd, Instant asOf, ZoneId zone, long listingsInWeek) {}
}
