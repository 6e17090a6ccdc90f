package vestiaire.metrics.ingest.reader;

import java.io.IOException;

/** Tells what stands under a table, which is only what stands at the very end of its file. */
final class FooterCheck {
  private static final int AHEAD = 4096;

  private final RowScanner scanner;
  private final Dialect dialect;

  FooterCheck(RowScanner scanner, Dialect dialect) {
    this.scanner = scanner;
    this.dialect = dialect;
  }

  /** A line of words, worded like a footer or set apart by an empty line; no table row follows. */
  boolean isFooter(String line) throws IOException {
    boolean apart = scanner.afterBlank && !CellShape.isData(line.strip());
    return (apart || CellShape.isFooter(line)) && noDelimiterFollows(1);
  }

  /** A line set apart by an empty one and worded like a footer, though it holds delimiters. */
  boolean isWordedSo(String firstCell) throws IOException {
    return scanner.afterBlank && CellShape.isFooter(firstCell) && noDelimiterFollows(scanner.cells);
  }

  /** Tells whether the last row begins with the word for a sum. */
  boolean isTotal(String firstCell) throws IOException {
    return CellShape.isTotal(firstCell) && noDelimiterFollows(1);
  }

  /** Returns whether no line from here to the end has so many delimiters. */
  private boolean noDelimiterFollows(int many) throws IOException {
    int start = scanner.consumed;
    int found = 0;
    for (int ahead = 0; ahead < AHEAD; ahead++) {
      int b = scanner.window.at(start + ahead);
      if (b < 0) {
        return true;
      }
      found = b == '\n' || b == '\r' ? 0 : b == dialect.delimiter() ? found + 1 : found;
      if (found == many) {
        return false;
      }
    }
    return false;
  }
}
