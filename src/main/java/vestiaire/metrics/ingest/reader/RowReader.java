package vestiaire.metrics.ingest.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.source.Utf8Stream;
import vestiaire.metrics.ingest.source.WrappedFile;
import vestiaire.metrics.model.MetricsException;

/**
 * The rows of a table file, one after the other. A row either has a fault, which says why it cannot
 * be trusted, or exactly as many cells as the table has columns.
 *
 * <pre>{@code
 * try (Rows rows = table.rows(bytes -> {})) {
 *   while (rows.next()) {
 *     if (rows.fault() == null) { rows.cell(0, cell); … }
 *   }
 * }
 * }</pre>
 */
public final class RowReader implements Closeable {
  /** A row of delimiters and nothing else. */
  public static final String EMPTY = "the row is empty";

  private final Path path;
  private final RowScanner scanner;
  private final CellText text;

  /** Reads for checks, whose repairs do not count. */
  private final CellText probe;

  private final RowCheck check;
  private final Layout layout;
  private final FooterCheck footers;
  private final List<String> notes = new ArrayList<>();
  private final Cell cell = new Cell();
  private @Nullable String fault;
  private boolean broken;
  private long bareQuotes;

  RowReader(Path path, Utf8Stream in, Dialect dialect, Layout layout, boolean damaged) {
    this.path = path;
    this.scanner = new RowScanner(in, dialect, damaged);
    this.text = new CellText(scanner, dialect);
    this.probe = new CellText(scanner, dialect);
    this.layout = layout;
    this.footers = new FooterCheck(scanner, dialect);
    this.check = new RowCheck(scanner, probe, layout, footers, damaged);
  }

  /**
   * Moves to the next row; false behind the last.
   *
   * @throws MetricsException.Input when the file breaks off
   */
  public boolean next() {
    try {
      return move();
    } catch (IOException e) {
      throw WrappedFile.unreadable(path, e);
    }
  }

  private boolean move() throws IOException {
    while (scanner.next()) {
      if (layout.above().contains(scanner.line)) {
        continue;
      }
      boolean apart = scanner.afterBlank || broken;
      broken = scanner.cells == 1 && layout.columns() > 1;
      boolean under =
          broken
              ? footers.isFooter(first())
              : scanner.cells < layout.columns()
                  && scanner.cells > 1
                  && footers.isWordedSo(first());
      if (under && scanner.fault == null) {
        notes.add("line " + scanner.line + " stands under the table and is left out");
        continue;
      }
      fault = check.fault(apart);
      bareQuotes += fault == null && scanner.bareQuote ? 1 : 0;
      return true;
    }
    return false;
  }

  /** Why the row cannot be trusted, or null. */
  public @Nullable String fault() {
    return fault;
  }

  /** Returns whether the row is the file's last and broke off, so that the file is not whole. */
  public boolean isTorn() {
    return check.isTorn(fault);
  }

  /** Returns whether the file ends with that cell, without a line end. */
  public boolean endsWith(int column) {
    return scanner.isOpenEnded() && column == layout.columns() - 1;
  }

  /** Returns the row's first line in the file, from 1. */
  public long line() {
    return scanner.line;
  }

  /** Returns the row as it stands in the file, without its line end. */
  public String raw() {
    return scanner.raw();
  }

  /** Fills in a cell of the row, repaired: see {@link #nulsRemoved} and {@link #quotesRestored}. */
  public void cell(int column, Cell into) {
    text.read(column, into);
    if (layout.padded() && !into.quoted) {
      into.trim();
    }
  }

  /** NUL bytes left out of the cells read so far. */
  public long nulsRemoved() {
    return text.nuls;
  }

  /** Quotes and dashes cut to one byte and restored in the cells read so far. */
  public long quotesRestored() {
    return text.cutQuotes;
  }

  /** Returns what a reader should know of the rows passed, one line each. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (bareQuotes > 0) {
      all.add(bareQuotes + " rows have a quote inside an unquoted cell: taken as it stands");
    }
    if (check.misread() > 0) {
      all.add(check.misread() + " rows hold UTF-8 that was once read as another character set");
    }
    if (scanner.marksLeftOut > 0) {
      all.add(
          scanner.marksLeftOut + " lines begin with a byte order mark or a form feed: left out");
    }
    if (scanner.blankLines > 0) {
      all.add(scanner.blankLines + " empty lines are left out");
    }
    return all;
  }

  private String first() {
    probe.read(0, cell);
    return cell.to - cell.from < 200 ? cell.text() : "";
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
