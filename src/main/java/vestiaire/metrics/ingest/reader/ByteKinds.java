package vestiaire.metrics.ingest.reader;

import java.io.IOException;

/** What a byte may mean to the scanner: a table, so that most bytes are passed at one look. */
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

  /** The kind of each byte, 0 to 255, in this dialect. */
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
   * The mark of a cell that holds this character: U+FFFD where decoding lost something, or Ã, â, ├,
   * √ before what the second byte of é becomes.
   */
  static byte suspicion(Window window, int position, boolean damaged) throws IOException {
    int second = window.at(position + 1);
    int third = window.at(position + 2);
    boolean misread =
        switch (window.at(position)) {
          // Ã© and its like; â€™ and its like.
          case 0xC3 ->
              (second == 0x83 && third == 0xC2 && window.at(position + 3) >= 0xA0)
                  || (second == 0xA2 && third == 0xE2 && window.at(position + 3) == 0x82);
          // ├® in code page 850, √© in MacRoman.
          case 0xE2 ->
              ((second == 0x94 && third == 0x9C) || (second == 0x88 && third == 0x9A))
                  && window.at(position + 3) >= 0x80;
          default -> false;
        };
    if (misread) {
      return RowScanner.MISREAD;
    }
    boolean lost = damaged && second == 0xBF && third == 0xBD && window.at(position) == 0xEF;
    return lost ? RowScanner.DAMAGED : 0;
  }
}
