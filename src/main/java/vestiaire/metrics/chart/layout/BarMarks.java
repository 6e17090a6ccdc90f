package vestiaire.metrics.chart.layout;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Draws what all charts made of bars share. */
public final class BarMarks {
  private BarMarks() {}

  /** The colour of the bar of this series and category. */
  @FunctionalInterface
  public interface Coloring {
    Color of(int series, int category);
  }

  /** Flat bars. */
  public static BarRenderer bars(Coloring coloring) {
    BarRenderer renderer =
        new BarRenderer() {
          @Override
          public Paint getItemPaint(int row, int column) {
            return coloring.of(row, column);
          }
        };
    flat(renderer);
    return renderer;
  }

  /** No gradient, no shadow, no outline. */
  public static void flat(BarRenderer renderer) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    renderer.setMinimumBarLength(0);
    renderer.setItemMargin(0);
  }

  /**
   * Returns the first categories of each series, keyed by place: two categories may have one name.
   */
  public static DefaultCategoryDataset data(ChartSpec chart, int categories) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int series = 0; series < chart.series().size(); series++) {
      for (int category = 0; category < categories; category++) {
        Figure figure = chart.series().get(series).values().get(category);
        data.addValue(
            Double.isFinite(figure.number()) ? (Number) figure.number() : null, series, category);
      }
    }
    return data;
  }

  /**
   * Returns the colour of a category's mark: the highlight, a clear one, a pale one, or plain
   * neutral.
   */
  public static Color color(ChartSpec chart, Canvas canvas, int category) {
    if (highlighted(chart, category)) {
      return canvas.palette().highlight();
    }
    if (chart.annotations().emphasis().isEmpty()) {
      return canvas.palette().neutral();
    }
    return chart.annotations().isFaded(category)
        ? canvas.palette().faded()
        : canvas.palette().strong();
  }

  /** Returns whether the one highlight is on this category. */
  public static boolean highlighted(ChartSpec chart, int category) {
    return !chart.highlight().isEmpty()
        && chart.categories().get(category).plain().equals(chart.highlight());
  }
}
