package vestiaire.metrics.ingest.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vestiaire.metrics.ingest.column.Place;
import vestiaire.metrics.ingest.reader.Cell;
import vestiaire.metrics.ingest.reader.RowReader;
import vestiaire.metrics.model.MetricsException;

/** Streams one extract into one table by COPY; what cannot be loaded goes to the rejects file. */
public final class RowLoader {
  private final BoundExtract bound;
  private final LoadCounts tally;
  private final CellReader cells;
  private final RejectsFile rejects;
  private final LongConsumer progress;
  private final Cell cell = new Cell();
  private final List<String> notes = new ArrayList<>();
  private final KnownNames names;
  private long bytesRead;

  /**
   * Loads that extract.
   *
   * @param zone where the clocks stood that wrote times without a zone
   * @param reading how its cells are understood
   * @param map what its values are called
   * @param rejects takes what cannot be loaded
   * @param progress is told how many bytes of the file have been read so far
   */
  public RowLoader(
      BoundExtract bound,
      ZoneId zone,
      ExtractReading reading,
      ColumnMap map,
      RejectsFile rejects,
      LongConsumer progress) {
    this.bound = bound;
    this.rejects = rejects;
    this.progress = progress;
    this.tally = new LoadCounts(bound.extract());
    this.cells = new CellReader(tally, bound.extract(), zone, reading, map);
    this.names = new KnownNames(bound.extract());
    notes.addAll(bound.notes());
    for (BoundFile part : bound.parts()) {
      note(part, part.table().warnings());
      if (!part.ignored().isEmpty()) {
        note(part, List.of("columns not needed: " + String.join(", ", part.ignored())));
      }
    }
    notes.addAll(reading.notes());
  }

  /**
   * Reads the extract to its end.
   *
   * @param target the table, whose columns are named as the extract's
   * @throws MetricsException.Input when the file cannot be read to its end
   * @throws UndecidedCell when a cell means one thing or another and the reading is not decided;
   *     the rows before it have gone to the server, as parts of a COPY that failed
   */
  public LoadCounts load(Connection connection, String target)
      throws SQLException, IOException, UndecidedCell {
    CopyIn copyIn =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY %s (%s) FROM STDIN (FORMAT binary)"
                    .formatted(target, bound.extract().columnList()));
    try {
      BinaryCopy copy = new BinaryCopy(copyIn, bound.extract().columns().size());
      for (BoundFile part : bound.parts()) {
        load(part, copy);
      }
      long taken = copy.end();
      if (taken != tally.loaded) {
        throw new IllegalStateException(
            "%s: %d rows sent, %d taken".formatted(bound.name(), tally.loaded, taken));
      }
    } finally {
      if (copyIn.isActive()) {
        copyIn.cancelCopy();
      }
    }
    return tally;
  }

  /** Returns what a reader should know, one line each. */
  public List<String> notes() {
    return notes;
  }

  private void load(BoundFile part, BinaryCopy copy)
      throws IOException, SQLException, UndecidedCell {
    try (RowReader rows = part.table().rows(this::progressed)) {
      while (rows.next()) {
        tally.read++;
        load(part, rows, copy);
      }
      tally.repaired(Repair.NUL_REMOVED, rows.nulsRemoved());
      tally.repaired(Repair.QUOTE_RESTORED, rows.quotesRestored());
      note(part, rows.notes());
    }
  }

  private void note(BoundFile part, List<String> more) {
    more.forEach(note -> notes.add(bound.parts().size() == 1 ? note : part.name() + ": " + note));
  }

  private void load(BoundFile part, RowReader rows, BinaryCopy copy)
      throws IOException, SQLException, UndecidedCell {
    String fault = rows.fault();
    if (fault != null) {
      if (fault.equals(RowReader.EMPTY)) {
        tally.empty++;
      }
      if (rows.isTorn()) {
        tally.torn = "line " + bound.line(part, rows.line()) + " " + fault;
      }
      reject(part, rows, "", fault, 0);
      return;
    }
    copy.startRow();
    tally.startRow();
    List<ExtractColumn> columns = bound.extract().columns();
    for (int i = 0; i < columns.size(); i++) {
      ExtractColumn column = columns.get(i);
      rows.cell(part.positions().get(i), cell);
      String reason = cells.read(column, i, cell, copy);
      if (reason == null) {
        reason = names.check(column, cell, cells.lastId(), bound.line(part, rows.line()));
      }
      if (reason != null) {
        copy.dropRow();
        if (rows.endsWith(part.positions().get(i))) {
          tally.torn =
              "line " + bound.line(part, rows.line()) + ", " + column.name() + " " + reason;
        }
        reject(part, rows, column.name(), reason, filled(part, rows));
        return;
      }
    }
    tally.endRow();
    copy.endRow();
  }

  /** Returns the columns in which the row has a value, a bit each. */
  private long filled(BoundFile part, RowReader rows) throws UndecidedCell {
    long filled = 0;
    List<ExtractColumn> columns = bound.extract().columns();
    for (int i = 0; i < columns.size(); i++) {
      rows.cell(part.positions().get(i), cell);
      CellCleaning.trim(cell);
      filled |= cells.isNone(columns.get(i), cell) ? 0 : 1L << i;
    }
    return filled;
  }

  private void reject(BoundFile part, RowReader rows, String column, String reason, long filled)
      throws IOException {
    String line = bound.line(part, rows.line());
    String raw = rows.raw();
    tally.rejected(new Place(line, raw), column, reason, filled);
    rejects.add(line, column, reason, raw);
  }

  private void progressed(long bytes) {
    bytesRead += bytes;
    progress.accept(bytesRead);
  }
}
