package vestiaire.metrics.ingest.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.NullWords;

/**
 * A row from the beginning of a file, for guessing.
 *
 * @param line its first line, from 1
 * @param afterBlank whether an empty line stands before it
 * @param fault what is wrong with it as such, or null
 * @param cells its cells, blanks around them taken off
 * @param quoted how many of them stand in quotes
 * @param padded whether a blank stands before all but the first
 * @param opened whether the first stands in quotes
 */
record FileHeadRow(
    long line,
    boolean afterBlank,
    @Nullable String fault,
    List<String> cells,
    int quoted,
    boolean padded,
    boolean opened) {
  FileHeadRow {
    cells = List.copyOf(cells);
  }

  int width() {
    return fault == null ? cells.size() : 0;
  }

  /** Returns the same without the cells that say this. */
  FileHeadRow without(String text) {
    List<String> kept = cells.stream().filter(cell -> !cell.equals(text)).toList();
    return new FileHeadRow(line, afterBlank, fault, kept, quoted, padded, opened);
  }

  /** Cells that say something. */
  long filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** Returns whether it begins as remarks do; a text in quotes and {@code #N/A} are none. */
  boolean isComment() {
    return !cells.isEmpty()
        && cells.get(0).startsWith("#")
        && !opened
        && !NullWords.isKnown(cells.get(0));
  }

  boolean hasData() {
    return cells.stream().anyMatch(CellShape::isData);
  }
}
