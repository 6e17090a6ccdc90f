package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.xy.XYDataset;

/** JFreeChart's plots stripped to their marks: no frame, no grid, no axis, no margin. */
public final class BarePlots {
  private static final double EDGE = 6;

  private BarePlots() {}

  /**
   * Bars or columns.
   *
   * @param share of a category's pitch that its bar takes, 0 to 1
   */
  public static CategoryPlot categories(
      CategoryDataset data,
      CategoryItemRenderer renderer,
      PlotOrientation orientation,
      Scale scale,
      double share) {
    CategoryAxis axis = new CategoryAxis();
    int count = data.getColumnCount();
    double gap = (1 - share) / count;
    axis.setLowerMargin(gap / 2);
    axis.setUpperMargin(gap / 2);
    axis.setCategoryMargin(gap * (count - 1));
    axis.setVisible(false);
    CategoryPlot plot = new CategoryPlot(data, axis, axis(scale), renderer);
    plot.setOrientation(orientation);
    plot.setRangeGridlinesVisible(false);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return bare(plot);
  }

  /** Points, lines or blocks. */
  public static XYPlot points(XYDataset data, XYItemRenderer renderer, Scale x, Scale y) {
    XYPlot plot = new XYPlot(data, axis(x), axis(y), renderer);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return bare(plot);
  }

  /** Draws the marks into exactly this area. */
  public static void draw(Plot plot, Canvas canvas, Rectangle2D area) {
    plot.draw(
        canvas.graphics(), area, null, null, new PlotRenderingInfo(new ChartRenderingInfo(null)));
  }

  /** Draws points and lines whole, even those at the very edge of the area. */
  public static void drawWhole(XYPlot plot, Canvas canvas, Rectangle2D area) {
    boolean upright = PlotOrientation.VERTICAL.equals(plot.getOrientation());
    widen(plot.getDomainAxis(), upright ? area.getWidth() : area.getHeight());
    widen(plot.getRangeAxis(), upright ? area.getHeight() : area.getWidth());
    draw(
        plot,
        canvas,
        new Rectangle2D.Double(
            area.getX() - EDGE,
            area.getY() - EDGE,
            area.getWidth() + 2 * EDGE,
            area.getHeight() + 2 * EDGE));
  }

  private static void widen(org.jfree.chart.axis.ValueAxis axis, double length) {
    double edge = (axis.getUpperBound() - axis.getLowerBound()) * EDGE / length;
    axis.setRange(axis.getLowerBound() - edge, axis.getUpperBound() + edge);
  }

  private static NumberAxis axis(Scale scale) {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRangeIncludesZero(false);
    axis.setRange(scale.from(), scale.to());
    axis.setVisible(false);
    // Or JFreeChart would measure labels that nobody sees, with a font that the machine may lack.
    axis.setTickUnit(new NumberTickUnit(scale.to() - scale.from()), false, true);
    return axis;
  }

  private static <P extends Plot> P bare(P plot) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    return plot;
  }
}
