package vestiaire.metrics.deck.nativechart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Labels;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/** Points with their names beside them, as many as fit without covering each other. */
record NativeScatterChart(ChartSpec chart) implements NativeChart {
  private static final int DOT = 9;
  private static final double GAP = 18;
  private static final double MOST_NAME = 130;

  /** Where a name may stand, in PowerPoint's words; the order is that of {@link Labels}. */
  private record Named(int point, String name, String position) {}

  @Override
  public void fill(ChartSheet sheet) {
    ChartSpec.Series x = chart.series().get(0);
    ChartSpec.Series y = chart.series().get(1);
    sheet.add(x.name(), x.values(), chart.axes().categoryFormat());
    sheet.add(y.name(), y.values(), chart.axes().valueFormat());
  }

  @Override
  public void write(ChartXmlBuilder page) {
    Scale x = scale(0, 6);
    Scale y = scale(1, 5);
    double left =
        ChartXmlBuilder.wide(chart.series().get(1).values().get(0).text()) + GAP + Canvas.LINE;
    double bottom = Canvas.LINE * 2 + 12;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, Canvas.LINE, page.width() - left - GAP, page.height() - Canvas.LINE - bottom);
    page.area(left, Canvas.LINE, GAP, bottom);
    ChartXml xml = page.xml();
    xml.in(
        "c:scatterChart",
        () -> {
          xml.val("c:scatterStyle", "lineMarker");
          xml.val("c:varyColors", 0);
          xml.in("c:ser", () -> series(page, area, x, y));
          page.axes();
        });
    page.values(
        ChartXmlBuilder.CATEGORIES, ChartXmlBuilder.VALUES, "b", x, false, chart.axes().category());
    page.values(
        ChartXmlBuilder.VALUES, ChartXmlBuilder.CATEGORIES, "l", y, false, chart.axes().value());
  }

  private void series(ChartXmlBuilder page, Rectangle2D area, Scale x, Scale y) {
    ChartXml xml = page.xml();
    page.caches().begin(2);
    page.pen().noLine();
    page.pen().marker(page.pen().muted(), DOT);
    for (int i = 0; i < chart.categories().size(); i++) {
      if (BarMarks.highlighted(chart, i)) {
        int point = i;
        xml.in(
            "c:dPt",
            () -> {
              xml.val("c:idx", point);
              page.pen().marker(ThemeColor.HIGHLIGHT, DOT);
              xml.val("c:bubble3D", 0);
              // LibreOffice takes the mark's colour from here.
              page.pen().filled(ThemeColor.HIGHLIGHT);
            });
      }
    }
    xml.in(
        "c:dLbls",
        () -> {
          for (Named one : named(page, area, x, y)) {
            name(page, one);
          }
          page.noLabels();
        });
    page.caches().values("c:xVal", 1);
    page.caches().values("c:yVal", 2);
    xml.val("c:smooth", 0);
  }

  private void name(ChartXmlBuilder page, Named one) {
    ChartXml xml = page.xml();
    boolean strong = BarMarks.highlighted(chart, one.point());
    page.caches().says(Text.of(one.name()));
    xml.in(
        "c:dLbl",
        () -> {
          xml.val("c:idx", one.point());
          page.pen().words(one.name(), strong ? ThemeColor.HIGHLIGHT : ThemeColor.TEXT, strong);
          page.pen().invisible();
          xml.val("c:dLblPos", one.position());
          xml.val("c:showLegendKey", 0);
          xml.val("c:showVal", 1);
          xml.val("c:showCatName", 0);
          xml.val("c:showSerName", 0);
          xml.val("c:showPercent", 0);
          xml.val("c:showBubbleSize", 0);
        });
  }

  /** The names that find a place, by point. */
  private List<Named> named(ChartXmlBuilder page, Rectangle2D area, Scale x, Scale y) {
    Labels labels = new Labels(new Rectangle2D.Double(0, 0, page.width(), area.getMaxY()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (Double.isFinite(number(0, i)) && Double.isFinite(number(1, i))) {
        labels.block(dot(area, x, y, i));
        order.add(BarMarks.highlighted(chart, i) ? 0 : order.size(), i);
      }
    }
    List<Named> named = new ArrayList<>();
    for (int i : order) {
      String name = Canvas.cut(chart.categories().get(i).plain(), MOST_NAME, true);
      Rectangle2D dot = dot(area, x, y, i);
      Rectangle2D place = labels.placeBeside(dot, ChartXmlBuilder.wide(name), Canvas.LINE);
      if (place != null) {
        named.add(new Named(i, name, position(dot, place)));
      }
    }
    named.sort(java.util.Comparator.comparingInt(Named::point));
    return named;
  }

  private static String position(Rectangle2D dot, Rectangle2D place) {
    if (place.getMinX() >= dot.getMaxX()) {
      return "r";
    }
    if (place.getMaxX() <= dot.getMinX()) {
      return "l";
    }
    return place.getMaxY() <= dot.getMinY() ? "t" : "b";
  }

  private Rectangle2D dot(Rectangle2D area, Scale x, Scale y, int i) {
    double atX = area.getX() + area.getWidth() * (number(0, i) - x.from()) / (x.to() - x.from());
    double atY =
        area.getMaxY() - area.getHeight() * (number(1, i) - y.from()) / (y.to() - y.from());
    return new Rectangle2D.Double(atX - DOT / 2.0, atY - DOT / 2.0, DOT, DOT);
  }

  private double number(int series, int point) {
    return chart.series().get(series).values().get(point).number();
  }

  private Scale scale(int series, int ticks) {
    ChartValues values = ChartValues.of(chart.series().get(series).values());
    return Scale.fitting(values.min(), values.max(), ticks);
  }
}
