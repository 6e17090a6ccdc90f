package vestiaire.metrics.ingest.column;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.WrittenTime.Kind;

/** Takes a written time apart, in the forms that databases, spreadsheets and people write. */
final class WrittenTimeParser {
  private static final String ZONE =
      "(?<zone>Z|z|CES?T|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT)?(?:\\[[\\w/+-]+])?";
  private static final String CLOCK =
      "(?:(?:\\s*,\\s*|[T\\s:]\\s*|,?\\s+(?:at|à|às|um|om|kl\\.?|alle(?: ore)?|ore|a las)\\s+)(?<hour>\\d{1,2})"
          + "(?:[:.h]?(?<minute>\\d{2})(?:[:.m]?(?<second>\\d{2})(?:[.,:](?<fraction>\\d{1,9}))?)?)?"
          + "\\s?(?<half>[AaPp]\\.?\\s?[Mm]\\.?)?(?:\\s?Uhr)?)?\\s?"
          + ZONE;
  private static final String WEEKDAY = "(?:\\p{L}{2,10}\\.?,?\\s+)?";
  private static final String MONTH = "(?<name>\\p{L}{3,12}\\.?)";
  private static final String NTH = "(?:st|nd|rd|th|er|\\.)?";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<y>\\d{4})(?:(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})|(?<mm>\\d{2})(?<dd>\\d{2}))"
              + CLOCK);
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<c>\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          WEEKDAY
              + "(?<d>\\d{1,2})"
              + NTH
              + "[-/ .]?\\s*(?:de\\s+)?"
              + MONTH
              + ",?[-/ .]?\\s*(?:de\\s+)?(?<y>\\d{4}|\\d{2})"
              + CLOCK);
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          WEEKDAY
              + MONTH
              + "[-/ ]\\s*(?<d>\\d{1,2})"
              + NTH
              + "(?:,\\s*|[-/ ]\\s*)(?<y>\\d{4})"
              + CLOCK);
  private static final Pattern YEAR_MONTH =
      Pattern.compile("(?<y>\\d{4})[-/ ]?" + MONTH + "[-/ ]?(?<d>\\d{1,2})" + CLOCK);
  // What Java and C write of their own accord: Mon May 04 10:15:30 UTC 2026.
  private static final Pattern YEAR_BEHIND =
      Pattern.compile(
          "\\p{L}{2,4}\\s+(?<name>\\p{L}{3,4})\\s+(?<d>\\d{1,2})\\s+(?<hour>\\d{2}):(?<minute>\\d{2}):(?<second>\\d{2})"
              + "(?<fraction>(?!))?(?<half>(?!))?\\s+(?:"
              + ZONE
              + "\\s+)?(?<y>\\d{4})");
  private static final Pattern FOURTEEN =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("\\d{5,16}(?:[.,]\\d{1,17})?");
  private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?");
  private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u2007\\u2009\\u202F]");
  private static final int[] NO_WIDTHS = {4, 2, 2};

  private WrittenTimeParser() {}

  static @Nullable WrittenTime parse(String text) {
    try {
      // Browsers and newer Javas put a narrow blank before AM.
      return taken(BLANKS.matcher(text).replaceAll(" "));
    } catch (DateTimeException e) {
      // No hour, minute or zone of any clock.
      return null;
    }
  }

  private static @Nullable WrittenTime taken(String text) {
    if (FOURTEEN.matcher(text).matches()) {
      return taken(text.substring(0, 8) + "T" + text.substring(8));
    }
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.matches()) {
      boolean marked = m.group("mark") != null;
      return dated(m, m.group("y"), m.group(marked ? "m" : "mm"), m.group(marked ? "d" : "dd"));
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text.replace(',', '.'));
      return new WrittenTime(
          Kind.NUMBER, new int[3], NO_WIDTHS, false, LocalTime.MIDNIGHT, null, null, number);
    }
    m = NUMBERS.matcher(text);
    if (m.matches()) {
      return made(
          m,
          Kind.NUMERIC,
          new int[] {number(m.group("a")), number(m.group("b")), number(m.group("c"))},
          new int[] {m.group("a").length(), m.group("b").length(), m.group("c").length()},
          m.group("mark").equals("."));
    }
    for (Pattern named : new Pattern[] {DAY_MONTH, MONTH_DAY, YEAR_MONTH, YEAR_BEHIND}) {
      m = named.matcher(text);
      Integer month = m.matches() ? MonthNames.month(m.group("name")) : null;
      if (month != null) {
        String year = m.group("y");
        return dated(m, year.length() == 4 ? year : century(year) + year, "" + month, m.group("d"));
      }
    }
    return null;
  }

  private static String century(String year) {
    return Integer.parseInt(year) < WrittenTime.EARLIEST % 100 ? "20" : "19";
  }

  private static @Nullable WrittenTime dated(Matcher m, String year, String month, String day) {
    return made(
        m, Kind.DATED, new int[] {number(year), number(month), number(day)}, NO_WIDTHS, false);
  }

  private static @Nullable WrittenTime made(
      Matcher m, Kind kind, int[] parts, int[] widths, boolean dotted) {
    String hour = m.group("hour");
    String half = m.group("half");
    if (hour != null && half == null && m.group("minute") == null) {
      // An hour alone is one only with AM or PM.
      return null;
    }
    int hours = number(hour);
    if (half != null) {
      if (hours < 1 || hours > 12) {
        return null;
      }
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hours = hours % 12 + (afternoon ? 12 : 0);
    }
    LocalTime clock =
        LocalTime.of(
            hours,
            number(m.group("minute")),
            number(m.group("second")),
            nanos(m.group("fraction")));
    Boolean meridiem = hour == null ? null : Boolean.valueOf(half != null);
    return new WrittenTime(
        kind, parts, widths, dotted, clock, meridiem, offset(m.group("zone")), BigDecimal.ZERO);
  }

  private static @Nullable ZoneOffset offset(@Nullable String written) {
    if (written == null) {
      return null;
    }
    Matcher offset = OFFSET.matcher(written);
    if (offset.matches()) {
      int minutes = 60 * number(offset.group(2)) + number(offset.group(3));
      return ZoneOffset.ofTotalSeconds(offset.group(1).equals("-") ? -60 * minutes : 60 * minutes);
    }
    return switch (written) {
      case "CET" -> ZoneOffset.ofHours(1);
      case "CEST" -> ZoneOffset.ofHours(2);
      default -> ZoneOffset.UTC;
    };
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }
}
