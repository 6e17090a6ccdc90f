package vestiaire.metrics.deck.nativechart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/**
 * The workbook behind a chart: names of the categories in column A, a column of values for each of
 * the chart's lines, a header above. Texts are texts, whatever they begin with.
 */
final class ChartSheet {
  private static final String NAME = "Sheet1";
  private static final int WIDTH = 18 * 256;
  private static final String MINUS = " \u2212 ";
  private static final Format PLACE = new Format(Format.Kind.NUMBER, 1);

  private final List<Text> categories;
  private final List<Column> columns = new ArrayList<>();

  /**
   * One cell.
   *
   * @param number what it holds; not finite for an empty one
   * @param origin what it is made of: a figure, two figures and a minus between them, or a number
   *     that only says where something is drawn
   * @param formula how Excel makes it of others; empty for none
   */
  record Cell(double number, Text origin, String formula) {}

  /** One column: its header and its cells. */
  record Column(Text header, List<Cell> cells, Format format) {
    int size() {
      return cells.size();
    }
  }

  ChartSheet(List<Text> categories) {
    this.categories = List.copyOf(categories);
  }

  /** Adds a column of values, one a category; returns its number, from 1. */
  int add(Text header, List<Figure> values, Format format) {
    return cells(
        header,
        values.stream().map(one -> new Cell(one.number(), new Text(List.of(one)), "")).toList(),
        format);
  }

  /** Adds a column of places, which stand in no result: rows, and the ends of the axis. */
  int places(Text header, double... places) {
    return cells(
        header,
        Arrays.stream(places)
            .mapToObj(one -> new Cell(one, Text.of(Double.toString(one)), ""))
            .toList(),
        PLACE);
  }

  /**
   * Adds the first column less the second, by a formula, so that what is drawn follows a change.
   */
  int difference(Text header, int first, int second) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < column(first).size(); i++) {
      Cell one = column(first).cells().get(i);
      Cell other = column(second).cells().get(i);
      List<Span> origin = new ArrayList<>(one.origin().spans());
      origin.add(new Words(MINUS, false));
      origin.addAll(other.origin().spans());
      String formula =
          new CellReference(i + 1, first).formatAsString()
              + "-"
              + new CellReference(i + 1, second).formatAsString();
      // As Excel itself counts.
      cells.add(new Cell(one.number() - other.number(), new Text(origin), formula));
    }
    return cells(header, cells, column(first).format());
  }

  /** Adds both columns turn by turn, the second twice, by formulas: ends of lines and a gap. */
  int ends(Text header, int first, int second) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < column(first).size(); i++) {
      for (int column : new int[] {first, second, second}) {
        Cell end = column(column).cells().get(i);
        String formula = new CellReference(i + 1, column).formatAsString();
        cells.add(new Cell(end.number(), end.origin(), formula));
      }
    }
    return cells(header, cells, column(first).format());
  }

  private int cells(Text header, List<Cell> cells, Format format) {
    columns.add(new Column(header, List.copyOf(cells), format));
    return columns.size();
  }

  List<Text> categories() {
    return categories;
  }

  Column column(int number) {
    return columns.get(number - 1);
  }

  /** Returns where the header of a column stands, as formulas write it. */
  String header(int column) {
    return NAME + "!" + new CellReference(0, column, true, true).formatAsString();
  }

  /** Returns where the cells of a column stand; column 0 holds the categories. */
  String cells(int column) {
    return cells(column, 0, column == 0 ? categories.size() : column(column).size());
  }

  /** Returns where some of its cells stand, from this one up to and without that. */
  String cells(int column, int from, int to) {
    String first = new CellReference(from + 1, column, true, true).formatAsString();
    String last = new CellReference(to, column, true, true).formatAsString();
    return NAME + "!" + first + ":" + last;
  }

  /** What is told of each cell that holds something. */
  interface Cells {
    void text(String at, Text text);

    void number(String at, Text origin);
  }

  /** Returns the file; each cell is also told. */
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
      int rows =
          columns.stream()
              .mapToInt(Column::size)
              .reduce(categories.size(), (x, y) -> Math.max(x, y));
      for (int i = 0; i < rows; i++) {
        XSSFRow row = sheet.createRow(i + 1);
        if (i < categories.size()) {
          text(row, 0, categories.get(i), told);
        }
        for (int column = 1; column <= columns.size(); column++) {
          if (i < column(column).size()) {
            number(row, column, column(column).cells().get(i), styles.get(column - 1), told);
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

  private static void number(XSSFRow row, int column, Cell cell, CellStyle style, Cells told) {
    if (Double.isFinite(cell.number())) {
      XSSFCell made = row.createCell(column);
      if (!cell.formula().isEmpty()) {
        made.setCellFormula(cell.formula());
      }
      made.setCellValue(cell.number());
      made.setCellStyle(style);
      told.number(made.getReference(), cell.origin());
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
