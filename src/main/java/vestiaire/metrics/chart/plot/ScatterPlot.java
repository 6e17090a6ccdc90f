package vestiaire.metrics.chart.plot;

import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Labels;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.layout.ValueAxis;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.ChartSpec;

/** Points with their names beside them, as many as fit without covering each other. */
record ScatterPlot(ChartSpec chart) implements ChartPlot {
  private static final double DOT = 9;
  private static final double MOST_NAME = 130;

  @Override
  public boolean paint(Canvas canvas) {
    if (chart.series().size() < 2) {
      throw new MetricsException.Rendering(
          "A scatter chart needs two series, first x and then y; it has one");
    }
    ChartValues xs = ChartValues.of(chart.series().get(0).values());
    ChartValues ys = ChartValues.of(chart.series().get(1).values());
    Scale x = Scale.fitting(xs.min(), xs.max(), 6);
    Scale y = Scale.fitting(ys.min(), ys.max(), 5);
    double left = ValueAxis.width(canvas, y, chart.axes().valueFormat());
    double top = Canvas.LINE * 2;
    double below = Canvas.LINE * 2 + 8;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, canvas.width() - left - DOT, canvas.height() - top - below);
    canvas.line(left, area.getMaxY(), area.getMaxX(), area.getMaxY(), canvas.palette().rule(), 1);
    canvas.line(left, top, left, area.getMaxY(), canvas.palette().rule(), 1);
    ReferenceLine.horizontal(chart, canvas, y, area);
    BarePlots.drawWhole(BarePlots.points(data(), renderer(canvas), x, y), canvas, area);
    ValueAxis.left(canvas, y, chart.axes().valueFormat(), chart.axes().value(), area);
    ValueAxis.below(canvas, x, chart.axes().categoryFormat(), chart.axes().category(), area);
    name(canvas, x, y, area);
    return false;
  }

  private void name(Canvas canvas, Scale x, Scale y, Rectangle2D area) {
    Labels labels =
        new Labels(
            new Rectangle2D.Double(area.getX(), 0, canvas.width() - area.getX(), area.getMaxY()));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (Double.isFinite(xOf(i)) && Double.isFinite(yOf(i))) {
        labels.block(dot(x, y, area, i));
        // The highlight chooses its place first.
        order.add(BarMarks.highlighted(chart, i) ? 0 : order.size(), i);
      }
    }
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
    return new Rectangle2D.Double(dx - DOT / 2, dy - DOT / 2, DOT, DOT);
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
        return BarMarks.highlighted(chart, row)
            ? canvas.palette().highlight()
            : canvas.palette().neutral();
      }

      @Override
      public Shape getItemShape(int row, int column) {
        return new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
      }
    };
  }
}
