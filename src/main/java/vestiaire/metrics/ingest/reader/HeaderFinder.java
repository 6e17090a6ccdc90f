package vestiaire.metrics.ingest.reader;

import java.util.List;
import java.util.Set;
import vestiaire.metrics.model.MetricsException;

/** Finds the row that names the columns, below titles, remarks, and pairs of names and values. */
final class HeaderFinder {
  private static final int MOST_ABOVE = 12;

  private final String file;
  private final List<FileHeadRow> rows;
  private final int width;

  HeaderFinder(String file, List<FileHeadRow> rows, int width) {
    this.file = file;
    this.rows = rows;
    this.width = width;
  }

  /** Returns the row that names the columns, or the first one with data. */
  int top() {
    int top = 0;
    while (rows.get(top).width() != width || isComment(top)) {
      if (++top == rows.size()) {
        throw new MetricsException.Input(file + ": no header line is found above the rows");
      }
    }
    top = belowPairs(top);
    while (width > 2
        && rows.get(top).filled() <= 1
        && top + 1 < rows.size()
        && rows.get(top + 1).width() == width) {
      top++;
    }
    if (top > 0) {
      FileHeadRow above = rows.get(top - 1);
      boolean touches = !rows.get(top).afterBlank() && above.filled() >= 2 && !above.hasData();
      if (touches
          && above.width() == width - 1
          && lastIsEmpty(rows.subList(top, rows.size()), width)) {
        return top - 1;
      }
      if (touches && rows.get(top).hasData() && !above.isComment()) {
        throw new MetricsException.Input(
            file
                + ":"
                + above.line()
                + ": the header names "
                + above.width()
                + " columns, but the rows have "
                + width
                + " cells; as many names as cells are right");
      }
    }
    return top;
  }

  /**
   * Tells whether a line is a remark: one that begins with # is, unless it has a name for each
   * column and the row below it has none, or is a row of the table whose first text begins so.
   */
  private boolean isComment(int line) {
    FileHeadRow row = rows.get(line);
    if (!row.isComment() || isRow(line)) {
      return false;
    }
    boolean names =
        row.width() == width
            && width > 1
            && row.filled() == width
            && !row.hasData()
            && !row.cells().get(0).startsWith("# ");
    List<FileHeadRow> below = below(line);
    boolean named =
        !below.isEmpty() && !below.get(0).hasData() && !NumericColumns.of(below, width).isEmpty();
    return !names || below.isEmpty() || named || below.get(0).isComment();
  }

  /** Returns whether it has numbers where the rows below have them, of which the next is one. */
  private boolean isRow(int line) {
    Set<Integer> numeric = numeric(line);
    return !numeric.isEmpty()
        && hasNumbers(rows.get(line), numeric)
        && below(line).stream()
            .filter(row -> !row.isComment())
            .findFirst()
            .filter(next -> hasNumbers(next, numeric))
            .isPresent();
  }

  private boolean hasNumbers(FileHeadRow row, Set<Integer> columns) {
    return row.width() == width
        && row.hasData()
        && columns.stream()
            .map(column -> row.cells().get(column))
            .allMatch(cell -> cell.isEmpty() || CellShape.isData(cell));
  }

  /**
   * Spreadsheets fill up the lines above a table with delimiters: names and values, two a line. The
   * header is the first full line without a number that has numbers below it.
   */
  private int belowPairs(int top) {
    if (width < 3 || (numeric(top).isEmpty() && rows.size() > MOST_ABOVE + top)) {
      return top;
    }
    for (int line = top; line < Math.min(rows.size(), top + MOST_ABOVE); line++) {
      FileHeadRow row = rows.get(line);
      boolean full = row.width() == width && row.filled() == width;
      if (full) {
        boolean header = line > top && !row.hasData() && !numeric(line).isEmpty();
        return header ? line : top;
      }
      boolean pair = row.filled() <= 2 && (row.width() < width || lastOf(row).isEmpty());
      if (!pair) {
        return top;
      }
    }
    return top;
  }

  private static String lastOf(FileHeadRow row) {
    return row.cells().isEmpty() ? "" : row.cells().get(row.cells().size() - 1);
  }

  /**
   * Columns named by dates or by numbers that grow, as of sizes or years, beside one whose name is
   * a word or empty, and whose rows begin with words.
   */
  private boolean isSeries(int top) {
    List<String> cells = rows.get(top).cells();
    List<FileHeadRow> below = below(top);
    if (cells.size() < 3 || below.isEmpty() || CellShape.isData(cells.get(0))) {
      return false;
    }
    boolean dates = true;
    boolean growing = true;
    double last = Double.NEGATIVE_INFINITY;
    for (String cell : cells.subList(1, cells.size())) {
      dates &= CellShape.isDate(cell);
      boolean whole = cell.matches("\\d{1,6}");
      growing &= whole && Double.parseDouble(cell) > last;
      last = whole ? Double.parseDouble(cell) : last;
    }
    boolean words = below.stream().noneMatch(row -> CellShape.isData(row.cells().get(0)));
    boolean numbers =
        below.stream()
            .flatMap(row -> row.cells().stream().skip(1))
            .noneMatch(cell -> CellShape.isDate(cell));
    boolean named = cells.get(0).isEmpty() || HeaderDoubt.isName(cells.get(0));
    return words && ((dates && numbers) || (growing && named));
  }

  /** A header is not made of numbers, unless they are years above other text. */
  boolean looksLikeData(int top) {
    List<String> cells = rows.get(top).cells();
    if (isSeries(top)) {
      return false;
    }
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (CellShape.isData(cell) && !(CellShape.isYear(cell) && cells.size() > 1)) {
        return true;
      }
    }
    return cells.stream().noneMatch(cell -> !cell.isEmpty() && !CellShape.isData(cell));
  }

  private Set<Integer> numeric(int line) {
    return NumericColumns.of(below(line), width);
  }

  private List<FileHeadRow> below(int line) {
    return below(rows, line, width);
  }

  /** Returns the rows of the table below a line, counted from 0. */
  static List<FileHeadRow> below(List<FileHeadRow> rows, int line, int width) {
    return rows.subList(line + 1, rows.size()).stream()
        .filter(row -> row.width() == width)
        .toList();
  }

  /** Returns whether the last cell of each row of the table is empty. */
  static boolean lastIsEmpty(List<FileHeadRow> data, int width) {
    return data.stream()
        .filter(row -> row.width() == width)
        .allMatch(row -> row.cells().get(width - 1).isEmpty());
  }
}
