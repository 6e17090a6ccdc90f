package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryColumns;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.layout.ValueAxis;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Columns from zero, each with its value above it; a value axis where there is no room for that.
 */
record ColumnPlot(ChartSpec chart) implements ChartPlot {
  private static final double THICKNESS = 0.7;
  private static final double MOST_PITCH = 110;

  @Override
  public boolean paint(Canvas canvas) {
    List<Figure> figures = chart.series().get(0).values();
    int count = figures.size();
    boolean direct = labelsFit(canvas.width() / count);
    ChartValues values = ChartValues.of(figures);
    Scale scale = Scale.fromZero(values.min(), values.max());
    if (direct) {
      double to = Math.max(0, values.max());
      double from = Math.min(0, values.min());
      scale = new Scale(from, to > from ? to : from + 1, 1, false);
    }
    double left = direct ? 0 : ValueAxis.width(canvas, scale, chart.axes().valueFormat());
    double width = Math.min(canvas.width() - left, count * MOST_PITCH);
    double top = direct || chart.axes().value().isEmpty() ? Canvas.LINE + 4 : Canvas.LINE * 2;
    double below = CategoryColumns.height(CategoryColumns.lines(chart, width / count));
    double negative = values.min() < 0 && direct ? Canvas.LINE + 4 : 0;
    Rectangle2D area =
        new Rectangle2D.Double(left, top, width, canvas.height() - top - below - negative);
    BarePlots.draw(
        BarePlots.categories(
            BarMarks.data(chart, count),
            BarMarks.bars(
                (series, category) ->
                    BarMarks.highlighted(chart, category)
                        ? canvas.palette().highlight()
                        : canvas.palette().neutral()),
            PlotOrientation.VERTICAL,
            scale,
            THICKNESS),
        canvas,
        area);
    double[] middles = CategoryColumns.middles(area, count);
    for (int i = 0; i < count; i++) {
      if (direct || BarMarks.highlighted(chart, i)) {
        value(canvas, area, scale, figures.get(i), middles[i], BarMarks.highlighted(chart, i));
      }
    }
    if (!direct) {
      ValueAxis.left(canvas, scale, chart.axes().valueFormat(), chart.axes().value(), area);
    }
    double zero = y(0, scale, area);
    canvas.line(area.getMinX(), zero, area.getMaxX(), zero, canvas.palette().rule(), 1);
    Rectangle2D named = new Rectangle2D.Double(left, top, width, area.getHeight() + negative);
    CategoryColumns.label(chart, canvas, named, middles);
    ReferenceLine.horizontal(chart, canvas, scale, area);
    return false;
  }

  private boolean labelsFit(double pitch) {
    return chart.series().get(0).values().stream()
        .allMatch(figure -> Canvas.width(figure.text(), true) + 4 <= Math.min(pitch, MOST_PITCH));
  }

  private static void value(
      Canvas canvas, Rectangle2D area, Scale scale, Figure figure, double x, boolean highlighted) {
    double value = Double.isFinite(figure.number()) ? figure.number() : 0;
    double y = y(value, scale, area);
    canvas.text(
        figure.text(),
        x,
        value < 0 ? y + Canvas.LINE : y - 5,
        Canvas.Align.CENTER,
        canvas.ink(highlighted));
  }

  private static double y(double value, Scale scale, Rectangle2D area) {
    double share = (value - scale.from()) / (scale.to() - scale.from());
    return area.getMaxY() - area.getHeight() * share;
  }
}
