package vestiaire.metrics.ingest.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether the row in hand is a row of the table. What is doubtful is not. */
final class RowCheck {
  private final RowScanner scanner;
  private final CellText probe;
  private final Layout layout;
  private final FooterCheck footers;
  private final boolean damaged;
  private final Cell cell = new Cell();
  private final LastRow last;

  /** The columns' names in small letters; none where two are alike. */
  private final Set<String> names = new HashSet<>();

  /** The bytes that names begin with, so that most rows are known to be none at one look. */
  private final boolean[] initials = new boolean[256];

  private boolean otherTable;
  private boolean distrust;
  private long misread;

  RowCheck(
      RowScanner scanner, CellText probe, Layout layout, FooterCheck footers, boolean damaged) {
    this.scanner = scanner;
    this.probe = probe;
    this.layout = layout;
    this.footers = footers;
    this.damaged = damaged;
    this.last = new LastRow(scanner, probe, layout);
    for (String name : layout.header()) {
      names.add(name.toLowerCase(Locale.ROOT));
      for (String written : List.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        initials[bytes.length == 0 ? 0 : bytes[0] & 0xFF] = true;
      }
    }
    if (names.size() < layout.header().size()) {
      names.clear();
    }
  }

  /** Rows let pass that look as if they had been misread before the file was written. */
  long misread() {
    return misread;
  }

  /**
   * Why the row in hand cannot be trusted, or null; {@code apart} when something parts it from the
   * last.
   */
  @Nullable String fault(boolean apart) throws IOException {
    if (scanner.breaks > 0 && !scanner.breaksEscaped && SwallowedRows.in(scanner, layout)) {
      scanner.splitOffFirstLine();
    }
    if (scanner.fault != null) {
      distrust = true;
      return scanner.fault;
    }
    boolean afterFault = distrust;
    int columns = layout.columns();
    boolean extra = layout.trailingDelimiter() && scanner.cells == columns + 1;
    if (extra) {
      probe.read(columns, cell);
    }
    if (scanner.cells != columns && !(extra && cell.isEmpty())) {
      return "has "
          + scanner.cells
          + (scanner.cells == 1 ? " cell" : " cells")
          + " instead of "
          + columns;
    }
    if (afterFault && (scanner.bareQuote || !numericWhereOthersAre())) {
      return "may belong to the quote left open above";
    }
    distrust = false;
    if (scanner.bareQuote && closesUnopened(columns)) {
      return "a quote is closed and not opened";
    }
    if (layout.oddLines().contains(scanner.line)) {
      return "is a second header line";
    }
    return checkCells(columns, apart);
  }

  private @Nullable String checkCells(int columns, boolean apart) throws IOException {
    boolean empty = true;
    boolean suspect = false;
    for (int column = 0; column < columns; column++) {
      empty &= scanner.from[column] == scanner.to[column];
      if ((scanner.marks[column] & CellMarks.DAMAGED) != 0) {
        return "holds bytes that mean nothing in the file's character set";
      }
      suspect |= (scanner.marks[column] & CellMarks.MISREAD) != 0;
    }
    if (empty && (columns > 1 || (scanner.marks[0] & CellMarks.QUOTED) == 0)) {
      return RowReader.EMPTY;
    }
    if (suspect && damaged) {
      return "holds UTF-8 in a file of another character set";
    }
    misread += suspect ? 1 : 0;
    if (last.isCutOff()) {
      return LastRow.CUT_OFF;
    }
    if (isHeaderAgain()) {
      return "is the header again";
    }
    if (isRule(columns)) {
      return "is a drawn line";
    }
    if (isHeaderInOtherOrder()) {
      otherTable = true;
    }
    if (apart && startsOtherTable()) {
      otherTable = true;
    }
    if (otherTable) {
      return "belongs to a second table in the same file";
    }
    if (columns > 1 && isRemark()) {
      return "is a remark";
    }
    if (columns > 1 && footers.isTotal(firstFilled(columns))) {
      return "is a row of totals";
    }
    if (columns > 1 && footers.isWordedSo(first())) {
      return "may stand under the table";
    }
    last.remember();
    return null;
  }

