package vestiaire.metrics.ingest.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
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
   * @param rejects takes what cannot be loaded
   * @param progress is told how many bytes of the file have been read so far
   */
  public RowLoader(BoundExtract bound, ZoneId zone, RejectsFile rejects, LongConsumer progress) {
    this.bound = bound;
    this.rejects = rejects;
    this.progress = progress;
    this.tally = new LoadCounts(bound.extract());
    this.cells = new CellReader(tally, zone);
    this.names = new KnownNames(bound.extract());
    notes.addAll(bound.file().warnings());
    if (!bound.ignored().isEmpty()) {
      notes.add("columns not needed: " + String.join(", ", bound.ignored()));
    }
  }

  /**
   * Reads the file to its end.
   *
   * @param target the table, whose columns are named as the extract's
   * @throws MetricsException.Input when the file cannot be read to its end
   */
  public LoadCounts load(Connection connection, String target) throws SQLException, IOException {
    CopyIn copyIn =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY %s (%s) FROM STDIN (FORMAT binary)"
                    .formatted(target, bound.extract().columnList()));
    try (RowReader rows = bound.file().rows(this::progressed)) {
      BinaryCopy copy = new BinaryCopy(copyIn, bound.extract().columns().size());
      while (rows.next()) {
        tally.read++;
        load(rows, copy);
      }
      long taken = copy.end();
      if (taken != tally.loaded) {
        throw new IllegalStateException(
            "%s: %d rows sent, %d taken".formatted(bound.name(), tally.loaded, taken));
      }
      tally.repaired(Repair.NUL_REMOVED, rows.nulsRemoved());
      tally.repaired(Repair.QUOTE_RESTORED, rows.quotesRestored());
      notes.addAll(rows.notes());
    } finally {
      if (copyIn.isActive()) {
        copyIn.cancelCopy();
      }
    }
    return tally;
  }

  /** What a reader should know, one line each. */
  public List<String> notes() {
    return notes;
  }

  private void load(RowReader rows, BinaryCopy copy) throws IOException, SQLException {
    String fault = rows.fault();
    if (fault != null) {
      if (fault.equals(RowReader.EMPTY)) {
        tally.empty++;
      }
      reject(rows, "", fault);
      return;
    }
    copy.startRow();
    tally.startRow();
    List<ExtractColumn> columns = bound.extract().columns();
    for (int i = 0; i < columns.size(); i++) {
      ExtractColumn column = columns.get(i);
      rows.cell(bound.positions().get(i), cell);
      String reason = cells.read(column, i, cell, copy);
      if (reason == null) {
        reason = names.check(column, cell, rows.line());
      }
      if (reason != null) {
        copy.dropRow();
        reject(rows, column.name(), reason);
        return;
      }
    }
    tally.endRow();
    copy.endRow();
  }

  private void reject(RowReader rows, String column, @Nullable String reason) throws IOException {
    tally.rejected++;
    rejects.add(rows.line(), column, Objects.requireNonNullElse(reason, ""), rows.raw());
  }

  private void progressed(long bytes) {
    bytesRead += bytes;
    progress.accept(bytesRead);
  }
}
