package vestiaire.metrics.chart.plot;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryPositions;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.LabelSpread;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Draws the marks of a line chart: claimed points on a rule, the range where values usually lie,
 * and the interval of the last one.
 */
record LineMarks(ChartSpec chart) {
  private static final double DOT = 9;
  private static final double CAP = 5;
  private static final double GAP = 8;

  /** From the least to the most of values, reference and usual range. */
  static Scale scale(ChartSpec chart, ChartValues values) {
    double min = values.min();
    double max = values.max();
    ChartSpec.Reference reference = chart.reference();
    Annotations.Range range = chart.annotations().range();
    List<Figure> also = new ArrayList<>();
    if (reference != null) {
      also.add(reference.value());
    }
    if (range != null) {
      also.addAll(List.of(range.low(), range.high()));
    }
    for (Figure one : also) {
      if (Double.isFinite(one.number())) {
        min = Math.min(min, one.number());
        max = Math.max(max, one.number());
      }
    }
    return Scale.fitting(min, max, 5);
  }

  /** Returns the ends of the last value's interval; empty where it has none. */
  static String interval(ChartSpec chart) {
    ChartSpec.Series series = chart.series().get(0);
    int last = LinePlot.last(series);
    if (last < 0 || series.low().isEmpty() || !Double.isFinite(series.low().get(last).number())) {
      return "";
    }
    return series.low().get(last).text() + " – " + series.high().get(last).text();
  }

  /** An error bar at the last point, and its ends in words below the name. */
  static void lastInterval(
      ChartSpec chart,
      Canvas canvas,
      Scale scale,
      Rectangle2D area,
      double x,
      double textX,
      double value) {
    ChartSpec.Series series = chart.series().get(0);
    int last = LinePlot.last(series);
    double low = y(series.low().get(last).number(), scale, area);
    double high = y(series.high().get(last).number(), scale, area);
    var color = canvas.palette().highlight();
    canvas.line(x, low, x, high, color, 2);
    canvas.line(x - CAP, low, x + CAP, low, color, 2);
    canvas.line(x - CAP, high, x + CAP, high, color, 2);
    canvas.textAt(interval(chart), textX, value + Canvas.LINE, Canvas.Align.LEFT, canvas.muted());
  }

  boolean isLabelledAbove() {
    return chart.annotations().marks().stream().anyMatch(mark -> !mark.label().isEmpty());
  }

  /** A grey band where values usually lie, named at its left end. */
  void range(Canvas canvas, Scale scale, Rectangle2D area) {
    Annotations.Range range = chart.annotations().range();
    if (range == null
        || !Double.isFinite(range.low().number())
        || !Double.isFinite(range.high().number())) {
      return;
    }
    double low = y(range.low().number(), scale, area);
    double high = y(range.high().number(), scale, area);
    canvas.fill(
        new Rectangle2D.Double(area.getX(), high, area.getWidth(), low - high),
        canvas.palette().faded());
    String ends = range.low().text() + " – " + range.high().text();
    String label = range.label().isEmpty() ? ends : Canvas.pair(range.label().plain(), ends);
    canvas.text(
        label,
        area.getX() + GAP,
        Math.min(Math.max(low, lowest(scale, area)) + Canvas.LINE, area.getMaxY() - 3),
        Canvas.Align.LEFT,
        canvas.muted());
  }

  /** Returns how far down lines and bands reach above the label of the range. */
  private double lowest(Scale scale, Rectangle2D area) {
    double lowest = area.getMinY();
    for (ChartSpec.Series series : chart.series()) {
      List<Figure> ends = series.low().isEmpty() ? series.values() : series.low();
      for (Figure end : ends.subList(0, (ends.size() + 1) / 2)) {
        if (Double.isFinite(end.number())) {
          lowest = Math.max(lowest, y(end.number(), scale, area));
        }
      }
    }
    return lowest;
  }

  /** A rule through each claimed category, and the values of all lines there. */
  void paint(Canvas canvas, CategoryPositions positions, Scale scale, Rectangle2D area) {
    for (Annotations.Mark mark : chart.annotations().marks()) {
      mark(canvas, positions.x(mark.category(), area), mark, scale, area);
    }
  }

  private void mark(Canvas canvas, double x, Annotations.Mark mark, Scale scale, Rectangle2D area) {
    canvas.dashed(x, area.getMinY() - 4, x, area.getMaxY(), canvas.palette().text());
    if (!mark.label().isEmpty()) {
      String label = mark.label().plain();
      double half = Canvas.width(label, true) / 2;
      canvas.text(
          label,
          Math.max(half, Math.min(canvas.width() - half, x)),
          area.getMinY() - 9,
          Canvas.Align.CENTER,
          new Canvas.Ink(canvas.palette().text(), true));
    }
    List<ChartSpec.Series> shown =
        chart.series().stream()
            .filter(series -> Double.isFinite(series.values().get(mark.category()).number()))
            .toList();
    double[] wanted =
        shown.stream()
            .mapToDouble(series -> y(series.values().get(mark.category()).number(), scale, area))
            .toArray();
    double[] placed = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      // A line that rises leaves room below right, one that falls above right.
      placed[i] = wanted[i] + (rises(shown.get(i)) ? Canvas.LINE : -Canvas.LINE);
    }
    placed = LabelSpread.apart(placed, Canvas.LINE + 2, area.getMinY(), area.getMaxY());
    for (int i = 0; i < wanted.length; i++) {
      ChartSpec.Series series = shown.get(i);
      boolean strong = LinePlot.highlighted(chart, series);
      var color = strong ? canvas.palette().highlight() : canvas.palette().neutral();
      canvas.fill(new Ellipse2D.Double(x - DOT / 2, wanted[i] - DOT / 2, DOT, DOT), color);
      String value = series.values().get(mark.category()).text();
      if (strong) {
        canvas.largeAt(value, x + GAP + 2, placed[i], Canvas.Align.LEFT, color);
      } else {
        canvas.textAt(value, x + GAP + 2, placed[i], Canvas.Align.LEFT, canvas.muted());
      }
    }
  }

  private static boolean rises(ChartSpec.Series series) {
    List<Figure> values = series.values();
    return !(values.get(LinePlot.last(series)).number() < values.get(0).number());
  }

  private static double y(double value, Scale scale, Rectangle2D area) {
    return area.getMaxY() - area.getHeight() * (value - scale.from()) / (scale.to() - scale.from());
  }
}
