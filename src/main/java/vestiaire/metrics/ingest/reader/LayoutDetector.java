package vestiaire.metrics.ingest.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vestiaire.metrics.model.MetricsException;

/** Finds the header, what stands above it, and the rows that follow it. */
final class LayoutDetector {
  private static final Pattern DELIMITED = Pattern.compile("\\w+([,;\t|]\\w+)+");

  private final String file;
  private final List<FileHeadRow> rows;
  private final List<String> warnings = new ArrayList<>();
  private final int width;

  private LayoutDetector(String file, List<FileHeadRow> rows) {
    this.file = file;
    List<FileHeadRow> tabular = rows.stream().filter(row -> row.width() >= 2).toList();
    int widest = DialectDetector.commonWidth(tabular);
    long wide = tabular.stream().filter(row -> row.width() == widest).count();
    // A list of names has one column even when some names hold a comma.
    this.width = wide * 3 >= rows.size() ? widest : DialectDetector.commonWidth(rows);
    this.rows = withoutEmptyNames(rows);
  }

  /**
   * Looks at the rows of the sample.
   *
   * @throws MetricsException.Input when there is no table, or its header does not fit its rows
   */
  static Layout detect(String file, List<FileHeadRow> all, char named, boolean withHeader) {
    List<FileHeadRow> rows = named == 0 || all.isEmpty() ? all : all.subList(1, all.size());
    if (rows.isEmpty() || rows.stream().allMatch(row -> row.width() == 0)) {
      throw new MetricsException.Input(
          file + ": no row can be read; a table file with a header line is right");
    }
    if (rows.stream().allMatch(row -> row.filled() == 0)) {
      throw new MetricsException.Input(
          file + ": no cell says anything; a table file with a header line is right");
    }
    return new LayoutDetector(file, rows).layout(withHeader, named != 0);
  }

  private Layout layout(boolean withHeader, boolean delimiterNamed) {
    HeaderFinder finder = new HeaderFinder(file, rows, width);
    int top = finder.top();
    refuseWrappedLines(rows.get(top));
    HeaderDoubt doubt = new HeaderDoubt(rows.get(top).cells(), below(top));
    boolean onlyText = NumericColumns.of(below(top), width).isEmpty() && top + 1 < rows.size();
    boolean named = withHeader && !finder.looksLikeData(top) && !(onlyText && doubt.isRow());
    if (named && onlyText && doubt.isDoubtful()) {
      warnings.add(
          "line "
              + rows.get(top).line()
              + " is taken for the names of the columns, but may be a row: nothing tells them apart");
    }
    if (withHeader && !named) {
      warnings.add("no line names the columns: line " + rows.get(top).line() + " is taken as data");
    }
    List<FileHeadRow> data = below(named ? top : top - 1);
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
    Set<Integer> numeric = NumericColumns.of(data, columns);
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

  /**
   * Returns a header with as many names as rows have cells, and empty ones between: delimiters too
   * many.
   */
  private List<FileHeadRow> withoutEmptyNames(List<FileHeadRow> all) {
    for (int i = 0; i + 1 < all.size(); i++) {
      FileHeadRow row = all.get(i);
      FileHeadRow next = all.get(i + 1);
      if (row.width() == width) {
        return all;
      }
      boolean header =
          row.width() > width
              && row.filled() == width
              && width > 1
              && !row.hasData()
              && !row.isComment()
              && !next.afterBlank()
              && all.subList(i + 1, all.size()).stream().noneMatch(one -> one.width() > width);
      if (header) {
        warnings.add(
            "line " + row.line() + " has delimiters too many: names that are empty are left out");
        List<FileHeadRow> mended = new ArrayList<>(all);
        mended.set(i, row.without(""));
        return mended;
      }
    }
    return all;
  }

  private List<FileHeadRow> below(int line) {
    return HeaderFinder.below(rows, line, width);
  }

  /** Returns whether texts stand in quotes, not only those that need them. */
  private static boolean quoted(List<FileHeadRow> data) {
    long texts =
        data.stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> !cell.isEmpty() && !CellShape.isData(cell))
            .count();
    return texts > 0 && data.stream().mapToInt(FileHeadRow::quoted).sum() >= 0.8 * texts;
  }

  private boolean padded(FileHeadRow top, List<FileHeadRow> data) {
    boolean padded = width > 1 && top.padded() && data.stream().allMatch(FileHeadRow::padded);
    if (padded && top.quoted() < width - 1) {
      warnings.add("a blank follows each delimiter: it is left out");
    }
    return padded;
  }

  /** Titles, dates and remarks above a table; a line of many values is no such thing. */
  private Set<Long> linesAbove(int top) {
    Set<Long> lines = new HashSet<>();
    refuseOtherDelimiter(top);
    List<FileHeadRow> pairs = rows.subList(0, top).stream().filter(row -> row.width() > 1).toList();
    boolean table =
        pairs.size() > 2
            && !pairs.get(0).hasData()
            && pairs.stream().skip(1).allMatch(FileHeadRow::hasData);
    for (FileHeadRow row : rows.subList(0, top)) {
      boolean remark = row.fault() == null && row.filled() <= (width > 2 && !table ? 2 : 1);
      if (row.isComment() || remark) {
        lines.add(row.line());
        warnings.add("line " + row.line() + " stands above the table and is left out");
      }
    }
    return lines;
  }

  /** Lines above the table that another delimiter parts alike are rows that would be lost. */
  private void refuseOtherDelimiter(int top) {
    List<FileHeadRow> above =
        rows.subList(0, top).stream().filter(row -> row.width() == 1 && !row.isComment()).toList();
    if (above.size() < 2 || above.size() * 4 < rows.size()) {
      return;
    }
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      long many = count(above.get(0), delimiter);
      if (many > 0 && above.stream().allMatch(row -> count(row, delimiter) == many)) {
        throw new MetricsException.Input(
            file
                + ":"
                + rows.get(top).line()
                + ": the delimiter changes here; one delimiter throughout is right");
      }
    }
  }

  private static long count(FileHeadRow row, char sign) {
    return row.cells().get(0).chars().filter(one -> one == sign).count();
  }

  /** A program that quotes whole lines has made one column of them all. */
  private void refuseWrappedLines(FileHeadRow top) {
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

  private boolean trailingDelimiter(List<String> header, List<FileHeadRow> data, boolean named) {
    if (width < 2 || data.isEmpty() || !HeaderFinder.lastIsEmpty(data, width)) {
      return false;
    }
    boolean unnamed = header.size() < width || header.get(width - 1).isEmpty();
    if (named && unnamed) {
      warnings.add("rows end with a delimiter: the empty last column is left out");
    }
    return named && unnamed;
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

  private static Set<Long> oddLines(List<FileHeadRow> data, boolean named, Set<Integer> numeric) {
    if (!named || data.isEmpty()) {
      return Set.of();
    }
    FileHeadRow first = data.get(0);
    boolean decoration =
        first.filled() > 0 && first.cells().stream().allMatch(CellShape::isDecoration);
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
