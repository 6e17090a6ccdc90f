package vestiaire.metrics.deck.nativechart;

import java.math.BigDecimal;
import java.util.List;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/**
 * The copies of the workbook's cells that a chart carries, from which PowerPoint draws. Each goes
 * into the map of figures.
 */
final class ChartCacheWriter {
  private final ChartXml xml;
  private final ChartSheet sheet;
  private final FigureMap figures;
  private final int slide;
  private final long shape;
  private int series = -1;

  ChartCacheWriter(ChartXml xml, ChartSheet sheet, FigureMap figures, int slide, long shape) {
    this.xml = xml;
    this.sheet = sheet;
    this.figures = figures;
    this.slide = slide;
    this.shape = shape;
  }

  /** The next series: its number, its order, its name from the header of the column. */
  void begin(int column) {
    series++;
    xml.val("c:idx", series);
    xml.val("c:order", series);
    Text name = sheet.column(column).header();
    xml.in(
        "c:tx",
        () ->
            xml.in(
                "c:strRef",
                () -> {
                  xml.text("c:f", sheet.header(column));
                  xml.in("c:strCache", () -> strings("c:tx", List.of(name)));
                }));
  }

  void categories() {
    xml.in(
        "c:cat",
        () ->
            xml.in(
                "c:strRef",
                () -> {
                  xml.text("c:f", sheet.cells(0));
                  xml.in("c:strCache", () -> strings("c:cat", sheet.categories()));
                }));
  }

  /** Values as {@code c:val}, {@code c:xVal} or {@code c:yVal}; gaps stay gaps. */
  void values(String element, int column) {
    values(element, column, 0, sheet.column(column).size());
  }

  /** The same of some of the cells, from this one up to and without that. */
  void values(String element, int column, int from, int to) {
    numbers(element, element, column, from, to);
  }

  /** How far an error bar reaches, as {@code c:plus} or {@code c:minus}. */
  void reach(String element, int column, int from, int to) {
    numbers(element, "c:errBars[0]/" + element, column, from, to);
  }

  private void numbers(String element, String path, int column, int from, int to) {
    xml.in(
        element,
        () ->
            xml.in(
                "c:numRef",
                () -> {
                  xml.text("c:f", sheet.cells(column, from, to));
                  xml.in("c:numCache", () -> cache(path, sheet.column(column), from, to));
                }));
  }

  /** Words that stand in the chart as they are, such as the name of an axis. */
  void says(Text text) {
    figures.add(slide, shape, FigureMap.Place.CHART, text);
  }

  private void strings(String element, List<Text> texts) {
    xml.val("c:ptCount", texts.size());
    for (int i = 0; i < texts.size(); i++) {
      String shown = PrintableText.of(texts.get(i).plain());
      if (shown.isBlank()) {
        continue;
      }
      point(i, shown);
      figures.addCache(slide, shape, at(element, i), texts.get(i));
    }
  }

  private void cache(String path, ChartSheet.Column column, int from, int to) {
    xml.text("c:formatCode", NumberCode.of(column.format()));
    xml.val("c:ptCount", to - from);
    for (int i = from; i < to; i++) {
      ChartSheet.Cell cell = column.cells().get(i);
      if (Double.isFinite(cell.number())) {
        boolean place = cell.origin().spans().stream().noneMatch(Figure.class::isInstance);
        String number = BigDecimal.valueOf(cell.number()).stripTrailingZeros().toPlainString();
        String shown = place ? Double.toString(cell.number()) : number;
        point(i - from, shown);
        figures.addCache(slide, shape, at(path, i - from), cell.origin());
      }
    }
  }

  private void point(int index, String value) {
    xml.in("c:pt", "idx", Integer.toString(index), () -> xml.text("c:v", value));
  }

  private String at(String element, int point) {
    return "c:ser[" + series + "]/" + element + "/pt[" + point + "]";
  }
}
