package vestiaire.metrics.ingest.column;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one column's ids.
 *
 * @param decided whether the whole column has been looked at
 * @param grouping the signs that part thousands in it
 * @param decimal the signs behind which zeros stand, as a spreadsheet writes whole numbers
 */
public record IdReading(boolean decided, Set<Character> grouping, Set<Character> decimal) {
  /** Nothing is known of the column: only what has one meaning is read. */
  public static final IdReading UNDECIDED = new IdReading(false, Set.of(), Set.of());

  /** What may part thousands: a comma, a full stop, an apostrophe, blanks of three kinds. */
  static final String SIGNS = ",.'’ \u00a0\u202f";

  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?<sign>[" + SIGNS + "])\\d{3}(?:\\k<sign>\\d{3})*");
  private static final Pattern DECIMAL = Pattern.compile("(?<whole>\\d+)(?<sign>[.,])0*");
  private static final Pattern POWER =
      Pattern.compile("(?<whole>\\d)(?:[.,](?<rest>\\d*))?[eE]\\+?(?<power>\\d{1,2})");
  private static final int DIGITS = 18;
  private static final String WHOLE = " is not an id; a whole number is right";

  /** Copies the signs. */
  public IdReading {
    grouping = Set.copyOf(grouping);
    decimal = Set.copyOf(decimal);
  }

  /** What became of a written id: its digits, or why there are none. */
  public record Read(@Nullable String digits, String reason) {}

  /** Returns the sign that parts thousands in such a text, or 0. */
  static char groupingSign(String text) {
    Matcher grouped = GROUPED.matcher(text);
    return grouped.matches() ? grouped.group("sign").charAt(0) : 0;
  }

  /** Returns the sign behind which only zeros stand, or 0. */
  static char decimalSign(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    return decimal.matches() ? decimal.group("sign").charAt(0) : 0;
  }

  /** Returns whether it is written as a power of ten, as in {@code 4.00E+07}. */
  public static boolean isPower(String text) {
    return POWER.matcher(text).matches();
  }

  /**
   * Returns the digits of an id that is not digits alone, for the whole column decides what they
   * are.
   */
  public Read read(String text) {
    if (isPower(text)) {
      return power(text);
    }
    char group = groupingSign(text);
    char point = decimalSign(text);
    String digits = text.replaceAll("\\D", "");
    boolean severalGroups = group != 0 && text.indexOf(group) != text.lastIndexOf(group);
    if (digits.length() <= DIGITS && (severalGroups || grouping.contains(group))) {
      return new Read(digits, "");
    }
    if (group != 0 && point != 0 && !decimal.contains(point)) {
      return new Read(
          null, Place.quoted(text) + " may be two numbers; an id without " + group + " is right");
    }
    if (point != 0 && text.indexOf(point) <= DIGITS) {
      return new Read(text.substring(0, text.indexOf(point)), "");
    }
    return new Read(null, Place.quoted(text) + WHOLE);
  }

  private static Read power(String text) {
    Matcher power = POWER.matcher(text);
    if (!power.matches()) {
      return new Read(null, Place.quoted(text) + WHOLE);
    }
    String rest = power.group("rest") == null ? "" : power.group("rest");
    int exponent = Integer.parseInt(power.group("power"));
    if (rest.length() < exponent) {
      return new Read(
          null,
          Place.quoted(text)
              + " has lost its last digits in a spreadsheet; export the column as text");
    }
    BigDecimal value = new BigDecimal(power.group("whole") + "." + rest + "e" + exponent);
    boolean whole = value.stripTrailingZeros().scale() <= 0 && exponent < DIGITS;
    return whole
        ? new Read(value.toBigInteger().toString(), "")
        : new Read(null, Place.quoted(text) + WHOLE);
  }
}
