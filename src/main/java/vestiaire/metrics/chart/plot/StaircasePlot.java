package vestiaire.metrics.chart.plot;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryColumns;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Draws what is left after each step: a ground that falls step by step, and above it the gap to
 * what would usually be left.
 */
record StaircasePlot(ChartSpec chart) implements ChartPlot {
  /** Names of steps stand side by side from this width on. */
  private static final double NARROW = 400;

  private static final int REACHED = 0;
  private static final int LEFT = 1;
  private static final int USUAL = 2;
  private static final double INSET = 7;
  private static final double GAP_TINT = 0.22;

  /** From here to there within a step the ground falls. */
  private static final double FALL_FROM = 0.55;

  private static final double FALL_TO = 0.9;

  @Override
  public boolean paint(Canvas canvas) {
    if (canvas.width() < NARROW) {
      return new StaircaseRows(chart).paint(canvas);
    }
    int count = chart.categories().size();
    ChartValues values = ChartValues.of(chart);
    double pitch = canvas.width() / count;
    double top = Canvas.LINE + 8;
    double below = CategoryColumns.height(CategoryColumns.lines(chart, pitch));
    Rectangle2D area =
        new Rectangle2D.Double(0, top, canvas.width(), canvas.height() - top - below);
    double scale = area.getHeight() / Math.max(values.max(), Double.MIN_NORMAL);
    boolean compared = chart.series().size() > USUAL;
    if (compared) {
      Path2D gap = ground(area, scale, USUAL);
      canvas.fill(gap, canvas.palette().tint(GAP_TINT));
    }
    canvas.fill(ground(area, scale, LEFT), canvas.palette().heading());
    if (compared) {
      usual(canvas, area, scale);
    }
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        double x = area.getX() + pitch * i;
        double y = y(area, scale, number(REACHED, i));
        canvas.line(x, y, x, area.getMaxY(), canvas.palette().background(), 1.5);
      }
      value(canvas, area, scale, i, REACHED);
    }
    value(canvas, area, scale, count - 1, LEFT);
    CategoryColumns.label(chart, canvas, area, CategoryColumns.middles(area, count));
    return false;
  }

  /**
   * Returns the ground under one of the series, from the first step's beginning to the last one's
   * end.
   */
  private Path2D ground(Rectangle2D area, double scale, int series) {
    Path2D path = line(area, scale, series);
    path.lineTo(area.getMaxX(), area.getMaxY());
    path.lineTo(area.getX(), area.getMaxY());
    path.closePath();
    return path;
  }

  private Path2D line(Rectangle2D area, double scale, int series) {
    Path2D path = new Path2D.Double();
    int count = chart.categories().size();
    double pitch = area.getWidth() / count;
    double before = y(area, scale, number(REACHED, 0));
    path.moveTo(area.getX(), before);
    for (int i = 0; i < count; i++) {
      double x = area.getX() + pitch * i;
      double after = y(area, scale, number(series, i));
      double from = x + pitch * FALL_FROM;
      double to = x + pitch * FALL_TO;
      double middle = (from + to) / 2;
      path.lineTo(from, before);
      path.curveTo(middle, before, middle, after, to, after);
      path.lineTo(x + pitch, after);
      before = after;
    }
    return path;
  }

  private void usual(Canvas canvas, Rectangle2D area, double scale) {
    var graphics = canvas.graphics();
    graphics.setPaint(canvas.palette().highlight());
    graphics.setStroke(
        new BasicStroke(
            1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {4, 3}, 0));
    graphics.draw(line(area, scale, USUAL));
    int last = chart.categories().size() - 1;
    Figure figure = figure(USUAL, last);
    double top = y(area, scale, number(USUAL, last));
    boolean roomy = y(area, scale, number(LEFT, last)) - top > Canvas.LINE * 1.4;
    // In the gap that it measures, where that is high enough.
    double at = roomy ? top + Canvas.LINE : top - 6;
    canvas.text(
        Canvas.pair(chart.series().get(USUAL).name().plain(), figure.text()),
        area.getMaxX(),
        at,
        Canvas.Align.RIGHT,
        canvas.highlight());
  }

  /** A number in the ground where it is high enough, else above it. */
  private void value(Canvas canvas, Rectangle2D area, double scale, int step, int series) {
    double pitch = area.getWidth() / chart.categories().size();
    boolean end = series == LEFT;
    double x = area.getX() + pitch * (end ? step + 1 : step) + (end ? -INSET : INSET);
    double y = y(area, scale, number(series, step));
    boolean inside = area.getMaxY() - y > Canvas.LINE * 1.5;
    String text = figure(series, step).text();
    if (end
        && Canvas.largeWidth(figure(REACHED, step).text()) + Canvas.largeWidth(text)
            > pitch * 0.8) {
      // No room for two numbers in the last step: the end is what counts, and stands above.
      inside = false;
    }
    canvas.largeAt(
        text,
        x,
        inside ? y + Canvas.LINE : y - Canvas.LINE * 0.7,
        end ? Canvas.Align.RIGHT : Canvas.Align.LEFT,
        inside ? canvas.palette().on(canvas.palette().heading()) : canvas.palette().text());
  }

  private double y(Rectangle2D area, double scale, double value) {
    return area.getMaxY() - scale * (Double.isFinite(value) ? Math.max(0, value) : 0);
  }

  private double number(int series, int step) {
    return figure(series, step).number();
  }

  private Figure figure(int series, int step) {
    return chart.series().get(Math.min(series, chart.series().size() - 1)).values().get(step);
  }
}
