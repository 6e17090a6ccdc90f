package vestiaire.metrics.ingest.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vestiaire.metrics.model.MetricsException;

/** Finds the header, what stands above it, and the rows that follow it. */
final class LayoutDetector {
  private static final Pattern DELIMITED = Pattern.compile("\\w+([,;\t|]\\w+)+");

  private final String file;
  private final List<SampleRow> rows;
  private final List<String> warnings = new ArrayList<>();
  private final int width;

  private LayoutDetector(String file, List<SampleRow> rows) {
    this.file = file;
    this.rows = rows;
    List<SampleRow> tabular = rows.stream().filter(row -> row.width() >= 2).toList();
    int widest = DialectDetector.commonWidth(tabular);
    long wide = tabular.stream().filter(row -> row.width() == widest).count();
    // A list of names has one column even when some names hold a comma.
    this.width = wide * 3 >= rows.size() ? widest : DialectDetector.commonWidth(rows);
  }

  /**
   * Looks at the rows of the sample.
   *
   * @throws MetricsException.Input when there is no table, or its header does not fit its rows
   */
  static Layout detect(String file, List<SampleRow> all, char named, boolean withHeader) {
    List<SampleRow> rows = named == 0 || all.isEmpty() ? all : all.subList(1, all.size());
    if (rows.isEmpty() || rows.stream().allMatch(row -> row.width() == 0)) {
      throw new MetricsException.Input(
          file + ": no row can be read; a table file with a header line is right");
    }
    return new LayoutDetector(file, rows).layout(withHeader, named != 0);
  }

  private Layout layout(boolean withHeader, boolean delimiterNamed) {
    int top = firstTableRow();
    refuseWrappedLines(rows.get(top));
    HeaderDoubt doubt = new HeaderDoubt(rows.get(top).cells(), below(top));
    boolean onlyText = numeric(below(top), width).isEmpty() && top + 1 < rows.size();
    boolean named = withHeader && !looksLikeData(top) && !(onlyText && doubt.isRow());
    if (named && onlyText && doubt.isDoubtful()) {
      warnings.add(
          "line "
              + rows.get(top).line()
              + " is taken for the names of the columns, but may be a row: nothing tells them apart");
    }
    if (withHeader && !named) {
      warnings.add("no line names the columns: line " + rows.get(top).line() + " is taken as data");
    }
    List<SampleRow> data = below(named ? top : top - 1);
    List<String> header = new ArrayList<>(named ? rows.get(top).cells() : List.of());
    boolean trailing = trailingDelimiter(header, data, named);
    if (trailing && header.size() == width) {
      header.remove(width - 1);
    }
    int columns = trailing ? width - 1 : width;
    Set<Long> above = linesAbove(top);
    if (delimiterNamed) {
      above.add(1L);
    }
    if (named) {
      above.add(rows.get(top).line());
    }
    warnAboutNames(header);
    Set<Integer> numeric = numeric(data, columns);
    return new Layout(
        header,
        columns,
        above,
        trailing,
        padded(rows.get(top), data),
        quoted(data),
        numeric,
        oddLines(data, named, numeric),
        warnings);
  }

  private List<SampleRow> below(int line) {
    return rows.subList(line + 1, rows.size()).stream()
        .filter(row -> row.width() == width)
        .toList();
  }

