package vestiaire.metrics.ingest.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.source.Utf8Stream;

/**
 * Cuts UTF-8 bytes into rows and cells without copying them.
 *
 * <p>A quoted cell may run over several lines only if it ends as a quoted cell must: a quote, then
 * a delimiter or the end of the line. If it does not, the line that opened it is the faulty row and
 * reading goes on at the very next line, so that a forgotten quote costs one row.
 */
final class RowScanner implements Closeable {
  static final String UNCLOSED = "a quote is opened and not closed";
  static final String AFTER_QUOTE = "text stands after a closing quote";

  private static final byte DOS_END = 0x1A;

  private final byte[] kinds;
  private final boolean dump;
  private final boolean damaged;
  final int delimiter;
  final int quote;
  final Window window;

  private long nextLine = 1;
  private int firstBreak;

  /** Number of the row's first line, from 1. */
  long line;

  /** Lines of the row beyond its first. */
  int breaks;

  /** Whether a backslash stands before each of those line ends. */
  boolean breaksEscaped;

  /** Bytes of the row without its line end, and with it. */
  int length;

  int consumed;

  int cells;
  int[] from = new int[16];
  int[] to = new int[16];
  byte[] marks = new byte[16];

  /** What is wrong with the row as such, or null. */
  @Nullable String fault;

  /** Whether an unquoted cell of the row holds a quote. */
  boolean bareQuote;

  /** Rows so far at whose start a byte order mark or a form feed is left out. */
  long marksLeftOut;

  /** Empty lines passed over so far. */
  long blankLines;

  /** Whether an empty line stood right before the row. */
  boolean afterBlank;

  RowScanner(Utf8Stream in, Dialect dialect, boolean damaged) {
    this.window = new Window(in);
    this.delimiter = dialect.delimiter();
    this.quote = dialect.quote();
    this.kinds = ByteKinds.of(dialect);
    this.damaged = damaged;
    this.dump = dialect.dump();
  }

  /** Moves to the next row that is not an empty line; false at the end. */
  boolean next() throws IOException {
    afterBlank = false;
    while (true) {
      window.advance(consumed);
      consumed = 0;
      if (window.at(0) < 0) {
        return false;
      }
      scan();
      if (!blank()) {
        return true;
      }
      blankLines++;
      afterBlank = true;
    }
  }

  /** Goes back on a row of several lines: its first line alone is the row, and at fault. */
  void splitOffFirstLine() throws IOException {
    if (breaks > 0) {
      nextLine = line;
      faultyLine(UNCLOSED, firstBreak);
    }
  }

  /** Whether the file ends with the row and not with a line end. */
  boolean isOpenEnded() {
    return consumed <= length;
  }

  String raw() {
    return new String(window.bytes, window.start, length, StandardCharsets.UTF_8);
  }

  /**
   * Whether the line says nothing: blanks at most, NULs, or the mark that ended files under DOS.
   */
  private boolean blank() {
    int end = window.start + length;
    for (int i = window.start; i < end; i++) {
      int b = window.bytes[i];
      if (cells != 1 || (b != ' ' && b != 0 && b != DOS_END)) {
        return false;
      }
    }
    return fault == null;
  }

  private void scan() throws IOException {
    line = nextLine;
    cells = 0;
    fault = null;
    bareQuote = false;
    breaks = 0;
    breaksEscaped = true;
    firstBreak = -1;
    int p = window.marks();
    marksLeftOut += p > 0 ? 1 : 0;
    while (true) {
      int open = opening(p);
      int end = open >= 0 ? quotedCell(open) : plainCell(p, p);
      if (end < 0) {
        if (open > p) {
          // Blanks before the quote: then it may just be a quote in a text.
          end = plainCell(p, p);
        } else {
          faultyLine(end == -1 || breaks > 0 ? UNCLOSED : AFTER_QUOTE, Math.max(firstBreak, -1));
          return;
        }
      }
      if (end > Window.LONGEST) {
        faultyLine("the row is longer than " + (Window.LONGEST >> 20) + " MB", firstBreak);
        return;
      }
      if (window.at(end) != delimiter) {
        finish(end);
        return;
      }
      p = end + 1;
    }
  }

