package vestiaire.metrics.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.layout.ValueAxis;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** A dot for the rate and a line for its interval, with both written out at the right. */
record IntervalPlot(ChartSpec chart) implements ChartPlot {
  private static final double MOST_PITCH = 46;
  private static final double MOST_OF_FEW = 92;
  private static final double GAP = 14;
  private static final double DOT = 9;

  @Override
  public boolean paint(Canvas canvas) {
    ChartSpec.Series series = chart.series().get(0);
    Scale scale = scale();
    double top = chart.reference() == null && !scale.cut() ? 0 : Canvas.LINE * 2 + 4;
    CategoryRows rows = CategoryRows.of(chart, canvas, top, mostPitch(canvas.height() - top));
    int count = rows.names().size();
    double valueWidth = 0;
    double rangeWidth = 0;
    for (int i = 0; i < count; i++) {
      valueWidth = Math.max(valueWidth, Canvas.width(series.values().get(i).text(), true));
      rangeWidth = Math.max(rangeWidth, Canvas.width(range(i), false));
    }
    double behind = GAP + valueWidth + (rangeWidth > 0 ? GAP + rangeWidth : 0);
    Rectangle2D area =
        new Rectangle2D.Double(
            rows.left() + DOT,
            top,
            Math.max(20, canvas.width() - rows.left() - DOT - behind),
            rows.height());
    for (int i = 0; i < count; i++) {
      // A hairline leads the eye from the name to its numbers.
      double y = rows.middle(i);
      canvas.line(rows.left(), y, area.getMaxX(), y, faint(canvas), 0.75);
    }
    ReferenceLine.vertical(chart, canvas, scale, area);
    XYPlot plot = BarePlots.points(data(count), renderer(canvas), rowScale(count), scale);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.getDomainAxis().setInverted(true);
    BarePlots.drawWhole(plot, canvas, area);
    rows.label(chart, canvas);
    for (int i = 0; i < count; i++) {
      double at = series.values().get(i).number();
      if (chart.annotations().isFaded(i) && Double.isFinite(at)) {
        // Hollow: it may as well lie on the line.
        double x =
            area.getX() + area.getWidth() * (at - scale.from()) / (scale.to() - scale.from());
        double r = DOT / 2 - 1.5;
        canvas.fill(
            new Ellipse2D.Double(x - r, rows.middle(i) - r, 2 * r, 2 * r),
            canvas.palette().background());
      }
      Canvas.Ink ink = canvas.ink(BarMarks.highlighted(chart, i));
      double right = canvas.width() - (rangeWidth > 0 ? rangeWidth + GAP : 0);
      canvas.textAt(
          series.values().get(i).text(),
          right,
          rows.middle(i),
          Canvas.Align.RIGHT,
          new Canvas.Ink(ink.color(), true));
      canvas.textAt(range(i), canvas.width(), rows.middle(i), Canvas.Align.RIGHT, canvas.muted());
    }
    ValueAxis.sayCut(canvas, scale, chart.axes().valueFormat());
    return scale.cut();
  }

  // Few rows are set wide apart, so that they fill their place.
  private double mostPitch(double room) {
    return Math.max(MOST_PITCH, Math.min(MOST_OF_FEW, room / (chart.categories().size() + 1)));
  }

  private Scale scale() {
    ChartValues values = ChartValues.of(chart);
    ChartSpec.Reference reference = chart.reference();
    double at = reference == null ? Double.NaN : reference.value().number();
    double min = Double.isFinite(at) ? Math.min(at, values.min()) : values.min();
    double max = Double.isFinite(at) ? Math.max(at, values.max()) : values.max();
    return Scale.fitting(min, max, 10);
  }

  private String range(int row) {
    ChartSpec.Series series = chart.series().get(0);
    if (series.low().isEmpty() || !Double.isFinite(series.low().get(row).number())) {
      return "";
    }
    return series.low().get(row).text() + " – " + series.high().get(row).text();
  }

  private YIntervalSeriesCollection data(int count) {
    ChartSpec.Series from = chart.series().get(0);
    YIntervalSeries series = new YIntervalSeries("values");
    for (int i = 0; i < count; i++) {
      double value = from.values().get(i).number();
      if (Double.isFinite(value)) {
        series.add(i, value, end(from.low(), i, value), end(from.high(), i, value));
      }
    }
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static double end(java.util.List<Figure> ends, int row, double value) {
    double end = ends.isEmpty() ? Double.NaN : ends.get(row).number();
    return Double.isFinite(end) ? end : value;
  }

  private XYErrorRenderer renderer(Canvas canvas) {
    XYErrorRenderer renderer =
        new XYErrorRenderer() {
          @Override
          public Paint getItemPaint(int row, int column) {
            int category = (int) getPlot().getDataset().getXValue(row, column);
            if (BarMarks.highlighted(chart, category)) {
              return canvas.palette().highlight();
            }
            return chart.annotations().isFaded(category)
                ? canvas.palette().neutral()
                : chart.annotations().emphasis().isEmpty()
                    ? canvas.palette().muted()
                    : canvas.palette().text();
          }

          @Override
          public Shape getItemShape(int row, int column) {
            return new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT);
          }
        };
    renderer.setDrawXError(false);
    renderer.setCapLength(0);
    renderer.setErrorStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return renderer;
  }

  private static Scale rowScale(int count) {
    return new Scale(-0.5, count - 0.5, 1, false);
  }

  private static Color faint(Canvas canvas) {
    return canvas.palette().hairline();
  }
}
