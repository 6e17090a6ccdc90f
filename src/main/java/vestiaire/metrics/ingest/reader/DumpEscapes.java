package vestiaire.metrics.ingest.reader;

import java.io.IOException;
import vestiaire.metrics.ingest.source.Utf8Stream;

/**
 * The backslashes of a file, held against what databases write into dumps: {@code \N} alone in a
 * cell, and a backslash before a delimiter, a line end or another backslash. MySQL's client and
 * PostgreSQL's COPY write letters for control characters; then they double each backslash as well.
 */
final class DumpEscapes {
  private static final String LETTERS = "btnvfrZ";

  private final char delimiter;
  private long nulls;
  private long parts;
  private long pairs;
  private long letters;
  private long odd;
  private long line = 1;
  private long firstOdd;
  private int before = '\n';
  private int start;
  private boolean open;
  private boolean nullOpen;

  private DumpEscapes(char delimiter) {
    this.delimiter = delimiter;
  }

  /** Of the beginning of a file. */
  static DumpEscapes in(byte[] bytes, char delimiter) {
    DumpEscapes escapes = new DumpEscapes(delimiter);
    escapes.add(bytes, bytes.length);
    return escapes;
  }

  /** Returns the line of the first backslash in the whole file that no dump has, or 0. */
  static long firstOdd(Utf8Stream in, char delimiter) throws IOException {
    DumpEscapes escapes = new DumpEscapes(delimiter);
    byte[] buffer = new byte[1 << 16];
    for (int length = in.read(buffer, 0, buffer.length);
        length >= 0;
        length = in.read(buffer, 0, buffer.length)) {
      escapes.add(buffer, length);
    }
    return escapes.firstOdd;
  }

  /** Returns whether there are some that only a dump has, and none that no dump has. */
  boolean arePlain() {
    // Beside commas \N alone is a habit of many programs that escape nothing.
    boolean dump = parts > 0 || (nulls > 0 && (delimiter == '\t' || pairs > 0));
    return dump && odd == 0 && (letters == 0 || pairs > 0);
  }

  private void add(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (nullOpen) {
        // What follows \N says whether it is alone in its cell.
        nullOpen = false;
        boolean alone = b == delimiter || Window.ends(b);
        nulls += alone ? 1 : 0;
        odd(!alone);
      }
      if (open) {
        open = false;
        escaped(b);
        before = 0;
      } else if (b == '\\') {
        open = true;
        start = before;
      } else {
        before = b;
      }
      line += b == '\n' ? 1 : 0;
    }
  }

  private void escaped(int b) {
    boolean atStart = start == delimiter || Window.ends(start);
    if (b == 'N' && atStart) {
      nullOpen = true;
    } else if (b == delimiter || Window.ends(b)) {
      parts++;
    } else if (b == '\\') {
      pairs++;
    } else if (b == '0' || (delimiter == '\t' && LETTERS.indexOf(b) >= 0)) {
      letters += b == '0' ? 0 : 1;
    } else {
      odd(b != '"' && b != '\'');
    }
  }

  private void odd(boolean is) {
    if (is) {
      odd++;
      firstOdd = firstOdd == 0 ? line : firstOdd;
    }
  }
}
