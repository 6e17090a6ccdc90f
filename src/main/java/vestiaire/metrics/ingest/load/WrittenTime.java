package vestiaire.metrics.ingest.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the forms that people and spreadsheets write: year first with any punctuation; day
 * first; seconds or milliseconds since 1970. {@code 03/04/2021} is refused, for it is two days.
 */
final class WrittenTime {
  /** First year that a marketplace's data can be of. */
  static final int EARLIEST = 1990;

  /** Last such year. */
  static final int LATEST = 2100;

  private static final String CLOCK =
      "(?:[T ]+(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
          + "\\s?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.]?)(\\d{1,2})\\2(\\d{1,2})" + CLOCK);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + CLOCK);
  // From 1989 to 2030: behind it lie digits that are a date without punctuation.
  private static final Pattern EPOCH =
      Pattern.compile("((?:0[6-9]|1[0-8])\\d{8})(\\d{3})?(?:[.,]0*)?");
  private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2}):?(\\d{2})?");

  /** A time that was read. */
  record Read(long epochMicros, boolean zoneAssumed) {}

  private final ZoneId zone;

  WrittenTime(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The instant.
   *
   * @throws DateTimeException saying what is wrong and what would be right
   */
  Read read(String text) {
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      long seconds = Long.parseLong(epoch.group(1));
      long millis = epoch.group(2) == null ? 0 : Long.parseLong(epoch.group(2));
      return new Read((seconds * 1000 + millis) * 1000, false);
    }
    Matcher time = YEAR_FIRST.matcher(text);
    if (time.matches()) {
      return resolve(text, time, time.group(1), time.group(3), time.group(4));
    }
    time = YEAR_LAST.matcher(text);
    if (time.matches()) {
      int first = Integer.parseInt(time.group(1));
      int second = Integer.parseInt(time.group(3));
      boolean slashed = !time.group(2).equals(".");
      if (slashed && first <= 12 && second <= 12 && first != second) {
        throw new DateTimeException(
            quoted(text) + " may be two days; write the year first, as in 2021-09-01T13:21:25Z");
      }
      boolean monthFirst = slashed && second > 12;
      return resolve(
          text,
          time,
          time.group(4),
          time.group(monthFirst ? 1 : 3),
          time.group(monthFirst ? 3 : 1));
    }
    throw new DateTimeException(
        quoted(text) + " is not a time; 2021-09-01T13:21:25Z would be right");
  }

  private Read resolve(String text, Matcher time, String year, String month, String day) {
    if (Integer.parseInt(year) < EARLIEST || Integer.parseInt(year) > LATEST) {
      throw new DateTimeException(
          quoted(text) + " is not a year that the data can be of: " + EARLIEST + " to " + LATEST);
    }
    LocalDateTime local;
    try {
      local =
          LocalDateTime.of(
              Integer.parseInt(year),
              Integer.parseInt(month),
              Integer.parseInt(day),
              number(time.group(5)),
              number(time.group(6)),
              number(time.group(7)),
              nanos(time.group(8)));
    } catch (DateTimeException e) {
      throw new DateTimeException(quoted(text) + " is not on the calendar or the clock", e);
    }
    String written = time.group(9);
    if (written != null) {
      return new Read(micros(local, offset(written)), false);
    }
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException(
          quoted(text) + " does not exist in " + zone + ", where clocks are put forward then");
    }
    return new Read(micros(local, offsets.get(0)), true);
  }

  private static ZoneOffset offset(String written) {
    Matcher offset = OFFSET.matcher(written);
    if (!offset.matches()) {
      return ZoneOffset.UTC;
    }
    String minutes = offset.group(2) == null ? "00" : offset.group(2);
    return ZoneOffset.of(offset.group(1) + ":" + minutes);
  }

  private static long micros(LocalDateTime local, ZoneOffset offset) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, local.toInstant(offset));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static String quoted(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}