  /** Whether texts stand in quotes, not only those that need them. */
  private static boolean quoted(List<SampleRow> data) {
    long texts =
        data.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !cell.isEmpty() && !Shape.isData(cell))
            .count();
    return texts > 0 && data.stream().mapToInt(SampleRow::quoted).sum() >= 0.8 * texts;
  }

  private boolean padded(SampleRow top, List<SampleRow> data) {
    boolean padded = width > 1 && top.padded() && data.stream().allMatch(SampleRow::padded);
    if (padded && top.quoted() < width - 1) {
      warnings.add("a blank follows each delimiter: it is left out");
    }
    return padded;
  }

  /** Titles, dates and remarks above a table; a line of many values is no such thing. */
  private Set<Long> linesAbove(int top) {
    Set<Long> lines = new HashSet<>();
    List<SampleRow> pairs = rows.subList(0, top).stream().filter(row -> row.width() > 1).toList();
    boolean table =
        pairs.size() > 2
            && !pairs.get(0).hasData()
            && pairs.stream().skip(1).allMatch(SampleRow::hasData);
    for (SampleRow row : rows.subList(0, top)) {
      boolean remark = row.fault() == null && row.filled() <= (width > 2 && !table ? 2 : 1);
      if (row.isComment() || remark) {
        lines.add(row.line());
        warnings.add("line " + row.line() + " stands above the table and is left out");
      }
    }
    return lines;
  }

  /** A program that quotes whole lines has made one column of them all. */
  private void refuseWrappedLines(SampleRow top) {
    boolean wrapped =
        width == 1
            && rows.size() > 1
            && rows.stream().allMatch(row -> row.quoted() == 1)
            && DELIMITED.matcher(top.cells().get(0)).matches();
    if (wrapped) {
      throw new MetricsException.Input(
          file
              + ":"
              + top.line()
              + ": each line stands in quotes as a whole; quotes around single cells are right");
    }
  }

  /** The row that names the columns, or the first one with data. */
  private int firstTableRow() {
    int top = 0;
    while (rows.get(top).width() != width || rows.get(top).isComment()) {
      if (++top == rows.size()) {
        throw new MetricsException.Input(file + ": no header line is found above the rows");
      }
    }
    while (width > 2
        && rows.get(top).filled() <= 1
        && top + 1 < rows.size()
        && rows.get(top + 1).width() == width) {
      top++;
    }
    if (top > 0) {
      SampleRow above = rows.get(top - 1);
      boolean touches = !rows.get(top).afterBlank() && above.filled() >= 2 && !above.hasData();
      if (touches && above.width() == width - 1 && lastIsEmpty(rows.subList(top, rows.size()))) {
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

  /** A header is not made of numbers, unless they are years above other text. */
  private boolean looksLikeData(int top) {
    List<String> cells = rows.get(top).cells();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (Shape.isData(cell) && !(Shape.isYear(cell) && cells.size() > 1)) {
        return true;
      }
    }
    return cells.stream().noneMatch(cell -> !cell.isEmpty() && !Shape.isData(cell));
  }

  private boolean trailingDelimiter(List<String> header, List<SampleRow> data, boolean named) {
    if (width < 2 || data.isEmpty() || !lastIsEmpty(data)) {
      return false;
    }
    boolean unnamed = header.size() < width || header.get(width - 1).isEmpty();
    if (named && unnamed) {
      warnings.add("rows end with a delimiter: the empty last column is left out");
    }
    return named && unnamed;
  }

  private boolean lastIsEmpty(List<SampleRow> data) {
    return data.stream()
        .filter(row -> row.width() == width)
        .allMatch(row -> row.cells().get(width - 1).isEmpty());
  }

  private void warnAboutNames(List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (name.isEmpty()) {
        warnings.add("a column has no name");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        warnings.add("column '" + name + "' is named twice");
      }
    }
  }

  private static Set<Integer> numeric(List<SampleRow> data, int columns) {
    Set<Integer> numeric = new TreeSet<>();
    List<SampleRow> rows = firstBlock(data);
    for (int column = 0; column < columns; column++) {
      int at = column;
      List<String> cells =
          rows.stream().map(row -> row.cells().get(at)).filter(cell -> !cell.isEmpty()).toList();
      long others = cells.stream().filter(cell -> !Shape.isData(cell)).count();
      // One cell in a short list may be a second header's.
      if (cells.size() >= 2 && others <= Math.max(1, cells.size() / 10)) {
        numeric.add(column);
      }
    }
    return numeric;
  }

  /** Rows up to an empty line, behind which another table may begin. */
  private static List<SampleRow> firstBlock(List<SampleRow> data) {
    for (int i = 3; i < data.size(); i++) {
      if (data.get(i).afterBlank()) {
        return data.subList(0, i);
      }
    }
    return data;
  }

  private static Set<Long> oddLines(List<SampleRow> data, boolean named, Set<Integer> numeric) {
    if (!named || data.isEmpty()) {
      return Set.of();
    }
    SampleRow first = data.get(0);
    boolean decoration = first.filled() > 0 && first.cells().stream().allMatch(Shape::isDecoration);
    boolean names =
        numeric.size() >= 2
            && !first.hasData()
            && numeric.stream().noneMatch(column -> missing(first.cells().get(column)));
    return decoration || names ? Set.of(first.line()) : Set.of();
  }

  private static boolean missing(String cell) {
    return cell.isEmpty()
        || cell.length() <= 2
        || cell.equalsIgnoreCase("null")
        || cell.equalsIgnoreCase("n/a");
  }
}
