package vestiaire.metrics.ingest.reader;

import java.nio.charset.StandardCharsets;

/**
 * Tells a cell of several lines from a quote that was never closed and met a later one by chance:
 * in the latter the lines inside are rows themselves.
 */
final class SwallowedRows {
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
    return fits ? whole == lines && layout.numeric().contains(0) : whole > 0;
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
        && Shape.isData(new String(bytes, from, to - from, StandardCharsets.UTF_8).strip());
  }
}