  private boolean closesUnopened(int columns) {
    for (int column = 0; column < columns; column++) {
      probe.read(column, cell);
      boolean closed =
          !cell.quoted
              && !cell.isEmpty()
              && cell.bytes[cell.to - 1] == scanner.quote
              && !isFormula();
      // A quote at the end means inches as well, but hardly in one of many numbers.
      if (closed && (layout.quoted() || layout.numeric().contains(column))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether a cell holds a text that a spreadsheet was kept from taking for a number: {@code
   * ="40000004"}.
   */
  private boolean isFormula() {
    return cell.to - cell.from >= 3
        && cell.bytes[cell.from] == '='
        && cell.bytes[cell.from + 1] == scanner.quote;
  }

  private boolean isHeaderAgain() {
    for (int column = 0; column < layout.header().size(); column++) {
      String name = layout.header().get(column);
      if (scanner.to[column] - scanner.from[column] > 4 * name.length() + 8) {
        return false;
      }
      probe.read(column, cell);
      if (!cell.text().replace("\uFEFF", "").strip().equalsIgnoreCase(name)) {
        return false;
      }
    }
    return !layout.header().isEmpty();
  }

  /** Dashes or the like in each cell that says something, two signs at least. */
  private boolean isRule(int columns) throws IOException {
    boolean any = false;
    probe.read(0, cell);
    if (!cell.isEmpty() && "-=_~+*".indexOf(cell.bytes[cell.from]) < 0) {
      return false;
    }
    for (int column = 0; column < columns; column++) {
      probe.read(column, cell);
      if (cell.to - cell.from > 200
          || (!cell.isEmpty() && (cell.quoted || !CellShape.isRule(cell.text().strip())))) {
        return false;
      }
      any |= !cell.isEmpty();
    }
    return any && columns > 1;
  }

  /** Tells whether a row holds the same names, which now stand over other columns. */
  private boolean isHeaderInOtherOrder() {
    probe.read(0, cell);
    if (names.size() < 2 || cell.isEmpty() || !initials[cell.bytes[cell.from] & 0xFF]) {
      return false;
    }
    Set<String> missing = new HashSet<>(names);
    for (int column = 0; column < layout.header().size(); column++) {
      if (scanner.to[column] - scanner.from[column] > 200) {
        return false;
      }
      probe.read(column, cell);
      if (!missing.remove(cell.text().strip().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private String firstFilled(int columns) {
    for (int column = 0; column < columns; column++) {
      probe.read(column, cell);
      if (!cell.isEmpty()) {
        return cell.to - cell.from < 200 ? cell.text() : "";
      }
    }
    return "";
  }

  private boolean startsOtherTable() {
    for (int column : layout.numeric()) {
      probe.read(column, cell);
      if (cell.isEmpty() || CellShape.isData(cell.text().strip())) {
        return false;
      }
    }
    return !layout.numeric().isEmpty() && !layout.header().isEmpty();
  }

  /**
   * Returns whether a row at fault is a good one of which the end is missing, and the file's with
   * it.
   */
  boolean isTorn(@Nullable String fault) {
    return fault != null && last.isTorn(fault, () -> first().strip());
  }

  private boolean isRemark() {
    return scanner.window.bytes[scanner.window.start] == '#' && !numericWhereOthersAre();
  }

  private boolean numericWhereOthersAre() {
    if (!layout.numeric().contains(0)) {
      return true;
    }
    probe.read(0, cell);
    return LastRow.fitsNumbers(cell.text().strip());
  }

  private String first() {
    probe.read(0, cell);
    return cell.to - cell.from < 200 ? cell.text() : "";
  }
}
