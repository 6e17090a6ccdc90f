package vestiaire.metrics.ingest.reader;

import java.io.IOException;

/** The marks that a scanner left on a cell, a bit each. */
final class CellMarks {
  static final byte QUOTED = 1;
  static final byte ESCAPED = 2;
  static final byte CONTROLS = 4;

  /** Bytes that mean nothing in the file's character set. */
  static final byte DAMAGED = 8;

  /** Characters that UTF-8 gives when it is taken for something else. */
  static final byte MISREAD = 16;

  private CellMarks() {}

  /** Returns the mark of a cell that has such a byte at the position. */
  static byte of(byte kind, Window window, int position, boolean damaged) throws IOException {
    return switch (kind) {
      case ByteKinds.ESCAPE -> ESCAPED;
      case ByteKinds.MENDED -> CONTROLS;
      case ByteKinds.SUSPECT -> ByteKinds.suspicion(window, position, damaged);
      default -> 0;
    };
  }
}
