package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
    ChartValues values = ChartValues.of(all());
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
                    series > 0
                        ? canvas.palette().faded()
                        : chart.series().size() > 1 && !BarMarks.highlighted(chart, category)
                            ? canvas.palette().strong()
                            : BarMarks.color(chart, canvas, category)),
            PlotOrientation.VERTICAL,
            scale,
            THICKNESS),
        canvas,
        area);
    double[] middles = CategoryColumns.middles(area, count);
    compared(canvas, area, scale, middles);
    for (int i = 0; i < count; i++) {
      if (direct || BarMarks.highlighted(chart, i)) {
        // Above the first column of its group.
        double group = area.getWidth() / count * THICKNESS;
        double x = middles[i] - group / 2 + group / chart.series().size() / 2;
        value(canvas, area, scale, figures.get(i), x, BarMarks.highlighted(chart, i));
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

  private List<Figure> all() {
    List<Figure> all = new ArrayList<>(chart.annotations().targets());
    chart.series().forEach(series -> all.addAll(series.values()));
    return all;
  }

  /** The edge of the paler columns, so that they are seen, and a short line at each target. */
  private void compared(Canvas canvas, Rectangle2D area, Scale scale, double[] middles) {
    double pitch = area.getWidth() / middles.length;
    int series = chart.series().size();
    for (int i = 0; i < middles.length; i++) {
      for (int other = 1; other < series; other++) {
        double value = chart.series().get(other).values().get(i).number();
        double width = pitch * THICKNESS / series;
        if (Double.isFinite(value)) {
          double zero = y(0, scale, area);
          double end = y(value, scale, area);
          canvas.outline(
              new Rectangle2D.Double(
                  middles[i] - pitch * THICKNESS / 2 + width * other,
                  Math.min(zero, end),
                  width,
                  Math.abs(end - zero)),
              canvas.palette().neutral());
        }
      }
      if (!chart.annotations().targets().isEmpty()) {
        double target = chart.annotations().targets().get(i).number();
        if (Double.isFinite(target)) {
          double at = y(target, scale, area);
          double half = pitch * (THICKNESS / 2 + 0.06);
          canvas.line(middles[i] - half, at, middles[i] + half, at, canvas.palette().text(), 2.5);
        }
      }
    }
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
