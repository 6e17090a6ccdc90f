package vestiaire.metrics.deck.nativechart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Labels;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/** Points with their names beside them, as many as fit without covering each other. */
record NativeScatterChart(ChartSpec chart) implements NativeChart {
  private static final int DOT = 9;
  private static final double GAP = 18;
  private static final double MOST_NAME = 130;
  private static final double INSET = 0.04;

  /** How far from its end a line across has its name. */
  private static final double NAMED = 0.1;

  /** The position of a point's name, in PowerPoint's words; the order is that of {@link Labels}. */
  private record Named(int point, String name, String position) {}

  @Override
  public void fill(ChartSheet sheet) {
    ChartSpec.Series x = chart.series().get(0);
    ChartSpec.Series y = chart.series().get(1);
    sheet.add(x.name(), x.values(), chart.axes().categoryFormat());
    sheet.add(y.name(), y.values(), chart.axes().valueFormat());
    Annotations.Quadrants split = chart.annotations().quadrants();
    ChartSpec.Reference reference = chart.reference();
    if (split == null && reference != null) {
      Scale across = scale(0, 6);
      sheet.add(
          reference.label(),
          List.of(reference.value(), reference.value(), reference.value()),
          chart.axes().valueFormat());
      double named = across.to() - NAMED * (across.to() - across.from());
      sheet.places(Text.of("x: min, max"), across.from(), named, across.to());
    }
    if (split != null) {
      sheet.add(Text.of("x"), List.of(split.x(), split.x()), chart.axes().categoryFormat());
      sheet.places(Text.of("y: min, max"), scale(1, 5).from(), scale(1, 5).to());
      sheet.places(Text.of("x: min, max"), scale(0, 6).from(), scale(0, 6).to());
      sheet.add(Text.of("y"), List.of(split.y(), split.y()), chart.axes().valueFormat());
      Scale across = scale(0, 6);
      Scale up = scale(1, 5);
      sheet.places(Text.of("x"), across.from(), across.to(), across.from(), across.to());
      // Names stand within the fields, not on the axis below them.
      double inset = (up.to() - up.from()) * INSET;
      sheet.places(
          Text.of("y"), up.to() - inset, up.to() - inset, up.from() + inset, up.from() + inset);
    }
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
          if (chart.annotations().quadrants() == null && chart.reference() != null) {
            reference(page, chart.reference());
          }
          // LibreOffice wants the longest series first.
          if (chart.annotations().quadrants() != null) {
            split(page, 3, 3, 4);
            split(page, 6, 5, 6);
            if (!chart.annotations().quadrants().corners().isEmpty()) {
              corners(page, chart.annotations().quadrants().corners());
            }
          }
          page.axes();
        });
    page.values(
        ChartXmlBuilder.CATEGORIES, ChartXmlBuilder.VALUES, "b", x, false, chart.axes().category());
    page.values(
        ChartXmlBuilder.VALUES, ChartXmlBuilder.CATEGORIES, "l", y, false, chart.axes().value());
  }

  /** A line across with its name, as in the drawn chart. */
  private static void reference(ChartXmlBuilder page, ChartSpec.Reference reference) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(3);
          page.pen().line(ThemeColor.TEXT, 1.25, true);
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                page.caches().says(reference.told());
                page.words(1, reference.told().plain(), ThemeColor.TEXT, false, "t");
                page.noLabels();
              });
          page.caches().values("c:xVal", 4);
          page.caches().values("c:yVal", 3);
          xml.val("c:smooth", 0);
        });
  }

  /** A line between two fields. */
  private static void split(ChartXmlBuilder page, int name, int x, int y) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(name);
          page.pen().line(page.pen().neutral(), 1, true);
          page.pen().noMarker();
          xml.in("c:dLbls", page::noLabels);
          page.caches().values("c:xVal", x);
          page.caches().values("c:yVal", y);
          xml.val("c:smooth", 0);
        });
  }

  /** What the fields are called, at points that are not seen. */
  private static void corners(ChartXmlBuilder page, List<Text> names) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(7);
          page.pen().noLine();
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                for (int i = 0; i < names.size(); i++) {
                  page.caches().says(names.get(i));
                  String side = i % 2 == 0 ? "r" : "l";
                  page.words(i, names.get(i).plain(), page.pen().muted(), true, side);
                }
                page.noLabels();
              });
          page.caches().values("c:xVal", 7);
          page.caches().values("c:yVal", 8);
          xml.val("c:smooth", 0);
        });
  }

  private void series(ChartXmlBuilder page, Rectangle2D area, Scale x, Scale y) {
    ChartXml xml = page.xml();
    page.caches().begin(2);
    page.pen().noLine();
    page.pen().marker(page.pen().muted(), DOT);
    for (int i = 0; i < chart.categories().size(); i++) {
      boolean strong = BarMarks.highlighted(chart, i);
      if (strong || chart.annotations().isFaded(i)) {
        int point = i;
        ThemeColor shade = strong ? ThemeColor.HIGHLIGHT : page.pen().neutral();
        xml.in(
            "c:dPt",
            () -> {
              xml.val("c:idx", point);
              page.pen().marker(shade, DOT);
              xml.val("c:bubble3D", 0);
              // LibreOffice takes the mark's colour from here.
              page.pen().filled(shade);
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
    boolean strong = BarMarks.highlighted(chart, one.point());
    page.caches().says(Text.of(one.name()));
    ThemeColor ink = strong ? ThemeColor.HIGHLIGHT : ThemeColor.TEXT;
    page.words(one.point(), one.name(), ink, strong, one.position());
  }

  /** Returns the names that find a place, by point. */
  private List<Named> named(ChartXmlBuilder page, Rectangle2D area, Scale x, Scale y) {
    Labels labels =
        new Labels(
            new Rectangle2D.Double(area.getX(), 0, page.width() - area.getX(), area.getMaxY()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (Double.isFinite(number(0, i)) && Double.isFinite(number(1, i))) {
        labels.block(dot(area, x, y, i));
        order.add(i);
      }
    }
    // As in the drawn chart.
    order.sort(
        Comparator.comparing((Integer i) -> !BarMarks.highlighted(chart, i))
            .thenComparing(i -> chart.annotations().isFaded(i)));
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
    Annotations.Quadrants split = chart.annotations().quadrants();
    double at = split == null ? Double.NaN : (series == 0 ? split.x() : split.y()).number();
    return Double.isFinite(at)
        ? Scale.fitting(Math.min(at, values.min()), Math.max(at, values.max()), ticks)
        : Scale.fitting(values.min(), values.max(), ticks);
  }
}
