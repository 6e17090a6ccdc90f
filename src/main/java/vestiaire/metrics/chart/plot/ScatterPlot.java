package vestiaire.metrics.chart.plot;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Labels;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.layout.ValueAxis;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Points with their names beside them, as many as fit without covering each other. */
record ScatterPlot(ChartSpec chart) implements ChartPlot {
  private static final double DOT = 9;
  private static final double LEAST_DOT = 6;
  private static final double LARGEST_DOT = 34;
  private static final double MOST_NAME = 150;

  @Override
  public boolean paint(Canvas canvas) {
    if (chart.series().size() < 2) {
      throw new MetricsException.Rendering(
          "A scatter chart needs two series, first x and then y; it has one");
    }
    ChartValues xs = ChartValues.of(chart.series().get(0).values());
    ChartValues ys = ChartValues.of(chart.series().get(1).values());
    Annotations.Quadrants split = chart.annotations().quadrants();
    Scale x = scale(xs, split == null ? null : split.x(), 6);
    Scale y = scale(ys, split == null ? null : split.y(), 5);
    double left = ValueAxis.width(canvas, y, chart.axes().valueFormat());
    double top = Canvas.LINE * 2;
    double below = Canvas.LINE * 2 + 8;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, canvas.width() - left - DOT, canvas.height() - top - below);
    canvas.line(left, area.getMaxY(), area.getMaxX(), area.getMaxY(), canvas.palette().rule(), 1);
    canvas.line(left, top, left, area.getMaxY(), canvas.palette().rule(), 1);
    List<Rectangle2D> taken = new ArrayList<>(ReferenceLine.acrossPoints(chart, canvas, y, area));
    taken.addAll(Quadrant.paint(chart, canvas, x, y, area));
    BarePlots.drawWhole(BarePlots.points(data(), renderer(canvas), x, y), canvas, area);
    ValueAxis.left(canvas, y, chart.axes().valueFormat(), chart.axes().value(), area);
    ValueAxis.below(canvas, x, chart.axes().categoryFormat(), chart.axes().category(), area);
    name(canvas, x, y, area, taken);
    return false;
  }

  private static Scale scale(ChartValues values, @Nullable Figure split, int ticks) {
    double at = split == null ? Double.NaN : split.number();
    return Double.isFinite(at)
        ? Scale.fitting(Math.min(at, values.min()), Math.max(at, values.max()), ticks)
        : Scale.fitting(values.min(), values.max(), ticks);
  }

  private void name(Canvas canvas, Scale x, Scale y, Rectangle2D area, List<Rectangle2D> taken) {
    Labels labels =
        new Labels(
            new Rectangle2D.Double(area.getX(), 0, canvas.width() - area.getX(), area.getMaxY()));
    taken.forEach(labels::block);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (Double.isFinite(xOf(i)) && Double.isFinite(yOf(i))) {
        labels.block(dot(x, y, area, i));
        order.add(i);
      }
    }
    // The highlight chooses its place first, then what else stands apart.
    order.sort(
        Comparator.comparing((Integer i) -> !BarMarks.highlighted(chart, i))
            .thenComparing(i -> chart.annotations().isFaded(i)));
    for (int i : order) {
      boolean highlighted = BarMarks.highlighted(chart, i);
      String name = Canvas.cut(chart.categories().get(i).plain(), MOST_NAME, highlighted);
      Rectangle2D place =
          labels.place(dot(x, y, area, i), Canvas.width(name, highlighted), Canvas.LABEL + 1);
      if (place != null) {
        canvas.textAt(
            name, place.getX(), place.getCenterY(), Canvas.Align.LEFT, canvas.ink(highlighted));
      }
    }
  }

  private Rectangle2D dot(Scale x, Scale y, Rectangle2D area, int i) {
    double dx = area.getX() + area.getWidth() * (xOf(i) - x.from()) / (x.to() - x.from());
    double dy = area.getMaxY() - area.getHeight() * (yOf(i) - y.from()) / (y.to() - y.from());
    double size = size(i);
    return new Rectangle2D.Double(dx - size / 2, dy - size / 2, size, size);
  }

  /** Diameter of a point: its area is in proportion to the third series, if there is one. */
  private double size(int i) {
    if (chart.series().size() < 3) {
      return DOT;
    }
    double most = ChartValues.of(chart.series().get(2).values()).max();
    double value = chart.series().get(2).values().get(i).number();
    return Double.isFinite(value) && most > 0
        ? Math.max(LEAST_DOT, LARGEST_DOT * Math.sqrt(Math.max(0, value) / most))
        : LEAST_DOT;
  }

  private double xOf(int i) {
    return chart.series().get(0).values().get(i).number();
  }

  private double yOf(int i) {
    return chart.series().get(1).values().get(i).number();
  }

  // A series a point, so that a point keeps its category however JFreeChart sorts.
  private XYSeriesCollection data() {
    XYSeriesCollection data = new XYSeriesCollection();
    for (int i = 0; i < chart.categories().size(); i++) {
      XYSeries one = new XYSeries(i);
      if (Double.isFinite(xOf(i)) && Double.isFinite(yOf(i))) {
        one.add(xOf(i), yOf(i));
      }
      data.addSeries(one);
    }
    return data;
  }

  private XYLineAndShapeRenderer renderer(Canvas canvas) {
    return new XYLineAndShapeRenderer(false, true) {
      @Override
      public Paint getItemPaint(int row, int column) {
        return BarMarks.color(chart, canvas, row);
      }

      @Override
      public Shape getItemShape(int row, int column) {
        double size = size(row);
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
      }
    };
  }
}
