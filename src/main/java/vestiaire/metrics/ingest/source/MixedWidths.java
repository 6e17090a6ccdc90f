package vestiaire.metrics.ingest.source;

/**
 * Tells a file of which one part has a byte a character and another has two: a header put above an
 * export in UTF-16, or lines added to one by a program that writes ASCII.
 */
final class MixedWidths {
  private static final int WINDOW = 32;

  private MixedWidths() {}

  /**
   * Returns whether both widths are met in these bytes; the mark at their start is no part of
   * either.
   */
  static boolean in(byte[] bytes) {
    int start = mark(bytes);
    int narrow = 0;
    int wide = 0;
    int end = bytes.length;
    // A file may be filled up with NULs.
    while (end > start && bytes[end - 1] == 0) {
      end--;
    }
    int firstLine = start;
    while (firstLine < end && bytes[firstLine] != '\n') {
      firstLine++;
    }
    if (isNarrow(bytes, start, firstLine)) {
      narrow++;
      wide += isWide(bytes, firstLine + 1, end) ? 1 : 0;
    }
    for (int from = start; from + WINDOW <= end; from += WINDOW) {
      wide += isWide(bytes, from, from + WINDOW) ? 1 : 0;
      narrow += isNarrow(bytes, from, from + WINDOW) ? 1 : 0;
    }
    return narrow > 0 && wide > 0;
  }

  private static int mark(byte[] bytes) {
    boolean two =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return two ? 2 : 0;
  }

  /** Printable ASCII, eight characters at least. */
  private static boolean isNarrow(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean printable =
          (bytes[i] >= ' ' && bytes[i] < 0x7F)
              || bytes[i] == '\t'
              || bytes[i] == '\r'
              || bytes[i] == '\n';
      if (!printable) {
        return false;
      }
    }
    return to - from >= 8;
  }

  /** Nearly every other byte NUL, all on one side, as western text is in UTF-16. */
  private static boolean isWide(byte[] bytes, int from, int to) {
    int even = 0;
    int odd = 0;
    for (int i = from; i + 1 < to; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = (to - from) / 2;
    return pairs >= 4 && Math.max(even, odd) * 8 >= pairs * 7 && Math.min(even, odd) == 0;
  }
}
