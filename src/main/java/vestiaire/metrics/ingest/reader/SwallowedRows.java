package vestiaire.metrics.ingest.reader;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells a cell of several lines from a quote that was never closed and met a later one by chance:
 * in the latter the lines inside are rows themselves.
 */
final class SwallowedRows {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

  private SwallowedRows() {}

  static boolean in(RowScanner scanner, Layout layout) {
    int columns = layout.columns();
    if (columns < 2) {
      return false;
    }
    byte[] bytes = scanner.window.bytes;
    int end = scanner.window.start + scanner.length;
    int lineStart = scanner.window.start;
    int whole = 0;
    int lines = 0;
    for (int i = lineStart; i <= end; i++) {
      if (i == end || bytes[i] == '\n' || bytes[i] == '\r') {
        if (i > lineStart && lineStart > scanner.window.start) {
          lines++;
          whole += isRow(scanner, lineStart, i, layout) ? 1 : 0;
        }
        lineStart = i + 1;
      }
    }
    // With the right number of cells in all, every line inside must look like a row to be doubted.
    boolean fits = scanner.cells == columns;
    return fits
        ? (whole == lines && layout.numeric().contains(0)) || isAllRows(scanner, layout)
        : whole > 0;
  }

  /**
   * Returns whether each line, the first one too, is a row when its quotes are taken for letters:
   * with numbers where all rows have them, or, where none has, three such lines in a row.
   */
  private static boolean isAllRows(RowScanner scanner, Layout layout) {
    String delimiter = Pattern.quote(String.valueOf((char) scanner.delimiter));
    String[] lines = LINE_END.split(scanner.raw(), -1);
    if (layout.numeric().isEmpty() && lines.length < 3) {
      return false;
    }
    for (String line : lines) {
      String[] cells = line.split(delimiter, -1);
      if (cells.length != layout.columns()) {
        return false;
      }
      boolean number = layout.numeric().isEmpty();
      for (int column : layout.numeric()) {
        String cell = cells[column].replace(String.valueOf((char) scanner.quote), "").strip();
        if (!cell.isEmpty() && !CellShape.isData(cell)) {
          return false;
        }
        number |= !cell.isEmpty();
      }
      if (!number) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRow(RowScanner scanner, int from, int to, Layout layout) {
    byte[] bytes = scanner.window.bytes;
    int delimiter = scanner.delimiter;
    int cells = 1;
    int firstEnd = to;
    for (int i = from; i < to; i++) {
      if (bytes[i] == delimiter) {
        firstEnd = cells == 1 ? i : firstEnd;
        cells++;
      }
    }
    if (cells != layout.columns()) {
      return false;
    }
    return !layout.numeric().contains(0) || isNumber(bytes, from, firstEnd);
  }

  private static boolean isNumber(byte[] bytes, int from, int to) {
    return to - from < 40
        && CellShape.isData(new String(bytes, from, to - from, StandardCharsets.UTF_8).strip());
  }
}
