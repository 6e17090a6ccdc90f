package vestiaire.metrics.ingest.reader;

import java.util.function.Supplier;
import vestiaire.metrics.ingest.column.NullWords;

/** Tells whether the last row of a file broke off where the file did. */
final class LastRow {
  static final String CUT_OFF = "is the last, has no line end, and may be cut off";

  private final RowScanner scanner;
  private final CellText probe;
  private final Layout layout;
  private final int column;
  private final Cell cell = new Cell();
  private final WrittenForms forms = new WrittenForms();

  LastRow(RowScanner scanner, CellText probe, Layout layout) {
    this.scanner = scanner;
    this.probe = probe;
    this.layout = layout;
    this.column = layout.columns() - 1;
  }

  /** Remembers how the last cell of a good row is written, which the last row's is held against. */
  void remember() {
    if (column < 1 || forms.isFull() || scanner.isOpenEnded() || !holdsNumbers()) {
      return;
    }
    probe.read(column, cell);
    String text = cell.isEmpty() || cell.quoted ? "" : cell.text().strip();
    if (CellShape.isData(text)) {
      forms.see(text);
    }
  }

  /** A last row without line end whose last cell is not, or not wholly, what the column holds. */
  boolean isCutOff() {
    if (column < 1 || !scanner.isOpenEnded() || !holdsNumbers()) {
      return false;
    }
    probe.read(column, cell);
    if (cell.isEmpty() || cell.quoted) {
      return false;
    }
    String text = cell.text().strip();
    return !fitsNumbers(text) || (CellShape.isData(text) && forms.isBeginning(text));
  }

  /**
   * Returns whether a row at fault is a good one of which the end is missing, and the file's with
   * it.
   *
   * @param firstCell what its first cell says
   */
  boolean isTorn(String fault, Supplier<String> firstCell) {
    if (!scanner.isOpenEnded() || layout.columns() < 2) {
      return false;
    }
    if (fault.equals(CUT_OFF) || fault.equals(RowScanner.UNCLOSED)) {
      return true;
    }
    if (scanner.fault != null || scanner.cells >= layout.columns()) {
      return false;
    }
    String first = firstCell.get();
    if (CellShape.isFooter(first) || CellShape.isTotal(first)) {
      return false;
    }
    if (layout.numeric().contains(0)) {
      return !first.isEmpty() && Character.isDigit(first.charAt(0));
    }
    // Words alone are more likely somebody's remark than the beginning of a row.
    return scanner.cells > 1 || first.indexOf(' ') < 0;
  }

  /** Returns whether it may stand in a column of numbers: one of them, or a word for none. */
  static boolean fitsNumbers(String text) {
    return CellShape.isData(text) || NullWords.isKnown(text);
  }

  private boolean holdsNumbers() {
    return layout.numeric().contains(column);
  }
}
