package vestiaire.metrics.delivery.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.model.Week;

/**
 * A day and a time of the week, as people of a zone read them off the wall. Where the clocks jump
 * over the time it is due as much later as they jump (02:30 becomes 03:30); where they show it
 * twice, the first time. So every week has one, and no week has two.
 *
 * @param day of the week
 * @param time to the minute
 * @param zone whose clocks are meant
 */
public record WeeklyTime(DayOfWeek day, LocalTime time, ZoneId zone) {
  private static final Pattern FORM = Pattern.compile("(\\p{L}+)\\s+(\\d\\d?:\\d\\d)");

  /** Reads {@code Monday 08:00}; empty when it is something else. */
  public static Optional<WeeklyTime> parse(String text, ZoneId zone) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time =
          LocalTime.parse(
              matcher.group(2),
              DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT));
      String wanted = matcher.group(1).toLowerCase(Locale.ROOT);
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
        if (name.equals(wanted) || name.substring(0, 3).equals(wanted)) {
          return Optional.of(new WeeklyTime(day, time, zone));
        }
      }
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns the first time after that instant. */
  public ZonedDateTime next(Instant after) {
    LocalDate date = near(after).minusWeeks(2);
    while (!at(date).toInstant().isAfter(after)) {
      date = date.plusWeeks(1);
    }
    return at(date);
  }

  /** Returns the last time that is not after that instant. */
  public ZonedDateTime latest(Instant now) {
    LocalDate date = near(now).plusWeeks(2);
    while (at(date).toInstant().isAfter(now)) {
      date = date.minusWeeks(1);
    }
    return at(date);
  }

  /** Returns what is reported at this time: the last week that is over by then. */
  public Week period(ZonedDateTime due) {
    return Week.of(due.withZoneSameInstant(zone).toLocalDate()).plus(-1);
  }

  private LocalDate near(Instant instant) {
    return instant.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(day));
  }

  private ZonedDateTime at(LocalDate date) {
    return ZonedDateTime.of(date, time, zone);
  }

  /** {@code Monday 08:00}. */
  @Override
  public String toString() {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + time;
  }
}
