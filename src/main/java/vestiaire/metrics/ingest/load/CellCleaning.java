package vestiaire.metrics.ingest.load;

import vestiaire.metrics.ingest.reader.Cell;

/** Takes off what stands around a value and is no part of it. */
final class CellCleaning {
  private CellCleaning() {}

  /** Takes off blanks; whether there were any. */
  static boolean trim(Cell cell) {
    int from = cell.from;
    int to = cell.to;
    byte[] bytes = cell.bytes;
    while (from < to && (blank(bytes[from]) || hardBlank(bytes, from, to))) {
      from += blank(bytes[from]) ? 1 : 2;
    }
    while (from < to && (blank(bytes[to - 1]) || hardBlank(bytes, to - 2, to))) {
      to -= blank(bytes[to - 1]) ? 1 : 2;
    }
    boolean any = to - from < cell.to - cell.from;
    cell.from = from;
    cell.to = to;
    return any;
  }

  /**
   * Takes off what keeps a spreadsheet from taking digits for a number, {@code ="40000004"};
   * whether it was there.
   */
  static boolean unwrap(Cell cell) {
    boolean wrapped =
        cell.to - cell.from >= 4
            && cell.bytes[cell.from] == '='
            && cell.bytes[cell.from + 1] == '"'
            && cell.bytes[cell.to - 1] == '"';
    if (wrapped) {
      cell.from += 2;
      cell.to--;
    }
    return wrapped;
  }

  /**
   * Replaces the last two codes of each plane, U+FFFE, U+FFFF and so on, which are no characters
   * and which XML cannot hold (Unicode, 23.7), by U+FFFD.
   *
   * @return how many bytes there are then; -1 where there were none
   */
  static int replaceNoncharacters(byte[] bytes, int length) {
    int to = 0;
    boolean any = false;
    for (int i = 0; i < length; i++) {
      boolean last = i >= 2 && (bytes[i] == (byte) 0xBE || bytes[i] == (byte) 0xBF);
      if (last && bytes[i - 1] == (byte) 0xBF && bytes[i - 2] == (byte) 0xEF) {
        bytes[to++] = (byte) 0xBD;
        any = true;
      } else if (last
          && i >= 3
          && bytes[i - 1] == (byte) 0xBF
          && (bytes[i - 2] & 0xCF) == 0x8F
          && (bytes[i - 3] & 0xF8) == 0xF0) {
        to -= 3;
        bytes[to++] = (byte) 0xEF;
        bytes[to++] = (byte) 0xBF;
        bytes[to++] = (byte) 0xBD;
        any = true;
      } else {
        bytes[to++] = bytes[i];
      }
    }
    return any ? to : -1;
  }

  static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** U+00A0, which looks like a blank and is none. */
  private static boolean hardBlank(byte[] bytes, int at, int to) {
    return at >= 0 && at + 1 < to && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
  }

  /** Returns whether it says nothing, in a way that every program means so. */
  static boolean isNone(Cell cell) {
    int length = cell.to - cell.from;
    if (length == 0) {
      return true;
    }
    if (cell.quoted || length > 4) {
      return false;
    }
    return switch (length) {
      case 1 -> cell.bytes[cell.from] == '-';
      case 2 -> cell.bytes[cell.from] == '\\' && cell.bytes[cell.from + 1] == 'N' && !cell.escaped;
      case 3 -> cell.text().equalsIgnoreCase("n/a");
      default -> cell.text().equalsIgnoreCase("null");
    };
  }
}
