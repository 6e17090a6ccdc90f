package vestiaire.metrics.ingest.load;

/** Reads whole numbers, and those that a spreadsheet has written as decimals (18709532.0). */
final class Ids {
  /** What {@link #parse} gives for anything that is no id. */
  static final long NONE = -1;

  private static final int DIGITS = 18;

  private Ids() {}

  /**
   * The id, or {@link #NONE}. Digits, and behind a point or comma zeros only: a fraction or an
   * exponent has lost digits, and the id with it.
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

  /** Whether a cell that is an id was written as a decimal. */
  static boolean isDecimal(byte[] bytes, int from, int to) {
    return !allDigits(bytes, from, to);
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
