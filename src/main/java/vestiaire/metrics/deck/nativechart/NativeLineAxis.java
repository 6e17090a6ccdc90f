package vestiaire.metrics.deck.nativechart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vestiaire.metrics.chart.layout.CategoryPositions;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/**
 * The category axis below lines. Categories that are numbers stand to scale, as on PowerPoint's
 * scatter. Where there are more names than have room, those that are shown are counted from the
 * last one on, which is the one that people look for; programs count from the first, so the names
 * are labels of points that are not seen.
 *
 * @param chart whose categories they are
 * @param column of the workbook that holds where points stand along, or where names stand
 */
record NativeLineAxis(ChartSpec chart, int column) {
  /** More names than these are thinned out. */
  private static final int MOST_NAMES = 12;

  void fill(ChartSheet sheet, Scale scale) {
    if (isToScale()) {
      sheet.add(Text.of("x"), numbers(), chart.axes().categoryFormat());
      for (Annotations.Mark mark : chart.annotations().marks()) {
        Figure at = numbers().get(mark.category());
        Text name = mark.label().isEmpty() ? Text.of("x") : mark.label();
        sheet.add(name, List.of(at, at), chart.axes().categoryFormat());
        sheet.places(Text.of("y"), scale.from(), scale.to());
      }
    } else if (isThinned()) {
      double[] places = new double[chart.categories().size()];
      Arrays.fill(places, scale.from());
      sheet.places(Text.of("y"), places);
    }
  }

  /** Writes the group of lines and the axis below them, which is so much narrower than the page. */
  void write(ChartXmlBuilder page, double besides, ChartXml.Inside series) {
    ChartXml xml = page.xml();
    if (isToScale()) {
      xml.in(
          "c:scatterChart",
          () -> {
            xml.val("c:scatterStyle", "lineMarker");
            xml.val("c:varyColors", 0);
            series.write();
            for (int i = 0; i < chart.annotations().marks().size(); i++) {
              rule(page, chart.annotations().marks().get(i), column + 1 + 2 * i);
            }
            page.axes();
          });
      page.values(
          ChartXmlBuilder.CATEGORIES,
          ChartXmlBuilder.VALUES,
          "b",
          CategoryPositions.of(chart).scale(),
          false,
          chart.axes().category());
      return;
    }
    int every = every(page.width() - besides);
    xml.in(
        "c:lineChart",
        () -> {
          xml.val("c:grouping", "standard");
          xml.val("c:varyColors", 0);
          series.write();
          if (isThinned()) {
            names(page, every);
          }
          xml.val("c:marker", 1);
          page.axes();
        });
    page.names("b", false, false, isThinned() ? ChartXmlBuilder.NO_NAMES : every);
  }

  /** Where the points of a line are, and their values. */
  void values(ChartXmlBuilder page, int values) {
    if (isToScale()) {
      page.caches().values("c:xVal", column);
      page.caches().values("c:yVal", values);
    } else {
      page.caches().categories();
      page.caches().values("c:val", values);
    }
  }

  private void names(ChartXmlBuilder page, int every) {
    ChartXml xml = page.xml();
    int last = chart.categories().size() - 1;
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(column);
          page.pen().noLine();
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                for (int i = last % every; i <= last; i += every) {
                  page.label(i, ThemeColor.TEXT, false, "b", ChartXmlBuilder.Shows.CATEGORY, 0);
                }
                page.noLabels();
              });
          page.caches().categories();
          page.caches().values("c:val", column);
          xml.val("c:smooth", 0);
        });
  }

  /** A line through what is claimed, with its name above. */
  private static void rule(ChartXmlBuilder page, Annotations.Mark mark, int column) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(column);
          page.pen().line(ThemeColor.TEXT, 1.25, true);
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                if (!mark.label().isEmpty()) {
                  page.caches().says(mark.label());
                  page.words(1, mark.label().plain(), ThemeColor.TEXT, false, "t");
                }
                page.noLabels();
              });
          page.caches().values("c:xVal", column);
          page.caches().values("c:yVal", column + 1);
          xml.val("c:smooth", 0);
        });
  }

  /** Returns how many categories share one name, so that names have room. */
  private int every(double room) {
    double widest = 1;
    for (Text category : chart.categories()) {
      widest =
          Math.max(widest, ChartXmlBuilder.wide(category.plain()) + ChartXmlBuilder.wide("nn"));
    }
    return (int) Math.max(1, Math.ceil(widest * chart.categories().size() / Math.max(1, room)));
  }

  private boolean isToScale() {
    return chart.kind() != ChartSpec.Kind.SLOPE && CategoryPositions.of(chart).isToScale();
  }

  private boolean isThinned() {
    return !isToScale() && chart.categories().size() > MOST_NAMES;
  }

  private List<Figure> numbers() {
    List<Figure> numbers = new ArrayList<>();
    for (Text category : chart.categories()) {
      category.spans().stream()
          .filter(Figure.class::isInstance)
          .map(Figure.class::cast)
          .findFirst()
          .ifPresent(numbers::add);
    }
    return numbers;
  }
}
