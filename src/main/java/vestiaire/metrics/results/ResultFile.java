package vestiaire.metrics.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.RowConsumer;

/**
 * One result on its way into its file: RFC 4180 but for its line ends, which are LF; UTF-8; numbers
 * unrounded; instants in ISO 8601 and UTC; nothing between the commas for NULL; an apostrophe
 * before a text that a spreadsheet would run as a formula.
 */
final class ResultFile implements RowConsumer {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL).get();

  private final Query question;
  private final Path path;
  private final Path part;
  private final int rowsKept;
  private final BufferedWriter writer;
  private final CSVPrinter printer;
  private final List<List<@Nullable Object>> kept = new ArrayList<>();
  private List<Column> columns = List.of();
  private long rows;

  ResultFile(Query question, Path path, int rowsKept) throws IOException {
    this.question = question;
    this.path = path;
    this.rowsKept = rowsKept;
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    this.part = path.resolveSibling(path.getFileName() + ".part");
    this.writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
    this.printer = new CSVPrinter(writer, FORMAT);
  }

  @Override
  public void columns(List<Column> columns) throws IOException {
    this.columns = columns;
    printer.printRecord(columns.stream().map(Column::name));
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(
          cell instanceof BigDecimal number
              ? number.toPlainString()
              : cell instanceof String text ? GuardedText.write(text) : cell);
    }
    printer.println();
    if (rows < rowsKept) {
      kept.add(new ArrayList<>(cells));
    }
    rows++;
  }

  @Override
  public void complete() throws IOException {
    printer.close(true);
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Files.deleteIfExists(part);
  }

  ResultTable table() {
    return new ResultTable(question.name(), question.title(), columns, kept, rows);
  }
}
