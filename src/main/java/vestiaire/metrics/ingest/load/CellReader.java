package vestiaire.metrics.ingest.load;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.reader.Cell;

/** Turns one cell into one value of a COPY row: trimmed, checked, converted, counted. */
final class CellReader {
  private final LoadCounts tally;
  private final Timestamps timestamps;
  private byte[] folded = new byte[256];

  CellReader(LoadCounts tally, ZoneId zone) {
    this.tally = tally;
    this.timestamps = new Timestamps(zone);
  }

  /** Writes the value; returns why it cannot be one, or null when all is well. */
  @Nullable String read(ExtractColumn column, int index, Cell cell, BinaryCopy copy) {
    trim(cell);
    if (isNone(cell)) {
      if (column.required()) {
        return "is empty; every row needs it";
      }
      copy.none();
      tally.none(index);
      return null;
    }
    return switch (column.kind()) {
      case ID -> id(cell, copy);
      case TIME -> time(cell, copy);
      case NAME -> name(cell, copy);
      case TEXT -> {
        copy.text(cell.bytes, cell.from, cell.to);
        yield null;
      }
    };
  }

  private @Nullable String id(Cell cell, BinaryCopy copy) {
    long id = Ids.parse(cell.bytes, cell.from, cell.to);
    if (id == Ids.NONE) {
      return quoted(cell) + " is not an id; a whole number is right";
    }
    if (Ids.isDecimal(cell.bytes, cell.from, cell.to)) {
      tally.repaired(Repair.FLOAT_TO_ID);
    }
    copy.number(id);
    return null;
  }

  private @Nullable String time(Cell cell, BinaryCopy copy) {
    long micros = timestamps.parse(cell.bytes, cell.from, cell.to);
    if (micros == Timestamps.NONE) {
      return timestamps.reason();
    }
    if (timestamps.zoneAssumed()) {
      tally.repaired(Repair.ZONE_ASSUMED);
    }
    tally.time(micros);
    copy.time(micros);
    return null;
  }

  private @Nullable String name(Cell cell, BinaryCopy copy) {
    if (folded.length < cell.to - cell.from) {
      folded = new byte[cell.to - cell.from];
    }
    int length = 0;
    for (int i = cell.from; i < cell.to; i++) {
      byte b = cell.bytes[i];
      boolean blank = b >= 0 && b <= ' ';
      boolean again = length > 0 && folded[length - 1] == ' ';
      if (!(blank && again)) {
        folded[length++] = blank ? (byte) ' ' : b;
      }
    }
    if (length < cell.to - cell.from) {
      tally.repaired(Repair.BLANKS_FOLDED);
    }
    copy.text(folded, 0, length);
    return null;
  }

  private void trim(Cell cell) {
    int from = cell.from;
    int to = cell.to;
    byte[] bytes = cell.bytes;
    while (from < to && (blank(bytes[from]) || hardBlank(bytes, from, to))) {
      from += blank(bytes[from]) ? 1 : 2;
    }
    while (from < to && (blank(bytes[to - 1]) || hardBlank(bytes, to - 2, to))) {
      to -= blank(bytes[to - 1]) ? 1 : 2;
    }
    if (to - from < cell.to - cell.from) {
      cell.from = from;
      cell.to = to;
      tally.repaired(Repair.BLANKS_TRIMMED);
    }
  }

  private static boolean blank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** U+00A0, which looks like a blank and is none. */
  private static boolean hardBlank(byte[] bytes, int at, int to) {
    return at >= 0 && at + 1 < to && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0;
  }

  private static boolean isNone(Cell cell) {
    int length = cell.to - cell.from;
    if (length == 0) {
      return true;
    }
    if (cell.quoted || length > 4) {
      return false;
    }
    return switch (length) {
      case 1 -> cell.bytes[cell.from] == '-';
      case 2 -> cell.bytes[cell.from] == '\\' && cell.bytes[cell.from + 1] == 'N';
      case 3 -> cell.text().equalsIgnoreCase("n/a");
      default -> cell.text().equalsIgnoreCase("null");
    };
  }

  private static String quoted(Cell cell) {
    String text = cell.text();
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }
}
