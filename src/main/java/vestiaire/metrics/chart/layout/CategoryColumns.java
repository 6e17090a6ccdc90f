package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vestiaire.metrics.report.ChartSpec;

/** Categories that stand side by side, with their names below. */
public final class CategoryColumns {
  private static final double GAP = 6;
  private static final int MOST_LINES = 2;

  private CategoryColumns() {}

  /** Returns how many lines the names take when each may be as wide as its pitch. */
  public static int lines(ChartSpec chart, double pitch) {
    if (step(chart, pitch) > 1) {
      return 1;
    }
    return chart.categories().stream()
        .mapToInt(name -> wrapped(name.plain(), pitch).size())
        .max()
        .orElse(1);
  }

  /** Height that the names take. */
  public static double height(int lines) {
    return lines * Canvas.LINE + GAP;
  }

  /** Writes the names below the area: all of them, or every so many where they are too close. */
  public static void label(ChartSpec chart, Canvas canvas, Rectangle2D area, double[] middles) {
    double pitch = area.getWidth() / Math.max(1, middles.length);
    if (middles.length == 0) {
      return;
    }
    int step = step(chart, pitch);
    // Counted from the end: where names are thinned out, the latest one is the one that people look
    // for.
    for (int i = (middles.length - 1) % step; i < middles.length; i += step) {
      boolean highlighted = BarMarks.highlighted(chart, i);
      double y = area.getMaxY() + GAP + Canvas.LINE - 3;
      String name = chart.categories().get(i).plain();
      List<String> lines =
          step > 1
              ? List.of(Canvas.cut(name, pitch * step - GAP * 2, highlighted))
              : wrapped(name, pitch);
      for (String line : lines) {
        double half = Canvas.width(line, highlighted) / 2;
        double x = Math.max(half, Math.min(canvas.width() - half, middles[i]));
        canvas.text(line, x, y, Canvas.Align.CENTER, canvas.ink(highlighted));
        y += Canvas.LINE;
      }
    }
  }

  /** Middles of equal columns across the area. */
  public static double[] middles(Rectangle2D area, int count) {
    double[] middles = new double[count];
    for (int i = 0; i < count; i++) {
      middles[i] = area.getX() + area.getWidth() * (i + 0.5) / count;
    }
    return middles;
  }

  // Names of time (W27, 14:00) are short: thin them out. Long names of few things: wrap and cut.
  private static int step(ChartSpec chart, double pitch) {
    double widest = 0;
    for (var name : chart.categories()) {
      widest = Math.max(widest, Canvas.width(name.plain(), false));
    }
    if (widest + GAP <= pitch || pitch >= 52) {
      return 1;
    }
    return (int) Math.ceil((Math.min(widest, 90) + GAP * 2) / pitch);
  }

  private static List<String> wrapped(String name, double pitch) {
    return Canvas.lines(name, pitch - 4, MOST_LINES);
  }
}
