package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;

/**
 * The positions of a line's categories from left to right: to scale where they are numbers that
 * rise, otherwise at equal distances.
 */
public final class CategoryPositions {
  private final double[] at;
  private final Scale scale;
  private final boolean toScale;

  private CategoryPositions(double[] at, Scale scale, boolean toScale) {
    this.at = at;
    this.scale = scale;
    this.toScale = toScale;
  }

  public static CategoryPositions of(ChartSpec chart) {
    int count = chart.categories().size();
    double[] at = new double[count];
    boolean toScale = count > 1;
    for (int i = 0; i < count; i++) {
      double number = number(chart.categories().get(i));
      toScale &= Double.isFinite(number) && (i == 0 || number > at[i - 1]);
      at[i] = number;
    }
    if (toScale) {
      return new CategoryPositions(at, along(at[0], at[count - 1]), true);
    }
    for (int i = 0; i < count; i++) {
      at[i] = i;
    }
    // A single point stands in the middle.
    double pad = count > 1 ? 0 : 0.5;
    return new CategoryPositions(at, new Scale(-pad, count - 1 + pad, 1, false), false);
  }

  // From nought, unless that would leave the line a corner: years begin with the first of them.
  private static Scale along(double first, double last) {
    double from = first <= (last - first) / 4 ? Math.min(0, first) : first;
    int steps = (int) Math.min(6, Math.max(1, Math.rint(last - from)));
    Scale round = Scale.around(from, last, steps, false);
    return new Scale(round.from(), last, round.step(), false);
  }

  /** Returns whether each series only falls or only rises, as survival and cumulated counts do. */
  public static boolean onlyFallsOrRises(ChartSpec chart) {
    return chart.series().stream()
        .allMatch(series -> ordered(series.values(), 1) || ordered(series.values(), -1));
  }

  /** Returns whether categories are numbers that rise, at their distances. */
  public boolean isToScale() {
    return toScale;
  }

  /** Returns a position a category. */
  public double[] at() {
    return at.clone();
  }

  /** From the first to the last. */
  public Scale scale() {
    return scale;
  }

  public double x(int category, Rectangle2D area) {
    return area.getX()
        + area.getWidth() * (at[category] - scale.from()) / (scale.to() - scale.from());
  }

  /** Writes the names below the area. */
  public void label(ChartSpec chart, Canvas canvas, Rectangle2D area) {
    if (toScale) {
      ValueAxis.below(canvas, scale, chart.axes().categoryFormat(), chart.axes().category(), area);
      return;
    }
    double[] x = new double[at.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = x(i, area);
    }
    CategoryColumns.label(chart, canvas, area, x);
    if (!chart.axes().category().isEmpty()) {
      canvas.text(
          Canvas.cut(chart.axes().category().plain(), area.getWidth(), false),
          area.getMaxX(),
          area.getMaxY() + CategoryColumns.height(2),
          Canvas.Align.RIGHT,
          canvas.muted());
    }
  }

  private static boolean ordered(List<Figure> values, int sign) {
    double before = Double.NaN;
    for (Figure figure : values) {
      if ((figure.number() - before) * sign < 0) {
        return false;
      }
      before = Double.isFinite(figure.number()) ? figure.number() : before;
    }
    return true;
  }

  private static double number(Text category) {
    if (category.spans().size() != 1) {
      return Double.NaN;
    }
    Span span = category.spans().get(0);
    return span instanceof Figure figure ? figure.number() : Double.NaN;
  }
}