  private void finish(int end) throws IOException {
    length = end;
    int stop = window.at(end);
    if (stop < 0 && cells > 0 && end > 0 && window.at(end - 1) == DOS_END && to[cells - 1] == end) {
      to[cells - 1]--;
    }
    consumed = stop < 0 ? end : stop == '\r' && window.at(end + 1) == '\n' ? end + 2 : end + 1;
    nextLine = line + breaks + 1;
  }

  private void faultyLine(String what, int knownEnd) throws IOException {
    int end = knownEnd;
    if (end < 0) {
      end = 0;
      for (int b = window.at(end); b >= 0 && b != '\n' && b != '\r'; b = window.at(end)) {
        end++;
        if (end > Window.LONGEST) {
          // Nobody wants to read a megabyte of fault; the rest is passed over.
          window.advance(end - 64);
          end = 64;
        }
      }
    }
    breaks = 0;
    cells = 0;
    fault = what;
    finish(end);
  }

  /** Where a quoted cell opens at this position, blanks before it passed over; -1 if none does. */
  private int opening(int p) throws IOException {
    int q = p;
    int b = window.at(q);
    while (b == ' ' && delimiter != ' ') {
      b = window.at(++q);
    }
    return b == quote ? q : -1;
  }

  private int plainCell(int cellStart, int p) throws IOException {
    byte mark = 0;
    int q = p;
    while (true) {
      byte[] bytes = window.bytes;
      int i = window.start + q;
      int limit = window.limit;
      while (i < limit && kinds[bytes[i] & 0xFF] == ByteKinds.ORDINARY) {
        i++;
      }
      q = i - window.start;
      if (i >= limit) {
        if (q > Window.LONGEST || !window.more(q)) {
          break;
        }
        continue;
      }
      byte kind = kinds[bytes[i] & 0xFF];
      if (kind == ByteKinds.STOP) {
        break;
      }
      mark |= CellMarks.of(kind, window, q, damaged);
      bareQuote |= kind == ByteKinds.QUOTE;
      q += kind == ByteKinds.ESCAPE ? escape(q) : 1;
    }
    add(cellStart, q, mark);
    return q;
  }

  /** The length of an escape outside quotes; in a dump it may go over a line end. */
  private int escape(int q) throws IOException {
    int next = window.at(q + 1);
    if (next < 0 || (Window.ends(next) && !dump)) {
      return 1;
    }
    if (Window.ends(next)) {
      firstBreak = firstBreak < 0 ? q + 1 : firstBreak;
      breaks++;
      return next == '\r' && window.at(q + 2) == '\n' ? 3 : 2;
    }
    return 2;
  }

  /** The position behind a quoted cell; -1 when it does not end, -2 when text follows its end. */
  private int quotedCell(int open) throws IOException {
    byte mark = CellMarks.QUOTED;
    int brokenAt = -1;
    int broken = 0;
    int q = open + 1;
    while (true) {
      int b = window.at(q);
      if (b < 0 || q > Window.LONGEST) {
        return -1;
      }
      byte kind = kinds[b];
      if (kind == ByteKinds.QUOTE) {
        if (window.at(q + 1) != quote) {
          break;
        }
        mark |= CellMarks.ESCAPED;
        q += 2;
      } else if (Window.ends(b)) {
        brokenAt = brokenAt < 0 ? q : brokenAt;
        broken++;
        q += b == '\r' && window.at(q + 1) == '\n' ? 2 : 1;
      } else {
        mark |= CellMarks.of(kind, window, q, damaged);
        q += kind == ByteKinds.ESCAPE && window.at(q + 1) >= 0 ? 2 : 1;
      }
    }
    int end = q + 1;
    while (delimiter != window.at(end) && (window.at(end) == ' ' || window.at(end) == '\t')) {
      end++;
    }
    int after = window.at(end);
    if (after >= 0 && after != delimiter && !Window.ends(after)) {
      return broken > 0 ? -1 : -2;
    }
    add(open + 1, q, mark);
    breaks += broken;
    breaksEscaped &= broken == 0;
    firstBreak = firstBreak < 0 ? brokenAt : firstBreak;
    return end;
  }

  private void add(int cellFrom, int cellTo, byte mark) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, 2 * cells);
      to = Arrays.copyOf(to, 2 * cells);
      marks = Arrays.copyOf(marks, 2 * cells);
    }
    from[cells] = cellFrom;
    to[cells] = cellTo;
    marks[cells] = mark;
    cells++;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
