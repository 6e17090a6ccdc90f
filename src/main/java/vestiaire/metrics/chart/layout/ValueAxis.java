package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.Text;

/** The numbers along an axis; no line, no grid: numbers in a column line up by themselves. */
public final class ValueAxis {
  public static final double GAP = 8;

  private ValueAxis() {}

  /** Returns how wide the numbers of a vertical axis are, with the gap to the marks. */
  public static double width(Canvas canvas, Scale scale, Format format) {
    return scale.ticks().stream()
            .mapToDouble(
                tick -> Canvas.width(canvas.numbers().text(tick, scale.labels(format)), false))
            .max()
            .orElse(0)
        + GAP;
  }

  /** Writes the numbers to the left of the area, the title above them. */
  public static void left(Canvas canvas, Scale scale, Format format, Text title, Rectangle2D area) {
    for (double tick : scale.ticks()) {
      double y = area.getMaxY() - area.getHeight() * share(scale, tick);
      canvas.textAt(
          canvas.numbers().text(tick, scale.labels(format)),
          area.getX() - GAP,
          y,
          Canvas.Align.RIGHT,
          canvas.muted());
    }
    if (!title.isEmpty()) {
      canvas.text(
          Canvas.cut(title.plain(), canvas.width() * 0.6, false),
          0,
          area.getY() - Canvas.LINE,
          Canvas.Align.LEFT,
          canvas.muted());
    }
  }

  /** Writes the numbers below the area, the title under their right end. */
  public static void below(
      Canvas canvas, Scale scale, Format format, Text title, Rectangle2D area) {
    double y = area.getMaxY() + Canvas.LINE + 3;
    for (double tick : scale.ticks()) {
      String number = canvas.numbers().text(tick, scale.labels(format));
      double half = Canvas.width(number, false) / 2;
      double x = area.getX() + area.getWidth() * share(scale, tick);
      canvas.text(
          number, Math.min(x, canvas.width() - half), y, Canvas.Align.CENTER, canvas.muted());
    }
    if (!title.isEmpty()) {
      canvas.text(
          Canvas.cut(title.plain(), area.getWidth(), false),
          area.getMaxX(),
          y + Canvas.LINE + 1,
          Canvas.Align.RIGHT,
          canvas.muted());
    }
  }

  /** Says at the top of the picture that zero is not on it. */
  public static void sayCut(Canvas canvas, Scale scale, Format format) {
    if (scale.cut()) {
      canvas.text(
          canvas.wording().say("Axis starts at")
              + " "
              + canvas.numbers().text(scale.from(), scale.labels(format)),
          canvas.width(),
          Canvas.LABEL - 1,
          Canvas.Align.RIGHT,
          canvas.muted());
    }
  }

  private static double share(Scale scale, double value) {
    return (value - scale.from()) / (scale.to() - scale.from());
  }
}
