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
    ChartSheet.Column cells = sheet.column(column);
    xml.in(
        element,
        () ->
            xml.in(
                "c:numRef",
                () -> {
                  xml.text("c:f", sheet.cells(column));
                  xml.in("c:numCache", () -> numbers(element, cells));
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

  private void numbers(String element, ChartSheet.Column cells) {
    xml.text("c:formatCode", NumberCode.of(cells.format()));
    xml.val("c:ptCount", cells.values().size());
    for (int i = 0; i < cells.values().size(); i++) {
      Figure figure = cells.values().get(i);
      if (Double.isFinite(figure.number())) {
        point(i, BigDecimal.valueOf(figure.number()).stripTrailingZeros().toPlainString());
        figures.addCache(slide, shape, at(element, i), figure);
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
