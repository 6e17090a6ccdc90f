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
    boolean apart = scanner.afterBlank && !Shape.isData(line.strip());
    return (apart || Shape.isFooter(line)) && nothingButWordsFollow();
  }

  /** A last row that begins with the word for a sum. */
  boolean isTotal(String firstCell) throws IOException {
    return Shape.isTotal(firstCell) && nothingButWordsFollow();
  }

  private boolean nothingButWordsFollow() throws IOException {
    int start = scanner.consumed();
    for (int ahead = 0; ahead < AHEAD; ahead++) {
      int b = scanner.window.at(start + ahead);
      if (b < 0) {
        return true;
      }
      if (b == dialect.delimiter()) {
        return false;
      }
    }
    return false;
  }
}
