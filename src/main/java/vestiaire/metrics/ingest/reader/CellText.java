package vestiaire.metrics.ingest.reader;

/**
 * Decodes a cell's text: its bytes with doubled quotes made single, NULs removed, and the quotes
 * and dashes restored that some program cut to their low byte (U+2019 ’ to 0x19, and so on).
 */
final class CellText {
  private final RowScanner scanner;
  private final byte quote;
  private final boolean backslash;
  private final boolean dump;
  private byte[] mended = new byte[256];

  /** NULs removed so far. */
  long nuls;

  /** Quotes and dashes restored so far. */
  long cutQuotes;

  CellText(RowScanner scanner, Dialect dialect) {
    this.scanner = scanner;
    this.quote = (byte) dialect.quote();
    this.backslash = dialect.backslash();
    this.dump = dialect.dump();
  }

  /** Points the cell at its bytes. */
  void read(int index, Cell into) {
    byte mark = scanner.marks[index];
    int start = scanner.window.start;
    into.quoted = (mark & CellMarks.QUOTED) != 0;
    into.escaped = false;
    if ((mark & (CellMarks.ESCAPED | CellMarks.CONTROLS)) == 0) {
      into.bytes = scanner.window.bytes;
      into.from = start + scanner.from[index];
      into.to = start + scanner.to[index];
    } else {
      mend(start + scanner.from[index], start + scanner.to[index], into);
    }
  }

  private void mend(int from, int to, Cell into) {
    byte[] bytes = scanner.window.bytes;
    if (mended.length < 3 * (to - from)) {
      mended = new byte[3 * (to - from)];
    }
    int out = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      int next = i + 1 < to ? bytes[i + 1] : -1;
      if (b == quote && next == quote && into.quoted) {
        i++;
      } else if (b == '\\' && dump && next >= 0) {
        // Alone in its cell, \N is no value and stays what it is.
        boolean none = next == 'N' && to - from == 2;
        into.escaped |= !none;
        b = none ? b : meant(bytes[++i]);
      } else if (b == '\\' && backslash && escapes(next, into.quoted)) {
        into.escaped |= next == '\\';
        b = bytes[++i];
      }
      int restored = restored(b);
      if (b == 0) {
        nuls++;
      } else if (restored == 0) {
        mended[out++] = b;
      } else {
        cutQuotes++;
        mended[out++] = (byte) 0xE2;
        mended[out++] = (byte) 0x80;
        mended[out++] = (byte) restored;
      }
    }
    into.bytes = mended;
    into.from = 0;
    into.to = out;
  }

  /** Returns what a dump writes as a backslash and this. */
  private static byte meant(byte letter) {
    return switch (letter) {
      case '0' -> 0;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 0x0B;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'Z' -> 0x1A;
      default -> letter;
    };
  }

  /** A backslash before a letter is no escape: {@code \N} stays what it is. */
  private boolean escapes(int next, boolean quoted) {
    return next == quote || next == '\\' || (!quoted && next > 0 && !Character.isLetter(next));
  }

  /** Returns the last byte of the character that was cut to this control, 0 for all others. */
  private static int restored(byte b) {
    return switch (b) {
      case 0x13, 0x14, 0x18, 0x19, 0x1C, 0x1D -> 0x80 | b;
      default -> 0;
    };
  }
}
