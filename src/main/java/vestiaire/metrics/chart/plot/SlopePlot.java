package vestiaire.metrics.chart.plot;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.LabelSpread;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Two moments and a line a series between them, named and valued at both ends. */
record SlopePlot(ChartSpec chart) implements ChartPlot {
  private static final double GAP = 10;
  private static final double DOT = 7;

  @Override
  public boolean paint(Canvas canvas) {
    if (chart.categories().size() != 2) {
      throw new MetricsException.Rendering(
          "A slope chart needs two categories, before and after; it has "
              + chart.categories().size());
    }
    ChartValues values = ChartValues.of(chart);
    double pad = Math.max((values.max() - values.min()) * 0.03, 1e-9);
    Scale scale = new Scale(values.min() - pad, values.max() + pad, 1, false);
    double left = GAP;
    double right = GAP;
    for (ChartSpec.Series series : chart.series()) {
      boolean strong = LinePlot.highlighted(chart, series);
      left = Math.max(left, Canvas.width(series.values().get(0).text(), strong) + GAP);
      right = Math.max(right, Canvas.width(end(canvas, series, strong), strong) + GAP);
    }
    double top = Canvas.LINE * 2;
    double width = Math.min(canvas.width() - left - right, canvas.height() * 1.5);
    Rectangle2D area =
        new Rectangle2D.Double(left, top, width, canvas.height() - top - Canvas.LINE);
    for (double x : new double[] {area.getMinX(), area.getMaxX()}) {
      canvas.line(x, top - 4, x, area.getMaxY() + 6, canvas.palette().rule(), 1);
    }
    canvas.text(
        chart.categories().get(0).plain(), left, Canvas.LABEL, Canvas.Align.CENTER, bold(canvas));
    canvas.text(
        chart.categories().get(1).plain(),
        area.getMaxX(),
        Canvas.LABEL,
        Canvas.Align.CENTER,
        bold(canvas));
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    for (int i = 0; i < chart.series().size(); i++) {
      LineSeries.style(renderer, canvas, i, LinePlot.highlighted(chart, chart.series().get(i)));
      renderer.setSeriesShape(i, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
      renderer.setSeriesShapesVisible(i, true);
    }
    Scale x = new Scale(0, 1, 1, false);
    BarePlots.drawWhole(
        BarePlots.points(LineSeries.data(chart, new double[] {0, 1}), renderer, x, scale),
        canvas,
        area);
    labels(canvas, scale, area, 0);
    labels(canvas, scale, area, 1);
    return false;
  }

  private void labels(Canvas canvas, Scale scale, Rectangle2D area, int side) {
    List<ChartSpec.Series> series = chart.series();
    double[] wanted = new double[series.size()];
    for (int i = 0; i < wanted.length; i++) {
      Figure figure = series.get(i).values().get(side);
      double value = Double.isFinite(figure.number()) ? figure.number() : scale.from();
      wanted[i] =
          area.getMaxY() - area.getHeight() * (value - scale.from()) / (scale.to() - scale.from());
    }
    double[] placed = LabelSpread.apart(wanted, Canvas.LINE, area.getMinY(), area.getMaxY());
    for (int i = 0; i < wanted.length; i++) {
      boolean strong = LinePlot.highlighted(chart, series.get(i));
      boolean first = side == 0;
      canvas.textAt(
          first ? series.get(i).values().get(0).text() : end(canvas, series.get(i), strong),
          first ? area.getMinX() - GAP : area.getMaxX() + GAP,
          placed[i],
          first ? Canvas.Align.RIGHT : Canvas.Align.LEFT,
          canvas.ink(strong));
    }
  }

  private static String end(Canvas canvas, ChartSpec.Series series, boolean strong) {
    String name = Canvas.cut(series.name().plain(), canvas.width() * 0.3, strong);
    return series.values().get(1).text() + "  " + name;
  }

  private static Canvas.Ink bold(Canvas canvas) {
    return new Canvas.Ink(canvas.palette().text(), true);
  }
}
