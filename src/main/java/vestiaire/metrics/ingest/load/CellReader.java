package vestiaire.metrics.ingest.load;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.IdReading;
import vestiaire.metrics.ingest.column.NullWords;
import vestiaire.metrics.ingest.column.TimeReading;
import vestiaire.metrics.ingest.reader.Cell;

/** Turns one cell into one value of a COPY row: trimmed, checked, converted, counted. */
final class CellReader {
  private final LoadCounts tally;
  private final ExtractReading reading;
  private final ColumnMap map;
  private final Map<String, Timestamps> timestamps;
  private byte[] folded = new byte[256];
  private long lastId;

  CellReader(
      LoadCounts tally, Extract extract, ZoneId zone, ExtractReading reading, ColumnMap map) {
    this.tally = tally;
    this.map = map;
    this.reading = reading;
    this.timestamps =
        extract.columns().stream()
            .filter(column -> column.kind() == ColumnKind.TIME)
            .collect(
                Collectors.toMap(
                    ExtractColumn::name,
                    column ->
                        new Timestamps(
                            zone,
                            Objects.requireNonNullElse(
                                reading.times().get(column.name()), TimeReading.UNDECIDED))));
  }

  /**
   * Writes the value; returns why it cannot be one, or null when all is well.
   *
   * @throws UndecidedCell when it means one thing or another, and the reading is not decided
   */
  @Nullable String read(ExtractColumn column, int index, Cell cell, BinaryCopy copy)
      throws UndecidedCell {
    if (CellCleaning.trim(cell)) {
      tally.repaired(Repair.BLANKS_TRIMMED);
    }
    if (CellCleaning.unwrap(cell)) {
      tally.repaired(Repair.FORMULA_UNWRAPPED);
    }
    if (isNone(column, cell)) {
      if (column.required()) {
        return "is empty; every row needs it";
      }
      copy.none();
      tally.none(index);
      return null;
    }
    return switch (column.kind()) {
      case ID -> id(column, cell, copy);
      case KEY -> key(column, cell, copy);
      case TIME -> time(column, index, cell, copy);
      case NAME -> renamed(column, cell, copy) ? null : name(cell, copy);
      case TEXT -> {
        if (!renamed(column, cell, copy)) {
          copy.text(cell.bytes, cell.from, cell.to);
        }
        yield null;
      }
    };
  }

  /** Writes our value for one that is called otherwise in the file; whether there is one. */
  private boolean renamed(ExtractColumn column, Cell cell, BinaryCopy copy) {
    Map<String, String> names = map.of(column);
    String ours = names == null ? null : names.get(cell.text());
    if (ours == null) {
      return false;
    }
    byte[] bytes = ours.getBytes(StandardCharsets.UTF_8);
    copy.text(bytes, 0, bytes.length);
    tally.repaired(Repair.VALUE_MAPPED);
    return true;
  }

  /** Returns the id last read. */
  long lastId() {
    return lastId;
  }

  /** Returns whether it says nothing, as its column and the words that mean nothing have it. */
  boolean isNone(ExtractColumn column, Cell cell) throws UndecidedCell {
    if (CellCleaning.isNone(cell)) {
      return true;
    }
    if (!reading.told().isEmpty()
        && (!cell.quoted || column.kind().isTyped())
        && reading.told().contains(cell.text())) {
      return true;
    }
    if (cell.escaped || !NullWords.isKnown(cell.bytes, cell.from, cell.to)) {
      return false;
    }
    if (!reading.decided()) {
      throw new UndecidedCell();
    }
    boolean none = column.kind().isTyped() || reading.proved().isProved(cell.text(), cell.quoted);
    if (none) {
      tally.repaired(Repair.NULL_WORD);
    }
    return none;
  }

  private @Nullable String id(ExtractColumn column, Cell cell, BinaryCopy copy)
      throws UndecidedCell {
    long id = Ids.parse(cell.bytes, cell.from, cell.to);
    if (id == Ids.NONE || Ids.isAmbiguous(cell.bytes, cell.from, cell.to)) {
      if (!reading.decided()) {
        throw new UndecidedCell();
      }
      IdReading.Read read = ids(column).read(cell.text());
      String digits = read.digits();
      if (digits == null) {
        return read.reason();
      }
      id = Long.parseLong(digits);
    }
    if (Ids.isDecimal(cell.bytes, cell.from, cell.to)) {
      tally.repaired(Repair.FLOAT_TO_ID);
    }
    lastId = id;
    copy.number(id);
    return null;
  }

  private IdReading ids(ExtractColumn column) {
    return Objects.requireNonNullElse(reading.ids().get(column.name()), IdReading.UNDECIDED);
  }

  /** As it stands, but for numbers that a spreadsheet has written in its own way. */
  private @Nullable String key(ExtractColumn column, Cell cell, BinaryCopy copy)
      throws UndecidedCell {
    if (!Ids.mayBeWrittenByASpreadsheet(cell.bytes, cell.from, cell.to)) {
      copy.text(cell.bytes, cell.from, cell.to);
      return null;
    }
    if (!reading.decided()) {
      throw new UndecidedCell();
    }
    String text = cell.text();
    IdReading ids = reading.ids().get(column.name());
    if (IdReading.isPower(text) || (ids != null && Ids.isGrouped(text))) {
      IdReading.Read read = (ids == null ? IdReading.UNDECIDED : ids).read(text);
      String digits = read.digits();
      if (digits == null) {
        return read.reason();
      }
      tally.repaired(Repair.FLOAT_TO_ID);
      byte[] bytes = digits.getBytes(StandardCharsets.US_ASCII);
      copy.text(bytes, 0, bytes.length);
      return null;
    }
    copy.text(cell.bytes, cell.from, cell.to);
    return null;
  }

  private @Nullable String time(ExtractColumn column, int index, Cell cell, BinaryCopy copy)
      throws UndecidedCell {
    Timestamps times = Objects.requireNonNull(timestamps.get(column.name()));
    long micros = times.parse(cell.bytes, cell.from, cell.to);
    if (!reading.decided() && (micros == Timestamps.NONE || !times.selfEvident())) {
      throw new UndecidedCell();
    }
    if (micros == Timestamps.NONE) {
      return times.reason();
    }
    if (times.zoneAssumed()) {
      tally.repaired(Repair.ZONE_ASSUMED);
    }
    tally.time(index, micros, times.zoneAssumed(), times.offsetSeconds());
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
      boolean blank = CellCleaning.blank(b);
      boolean again = length > 0 && folded[length - 1] == ' ';
      if (!(blank && again)) {
        folded[length++] = blank ? (byte) ' ' : b;
      }
    }
    if (length < cell.to - cell.from) {
      tally.repaired(Repair.BLANKS_FOLDED);
    }
    int kept = CellCleaning.replaceNoncharacters(folded, length);
    if (kept >= 0) {
      tally.repaired(Repair.NONCHARACTER_REPLACED);
      length = kept;
    }
    copy.text(folded, 0, length);
    return null;
  }
}
