package vestiaire.metrics.deck.nativechart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.deck.opc.FixedZip;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/**
 * The workbook behind a chart: names of the categories in column A, a column of values for each of
 * the chart's lines, a header above. Texts are texts, whatever they begin with.
 */
final class ChartSheet {
  private static final String NAME = "Sheet1";
  private static final int WIDTH = 18 * 256;

  private final List<Text> categories;
  private final List<Column> columns = new ArrayList<>();

  /** One column: its header and its values. */
  record Column(Text header, List<Figure> values, Format format) {}

  ChartSheet(List<Text> categories) {
    this.categories = List.copyOf(categories);
  }

  /** Adds a column of values, one a category; returns its number, from 1. */
  int add(Text header, List<Figure> values, Format format) {
    columns.add(new Column(header, List.copyOf(values), format));
    return columns.size();
  }

  List<Text> categories() {
    return categories;
  }

  Column column(int number) {
    return columns.get(number - 1);
  }

  /** Where the header of a column stands, as formulas write it. */
  String header(int column) {
    return NAME + "!" + new CellReference(0, column, true, true).formatAsString();
  }

  /** Where the cells of a column stand; column 0 holds the categories. */
  String cells(int column) {
    String first = new CellReference(1, column, true, true).formatAsString();
    String last = new CellReference(categories.size(), column, true, true).formatAsString();
    return NAME + "!" + first + ":" + last;
  }

  /** What is told of each cell that holds something. */
  interface Cells {
    void text(String at, Text text);

    void figure(String at, Figure figure);
  }

  /** The file; each cell is also told. */
  byte[] write(Instant asOf, Cells told) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet(NAME);
      XSSFRow head = sheet.createRow(0);
      sheet.setColumnWidth(0, WIDTH);
      for (int column = 1; column <= columns.size(); column++) {
        sheet.setColumnWidth(column, WIDTH);
        text(head, column, columns.get(column - 1).header(), told);
      }
      List<CellStyle> styles = new ArrayList<>();
      for (Column column : columns) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(NumberCode.of(column.format())));
        styles.add(style);
      }
      for (int i = 0; i < categories.size(); i++) {
        XSSFRow row = sheet.createRow(i + 1);
        text(row, 0, categories.get(i), told);
        for (int column = 1; column <= columns.size(); column++) {
          Figure figure = columns.get(column - 1).values().get(i);
          if (Double.isFinite(figure.number())) {
            XSSFCell cell = row.createCell(column);
            cell.setCellValue(figure.number());
            cell.setCellStyle(styles.get(column - 1));
            told.figure(cell.getReference(), figure);
          }
        }
      }
      var core = workbook.getProperties().getCoreProperties();
      core.setCreator("vestiaire-metrics");
      core.setCreated(Optional.of(Date.from(asOf)));
      core.setModified(Optional.of(Date.from(asOf)));
      workbook.getProperties().getExtendedProperties().setApplication("vestiaire-metrics");
      workbook.write(out);
      return FixedZip.sorted(out.toByteArray());
    }
  }

  private static void text(XSSFRow row, int column, Text text, Cells told) {
    if (!text.plain().isBlank()) {
      XSSFCell cell = row.createCell(column);
      cell.setCellValue(PrintableText.of(text.plain()));
      told.text(cell.getReference(), text);
    }
  }
}
