package vestiaire.metrics.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;

/** A result read back from its file. */
final class ResultRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ResultRows() {}

  static Stream<List<@Nullable Object>> read(Path file, List<Column> columns) {
    try {
      CSVParser parser = FORMAT.parse(Files.newBufferedReader(file));
      return parser.stream().map(row -> cells(row, columns)).onClose(() -> close(parser));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable Object> cells(CSVRecord row, List<Column> columns) {
    List<@Nullable Object> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      String text = row.get(i);
      cells.add(text.isEmpty() ? null : cell(text, columns.get(i).type()));
    }
    return cells;
  }

  private static Object cell(String text, ColumnType type) {
    return switch (type) {
      case INTEGER -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case TIMESTAMP -> Instant.parse(text);
      case DATE -> LocalDate.parse(text);
      case TEXT -> GuardedText.read(text);
    };
  }

  private static void close(CSVParser parser) {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
