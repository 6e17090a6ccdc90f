package vestiaire.metrics.ingest.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vestiaire.metrics.ingest.source.Utf8Stream;

/**
 * The beginning of a file in UTF-8.
 *
 * @param bytes as many as were looked at
 * @param complete whether that is the whole file
 * @param damaged whether bytes may have been lost in decoding
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and copying it would be all it costs.
record FileHead(byte[] bytes, boolean complete, boolean damaged) {
  private static final int LENGTH = 1 << 17;
  private static final int ROWS = 1000;
  private static final int SHORTEST = 1 << 12;

  /** Control characters that nothing puts into a table, not even by mistake. */
  private static final String CONTROLS =
      "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0015\u0016\u0017\u001B"
          + "\u001E\u001F\u007F";

  static FileHead of(Utf8Stream in, boolean damaged) throws IOException {
    byte[] bytes = new byte[LENGTH];
    int length = 0;
    while (length < LENGTH) {
      int count = in.read(bytes, length, LENGTH - length);
      if (count < 0) {
        return new FileHead(Arrays.copyOf(bytes, length), true, damaged);
      }
      length += count;
      if (LENGTH - length < 8) {
        break;
      }
    }
    return new FileHead(Arrays.copyOf(bytes, length), false, damaged);
  }

  /** Returns the whole rows of several files' beginnings as one, of each as many of its bytes. */
  static FileHead joined(List<FileHead> heads) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    boolean damaged = false;
    for (FileHead head : heads) {
      int length = Math.min(head.bytes.length, Math.max(LENGTH / heads.size(), SHORTEST));
      if (length < head.bytes.length || !head.complete) {
        while (length > 0 && head.bytes[length - 1] != '\n') {
          length--;
        }
      }
      all.write(head.bytes, 0, length);
      if (length > 0 && head.bytes[length - 1] != '\n') {
        all.write('\n');
      }
      damaged |= head.damaged;
    }
    return new FileHead(all.toByteArray(), true, damaged);
  }

  /** Returns the rows as this dialect has them; one that the sample's end cuts off is left out. */
  List<FileHeadRow> rows(Dialect dialect) throws IOException {
    List<FileHeadRow> rows = new ArrayList<>();
    Utf8Stream in = new Utf8Stream.Same(new ByteArrayInputStream(bytes));
    try (RowScanner scanner = new RowScanner(in, dialect, damaged)) {
      CellText text = new CellText(scanner, dialect);
      Cell cell = new Cell();
      while (rows.size() < ROWS && scanner.next()) {
        List<String> cells = new ArrayList<>();
        int quoted = 0;
        boolean opened = false;
        boolean padded = scanner.cells > 1;
        for (int i = 0; i < scanner.cells; i++) {
          text.read(i, cell);
          cells.add(cell.text().strip());
          quoted += cell.quoted ? 1 : 0;
          opened |= i == 0 && cell.quoted;
          padded &= i == 0 || (!cell.isEmpty() && cell.bytes[cell.from] == ' ') || cell.quoted;
        }
        if (complete || scanner.window.more(scanner.length + 1)) {
          rows.add(
              new FileHeadRow(
                  scanner.line, scanner.afterBlank, scanner.fault, cells, quoted, padded, opened));
        }
      }
    }
    return complete ? rows : untilLongCell(rows);
  }

  /**
   * Returns the rows before a long cell: a quote that the sample's end leaves open may be one's.
   * Then the lines behind it are none of the table's. They are where they are rows like those
   * before.
   */
  private static List<FileHeadRow> untilLongCell(List<FileHeadRow> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (RowScanner.UNCLOSED.equals(rows.get(i).fault())) {
        int width = DialectDetector.commonWidth(rows.subList(0, i));
        List<FileHeadRow> behind = rows.subList(i + 1, rows.size());
        long alike = behind.stream().filter(row -> row.width() == width).count();
        return alike * 2 < behind.size() ? rows.subList(0, i) : rows;
      }
    }
    return rows;
  }

  /**
   * Returns whether there are characters that only bytes put together wrongly give: line ends of
   * two bytes whose halves belong to different ones, which no script has.
   */
  boolean isTornUtf16() {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\u0A0D') >= 0
        || text.indexOf('\u0A00') >= 0
        || text.indexOf('\u0D00') >= 0;
  }

  /** Returns the first line. */
  String firstLine() {
    int end = 0;
    while (end < bytes.length && end < 200 && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  boolean contains(char first, char second) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == first && bytes[i + 1] == second) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether so many bytes are control characters that this cannot be a text. */
  boolean isBinary() {
    int end = bytes.length;
    // A file may be filled up with NULs, but it may not be made of them.
    while (end > 0 && bytes[end - 1] == 0) {
      end--;
    }
    int nuls = 0;
    int controls = 0;
    for (int i = 0; i < end; i++) {
      nuls += bytes[i] == 0 ? 1 : 0;
      controls += bytes[i] > 0 && CONTROLS.indexOf(bytes[i]) >= 0 ? 1 : 0;
    }
    boolean filled = nuls * 5 > end && (controls > 0 || nuls * 8 > end * 7);
    return end == 0 ? bytes.length > 0 : filled || (controls > 1 && controls * 50 > end);
  }
}
