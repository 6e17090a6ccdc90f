package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vestiaire.metrics.report.ChartSpec;

/** The line to compare with, and its name. */
public final class ReferenceLine {
  private static final double GAP = 6;

  private ReferenceLine() {}

  /** A line down through the rows; its name stands above it. */
  public static void vertical(ChartSpec chart, Canvas canvas, Scale scale, Rectangle2D area) {
    ChartSpec.Reference reference = chart.reference();
    if (reference == null || !Double.isFinite(reference.value().number())) {
      return;
    }
    double share = (reference.value().number() - scale.from()) / (scale.to() - scale.from());
    double x = area.getX() + area.getWidth() * share;
    canvas.dashed(x, area.getMinY() - 4, x, area.getMaxY(), canvas.palette().text());
    String label = reference.told().plain();
    double half = Canvas.width(label, false) / 2;
    double middle = Math.max(half, Math.min(canvas.width() - half, x));
    canvas.text(label, middle, area.getMinY() - 9, Canvas.Align.CENTER, canvas.plain());
  }

  /**
   * Returns a line across points; its name stands above its right end.
   *
   * @return what the names of points must not cover: the line and its name; nothing without a line
   */
  public static List<Rectangle2D> acrossPoints(
      ChartSpec chart, Canvas canvas, Scale scale, Rectangle2D area) {
    ChartSpec.Reference reference = chart.reference();
    if (reference == null || !Double.isFinite(reference.value().number())) {
      return List.of();
    }
    double share = (reference.value().number() - scale.from()) / (scale.to() - scale.from());
    double y = area.getMaxY() - area.getHeight() * share;
    String label = reference.told().plain();
    double width = Canvas.width(label, false);
    canvas.dashed(area.getMinX(), y, area.getMaxX(), y, canvas.palette().text());
    canvas.text(label, area.getMaxX(), y - 5, Canvas.Align.RIGHT, canvas.plain());
    return List.of(
        new Rectangle2D.Double(area.getMinX(), y - 1, area.getWidth(), 2),
        new Rectangle2D.Double(area.getMaxX() - width, y - Canvas.LINE, width, Canvas.LINE));
  }

  /** A line across; its name stands above its left end. */
  public static void horizontal(ChartSpec chart, Canvas canvas, Scale scale, Rectangle2D area) {
    ChartSpec.Reference reference = chart.reference();
    if (reference == null || !Double.isFinite(reference.value().number())) {
      return;
    }
    double share = (reference.value().number() - scale.from()) / (scale.to() - scale.from());
    double y = area.getMaxY() - area.getHeight() * share;
    canvas.dashed(area.getMinX(), y, area.getMaxX(), y, canvas.palette().text());
    canvas.text(
        reference.told().plain(), area.getMinX() + GAP, y - 5, Canvas.Align.LEFT, canvas.plain());
  }
}
