package vestiaire.metrics.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;

/**
 * Lines of {@code COPY … TO STDOUT} in text format, as cells. The server streams them, so that a
 * large result is never held as a whole, and it may use all its workers, which it does not for a
 * cursor.
 */
final class CopyRows {
  private final List<Column> columns;
  private final List<@Nullable Object> cells;

  CopyRows(List<Column> columns) {
    this.columns = columns;
    this.cells = new ArrayList<>(columns.size());
  }

  /** Returns the cells of a line, in a list that the next call uses again. */
  List<@Nullable Object> cells(byte[] bytes) {
    String line = new String(bytes, StandardCharsets.UTF_8);
    cells.clear();
    int start = 0;
    int end = line.endsWith("\n") ? line.length() - 1 : line.length();
    for (Column column : columns) {
      int tab = line.indexOf('\t', start);
      int stop = tab < 0 ? end : tab;
      String raw = line.substring(start, stop);
      cells.add(raw.equals("\\N") ? null : cell(column.type(), unescape(raw)));
      start = stop + 1;
    }
    return cells;
  }

  private static @Nullable Object cell(ColumnType type, String text) {
    return switch (type) {
      case INTEGER -> Long.valueOf(text);
      case DECIMAL -> decimal(text);
      case BOOLEAN -> text.equals("t");
      case TIMESTAMP -> timestamp(text);
      case DATE -> LocalDate.parse(text);
      case TEXT -> text;
    };
  }

  private static @Nullable Object decimal(String text) {
    // NaN and infinities are no results; a query that makes them means "no value".
    return switch (text) {
      case "NaN", "Infinity", "-Infinity" -> null;
      default -> new BigDecimal(text);
    };
  }

  /** {@code 2021-09-01 13:21:25.5+02}, as the server writes it in the session's zone. */
  private static @Nullable Instant timestamp(String text) {
    if (text.endsWith("infinity")) {
      return null;
    }
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return LocalDateTime.parse(text.substring(0, sign).replace(' ', 'T'))
        .toInstant(ZoneOffset.of(text.substring(sign)));
  }

  private static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    boolean escaped = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (escaped) {
        text.append(escaped(c));
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000b';
      default -> c;
    };
  }
}
