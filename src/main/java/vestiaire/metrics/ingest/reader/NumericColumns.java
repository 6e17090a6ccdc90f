package vestiaire.metrics.ingest.reader;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which columns hold numbers and dates. */
final class NumericColumns {
  private NumericColumns() {}

  /** Returns the columns, from 0, that hold nothing else, but for one cell in ten. */
  static Set<Integer> of(List<FileHeadRow> data, int columns) {
    Set<Integer> numeric = new TreeSet<>();
    List<FileHeadRow> rows = firstBlock(data);
    for (int column = 0; column < columns; column++) {
      int at = column;
      List<String> cells =
          rows.stream().map(row -> row.cells().get(at)).filter(cell -> !cell.isEmpty()).toList();
      long others = cells.stream().filter(cell -> !CellShape.isData(cell)).count();
      // One cell in a short list may be a second header's.
      if (cells.size() >= 2 && others <= Math.max(1, cells.size() / 10)) {
        numeric.add(column);
      }
    }
    return numeric;
  }

  /** Rows up to an empty line, behind which another table may begin. */
  private static List<FileHeadRow> firstBlock(List<FileHeadRow> data) {
    for (int i = 3; i < data.size(); i++) {
      if (data.get(i).afterBlank()) {
        return data.subList(0, i);
      }
    }
    return data;
  }
}
