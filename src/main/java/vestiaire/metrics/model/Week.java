package vestiaire.metrics.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 week: Monday to Sunday, week 1 being the one with the year's first Thursday.
 *
 * @param year the week-based year, which is not the calendar year of every day in it
 * @param number 1 to 52, in long years 53
 */
public record Week(int year, int number) implements Comparable<Week> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-?W(\\d{2})");

  /** Refuses a week that its year does not have. */
  public Week {
    LocalDate monday = mondayOf(year, number);
    if (number < 1 || number != monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) {
      throw new MetricsException.Usage(
          "Week %d-W%02d does not exist: %d ends with week %d"
              .formatted(
                  year,
                  number,
                  year,
                  IsoFields.WEEK_OF_WEEK_BASED_YEAR
                      .rangeRefinedBy(mondayOf(year, 1))
                      .getMaximum()));
    }
  }

  /**
   * Reads {@code 2021-W35}.
   *
   * @throws MetricsException.Usage when the text has another form or names a week that does not
   *     exist
   */
  public static Week parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new MetricsException.Usage("'" + text + "' is not a week; write it like 2021-W35");
    }
    return new Week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Returns the week that holds this instant, as the calendar in this zone has it. */
  public static Week of(Instant instant, ZoneId zone) {
    return of(LocalDate.ofInstant(instant, zone));
  }

  /** Returns the week that holds this day. */
  public static Week of(LocalDate day) {
    return new Week(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Returns the first day. */
  public LocalDate monday() {
    return mondayOf(year, number);
  }

  /** Returns the last day. */
  public LocalDate sunday() {
    return monday().plusDays(6);
  }

  /** Monday 00:00 in the zone: the first instant of the week. */
  public Instant start(ZoneId zone) {
    return monday().atStartOfDay(zone).toInstant();
  }

  /**
   * Returns the next Monday 00:00 in the zone: the first instant after the week. 167 to 169 hours
   * after the start.
   */
  public Instant end(ZoneId zone) {
    return monday().plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  /** Returns the week that many weeks later; earlier when negative. */
  public Week plus(int weeks) {
    return of(monday().plusWeeks(weeks));
  }

  @Override
  public int compareTo(Week other) {
    return monday().compareTo(other.monday());
  }

  /** {@code 2021-W35}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%04d-W%02d", year, number);
  }

  private static LocalDate mondayOf(int year, int number) {
    try {
      // 4 January is in week 1 by definition.
      return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(number - 1L);
    } catch (DateTimeException e) {
      throw new MetricsException.Usage("Year " + year + " is out of range");
    }
  }
}
