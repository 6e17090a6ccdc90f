package vestiaire.metrics.deck.nativechart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/**
 * A dot for the rate, a line from the low to the high end of its interval: PowerPoint's chart for
 * stocks, which draws a line between two cells and needs no difference of them. What one compares
 * with is one more category.
 */
record NativeIntervalChart(ChartSpec chart) implements NativeChart {
  private static final int DOT = 9;
  private static final double GAP = 18;
  private static final int RATE = 1;
  private static final int LOW = 2;
  private static final int HIGH = 3;

  /** The categories, and behind them what one compares with. */
  static List<Text> categories(ChartSpec chart) {
    List<Text> all = new ArrayList<>(chart.categories());
    if (chart.reference() != null) {
      all.add(chart.reference().label());
    }
    return all;
  }

  @Override
  public void fill(ChartSheet sheet) {
    ChartSpec.Series series = chart.series().get(0);
    ChartSpec.Reference reference = chart.reference();
    List<Figure> values = new ArrayList<>(series.values());
    List<Figure> low = new ArrayList<>(series.low().isEmpty() ? series.values() : series.low());
    List<Figure> high = new ArrayList<>(series.low().isEmpty() ? series.values() : series.high());
    if (reference != null) {
      for (List<Figure> column : List.of(values, low, high)) {
        Collections.addAll(column, reference.value());
      }
    }
    sheet.add(series.name(), values, chart.axes().valueFormat());
    sheet.add(NativeLineChart.end(series.name(), ", min"), low, chart.axes().valueFormat());
    sheet.add(NativeLineChart.end(series.name(), ", max"), high, chart.axes().valueFormat());
  }

  @Override
  public void write(ChartXmlBuilder page) {
    List<Text> names = categories(chart);
    double left = ChartXmlBuilder.wide(chart.series().get(0).values().get(0).text()) + GAP;
    double pitch = (page.width() - left) / names.size();
    double widest =
        names.stream().mapToDouble(name -> ChartXmlBuilder.wide(name.plain())).max().orElse(0);
    boolean turned = widest > pitch;
    double below = turned ? Math.min(widest, page.height() * 0.4) * 0.75 + GAP : Canvas.LINE + 8;
    page.area(left, Canvas.LINE, 8, below);
    ChartXml xml = page.xml();
    xml.in(
        "c:stockChart",
        () -> {
          // High, low and close, in the order in which stocks have them.
          one(page, HIGH, names);
          one(page, LOW, names);
          one(page, RATE, names);
          xml.in("c:hiLowLines", () -> page.pen().line(page.pen().muted(), 2.5, false));
          page.axes();
        });
    page.names("b", false, turned, 1);
    page.values(
        ChartXmlBuilder.VALUES,
        ChartXmlBuilder.CATEGORIES,
        "l",
        scale(),
        false,
        chart.axes().value());
  }

  private void one(ChartXmlBuilder page, int column, List<Text> names) {
    ChartXml xml = page.xml();
    boolean rates = column == RATE;
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(column);
          page.pen().noLine();
          if (rates) {
            page.pen().marker(page.pen().muted(), DOT);
            points(page);
          } else {
            page.pen().noMarker();
          }
          xml.in("c:dLbls", () -> labels(page, rates, names));
          page.caches().categories();
          page.caches().values("c:val", column);
          xml.val("c:smooth", 0);
        });
  }

  private void points(ChartXmlBuilder page) {
    ChartXml xml = page.xml();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (BarMarks.highlighted(chart, i)) {
        int point = i;
        xml.in(
            "c:dPt",
            () -> {
              xml.val("c:idx", point);
              page.pen().marker(ThemeColor.HIGHLIGHT, DOT);
              xml.val("c:bubble3D", 0);
              page.pen().noLine();
            });
      }
    }
  }

  private void labels(ChartXmlBuilder page, boolean rates, List<Text> names) {
    if (rates) {
      for (int i = 0; i < names.size(); i++) {
        boolean compared = i >= chart.categories().size();
        if (compared || BarMarks.highlighted(chart, i)) {
          ThemeColor ink = compared ? page.pen().muted() : ThemeColor.HIGHLIGHT;
          page.label(i, ink, !compared, compared ? "t" : "r", ChartXmlBuilder.Shows.VALUE, 0);
        }
      }
    }
    page.noLabels();
  }

  private Scale scale() {
    ChartValues values = ChartValues.of(chart);
    ChartSpec.Reference reference = chart.reference();
    double at = reference == null ? Double.NaN : reference.value().number();
    double min = Double.isFinite(at) ? Math.min(at, values.min()) : values.min();
    double max = Double.isFinite(at) ? Math.max(at, values.max()) : values.max();
    return Scale.fitting(min, max, 6);
  }
}
