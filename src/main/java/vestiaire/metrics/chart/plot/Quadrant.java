package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;

/** The four fields of a scatter: two lines, and a name in each corner. */
final class Quadrant {
  private static final double INSET = 5;

  private Quadrant() {}

  /**
   * Draws lines and names.
   *
   * @return where names of points must not stand
   */
  static List<Rectangle2D> paint(
      ChartSpec chart, Canvas canvas, Scale x, Scale y, Rectangle2D area) {
    List<Rectangle2D> taken = new ArrayList<>();
    Annotations.Quadrants quadrants = chart.annotations().quadrants();
    if (quadrants == null) {
      return taken;
    }
    double atX = area.getX() + area.getWidth() * share(x, quadrants.x().number());
    double atY = area.getMaxY() - area.getHeight() * share(y, quadrants.y().number());
    canvas.dashed(atX, area.getMinY(), atX, area.getMaxY(), canvas.palette().neutral());
    canvas.dashed(area.getMinX(), atY, area.getMaxX(), atY, canvas.palette().neutral());
    if (quadrants.corners().isEmpty()) {
      return taken;
    }
    Canvas.Ink ink = new Canvas.Ink(canvas.palette().muted(), true);
    for (int i = 0; i < quadrants.corners().size(); i++) {
      boolean left = i % 2 == 0;
      boolean upper = i < 2;
      // A narrow field's name may reach into the next one, whose own stands at its far end.
      double room = area.getWidth() / 2 - 2 * INSET;
      String name = Canvas.cut(quadrants.corners().get(i).plain(), room, true);
      double width = Canvas.width(name, true);
      double textX = left ? area.getX() + INSET : area.getMaxX() - INSET;
      double baseline = upper ? area.getY() + Canvas.LABEL : area.getMaxY() - INSET;
      canvas.text(name, textX, baseline, left ? Canvas.Align.LEFT : Canvas.Align.RIGHT, ink);
      taken.add(
          new Rectangle2D.Double(
              left ? textX : textX - width, baseline - Canvas.LABEL, width, Canvas.LINE));
    }
    return taken;
  }

  private static double share(Scale scale, double value) {
    return (value - scale.from()) / (scale.to() - scale.from());
  }
}
