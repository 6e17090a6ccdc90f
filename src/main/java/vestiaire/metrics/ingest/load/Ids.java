package vestiaire.metrics.ingest.load;

import java.util.regex.Pattern;

/** Reads whole numbers, and those that a spreadsheet has written as decimals (18709532.0). */
final class Ids {
  /** What {@link #parse} gives for anything that is no id. */
  static final long NONE = -1;

  private static final int DIGITS = 18;
  private static final Pattern GROUPED =
      Pattern.compile("\\d{1,3}(?:([,.'’ \u00a0\u202f])\\d{3})(?:\\1\\d{3})*");

  private Ids() {}

  /**
   * Returns the id, or {@link #NONE}. Digits, and behind a point or comma zeros only: a fraction or
   * an exponent has lost digits, and the id with it.
   */
  static long parse(byte[] bytes, int from, int to) {
    long id = 0;
    int i = from;
    while (i < to && isDigit(bytes[i])) {
      id = 10 * id + (bytes[i++] - '0');
      if (i - from > DIGITS) {
        return NONE;
      }
    }
    if (i == from) {
      return NONE;
    }
    if (i < to && (bytes[i] == '.' || bytes[i] == ',')) {
      i++;
      while (i < to && bytes[i] == '0') {
        i++;
      }
    }
    return i == to ? id : NONE;
  }

  /** Returns whether a cell that is an id was written as a decimal. */
  static boolean isDecimal(byte[] bytes, int from, int to) {
    return !allDigits(bytes, from, to);
  }

  /**
   * Returns whether it may be a number with parted thousands or one with decimals: {@code 40,000}.
   */
  static boolean isAmbiguous(byte[] bytes, int from, int to) {
    int mark = to - 4;
    return mark > from
        && mark - from <= 3
        && (bytes[mark] == '.' || bytes[mark] == ',')
        && allDigits(bytes, mark + 1, to);
  }

  /** Returns whether a key may be a number with parted thousands or a power of ten. */
  static boolean mayBeWrittenByASpreadsheet(byte[] bytes, int from, int to) {
    if (to - from < 5 || to - from > 30 || !isDigit(bytes[from])) {
      return false;
    }
    boolean other = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (!isDigit(b)) {
        other = true;
        // Blanks beyond ASCII and typographic apostrophes have bytes below zero.
        if (b > 0 && ",.' eE+".indexOf(b) < 0) {
          return false;
        }
      }
    }
    return other;
  }

  /** Returns whether it is a number with parted thousands. */
  static boolean isGrouped(String text) {
    return GROUPED.matcher(text).matches();
  }

  private static boolean allDigits(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
