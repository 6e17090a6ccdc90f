package vestiaire.metrics.ingest.reader;

import java.io.IOException;
import java.util.List;

/** The table of what a byte may mean to the scanner, so that most bytes are passed at one look. */
final class ByteKinds {
  static final byte ORDINARY = 0;

  /** A delimiter or a line end. */
  static final byte STOP = 1;

  static final byte QUOTE = 2;
  static final byte ESCAPE = 3;

  /** A control character that is left out or restored. */
  static final byte MENDED = 4;

  /** The first byte of a character that tells of a wrong decoding. */
  static final byte SUSPECT = 5;

  private static final int[] CONTROLS = {0, 0x13, 0x14, 0x18, 0x19, 0x1C, 0x1D};

  private ByteKinds() {}

  /** Returns the kind of each byte, 0 to 255, in this dialect. */
  static byte[] of(Dialect dialect) {
    byte[] kinds = new byte[256];
    for (int control : CONTROLS) {
      kinds[control] = MENDED;
    }
    kinds[0xEF] = SUSPECT;
    kinds[0xC3] = SUSPECT;
    kinds[0xE2] = SUSPECT;
    kinds[dialect.quote()] = QUOTE;
    if (dialect.backslash()) {
      kinds['\\'] = ESCAPE;
    }
    kinds['\n'] = STOP;
    kinds['\r'] = STOP;
    kinds[dialect.delimiter()] = STOP;
    return kinds;
  }

  /**
   * Tells whether a byte is what ISO-8859-15 and windows-1252 make of the second byte of é and its
   * like, behind Ã.
   */
  private static boolean isSecondByte(int lead, Window window, int position) throws IOException {
    int next = window.at(position);
    return switch (lead) {
      case 0xC2 -> next >= 0xA0;
      // Š Œ ž Ÿ ƒ ˆ ˜ and their like.
      case 0xC5, 0xC6, 0xCB -> true;
      // € ‰ † ‡ ‹ ›; dashes, quotes and dots may well follow a capital Ã.
      case 0xE2 ->
          (next == 0x82 && window.at(position + 1) == 0xAC)
              || (next == 0x80
                  && List.of(0xA0, 0xA1, 0xB0, 0xB9, 0xBA).contains(window.at(position + 1)));
      default -> false;
    };
  }

  /**
   * Returns the mark of a cell that holds this character: U+FFFD where decoding lost something, or
   * Ã, â, ├, √ before what the second byte of é becomes.
   */
  static byte suspicion(Window window, int position, boolean damaged) throws IOException {
    int second = window.at(position + 1);
    int third = window.at(position + 2);
    boolean misread =
        switch (window.at(position)) {
          // Ã© and its like; â€™ and its like.
          case 0xC3 ->
              (second == 0x83 && isSecondByte(third, window, position + 3))
                  || (second == 0xA2 && third == 0xE2 && window.at(position + 3) == 0x82);
          // ├® in code page 850, √© in MacRoman.
          case 0xE2 ->
              ((second == 0x94 && third == 0x9C) || (second == 0x88 && third == 0x9A))
                  && window.at(position + 3) >= 0x80;
          default -> false;
        };
    if (misread) {
      return CellMarks.MISREAD;
    }
    boolean lost = damaged && second == 0xBF && third == 0xBD && window.at(position) == 0xEF;
    return lost ? CellMarks.DAMAGED : 0;
  }
}
