package vestiaire.metrics.chart.form;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import vestiaire.metrics.chart.place.Canvas;
import vestiaire.metrics.chart.place.Columns;
import vestiaire.metrics.chart.place.Marks;
import vestiaire.metrics.chart.place.Plots;
import vestiaire.metrics.chart.place.ReferenceLine;
import vestiaire.metrics.chart.place.Scale;
import vestiaire.metrics.chart.place.ValueAxis;
import vestiaire.metrics.chart.place.Values;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Columns from zero, each with its value above it; a value axis where there is no room for that.
 */
record ColumnForm(ChartSpec chart) implements Form {
  private static final double THICKNESS = 0.7;
  private static final double MOST_PITCH = 110;

  @Override
  public boolean paint(Canvas canvas) {
    List<Figure> figures = chart.series().get(0).values();
    int count = figures.size();
    boolean direct = labelsFit(canvas.width() / count);
    Values values = Values.of(figures);
    Scale scale = Scale.fromZero(values.min(), values.max());
    if (direct) {
      double to = Math.max(0, values.max());
      double from = Math.min(0, values.min());
      scale = new Scale(from, to > from ? to : from + 1, 1, false);
    }
    double left = direct ? 0 : ValueAxis.width(canvas, scale, chart.axes().valueFormat());
    double width = Math.min(canvas.width() - left, count * MOST_PITCH);
    double top = direct || chart.axes().value().isEmpty() ? Canvas.LINE + 4 : Canvas.LINE * 2;
    double below = Columns.height(Columns.lines(chart, width / count));
    double negative = values.min() < 0 && direct ? Canvas.LINE + 4 : 0;
    Rectangle2D area =
        new Rectangle2D.Double(left, top, width, canvas.height() - top - below - negative);
    Plots.draw(
        Plots.categories(
            Marks.data(chart, count),
            Marks.bars(
                (series, category) ->
                    Marks.highlighted(chart, category)
                        ? canvas.palette().highlight()
                        : canvas.palette().neutral()),
            PlotOrientation.VERTICAL,
            scale,
            THICKNESS),
        canvas,
        area);
    double[] middles = Columns.middles(area, count);
    for (int i = 0; i < count; i++) {
      if (direct || Marks.highlighted(chart, i)) {
        value(canvas, area, scale, figures.get(i), middles[i], Marks.highlighted(chart, i));
      }
    }
    if (!direct) {
      ValueAxis.left(canvas, scale, chart.axes().valueFormat(), chart.axes().value(), area);
    }
    double zero = y(0, scale, area);
    canvas.line(area.getMinX(), zero, area.getMaxX(), zero, canvas.palette().rule(), 1);
    Rectangle2D named = new Rectangle2D.Double(left, top, width, area.getHeight() + negative);
    Columns.label(chart, canvas, named, middles);
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
