package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Horizontal bars from zero, each with its name before and its value behind it. */
record BarPlot(ChartSpec chart) implements ChartPlot {
  private static final double THICKNESS = 0.7;
  private static final double MOST_PITCH = 54;
  private static final double GAP = 6;

  @Override
  public boolean paint(Canvas canvas) {
    double top = chart.reference() == null ? 0 : Canvas.LINE + 6;
    CategoryRows rows = CategoryRows.of(chart, canvas, top, MOST_PITCH);
    List<Figure> figures = chart.series().get(0).values().subList(0, rows.names().size());
    ChartValues values = ChartValues.of(figures);
    double before = 0;
    double behind = 0;
    for (int i = 0; i < figures.size(); i++) {
      double width = Canvas.width(figures.get(i).text(), BarMarks.highlighted(chart, i)) + GAP;
      if (figures.get(i).number() < 0) {
        before = Math.max(before, width);
      } else {
        behind = Math.max(behind, width);
      }
    }
    Scale scale = tight(values);
    Rectangle2D area =
        new Rectangle2D.Double(
            rows.left() + before,
            top,
            Math.max(20, canvas.width() - rows.left() - before - behind - 1),
            rows.height());
    CategoryPlot plot =
        BarePlots.categories(
            BarMarks.data(chart, figures.size()),
            BarMarks.bars((series, category) -> BarMarks.color(chart, canvas, category)),
            PlotOrientation.HORIZONTAL,
            scale,
            THICKNESS);
    BarePlots.draw(plot, canvas, area);
    double zero = at(0, scale, area);
    canvas.line(zero, area.getMinY(), zero, area.getMaxY(), canvas.palette().rule(), 1);
    for (int i = 0; i < figures.size(); i++) {
      double value = figures.get(i).number();
      if (chart.annotations().isFaded(i) && Double.isFinite(value)) {
        double high = rows.pitch() * THICKNESS;
        double end = at(value, scale, area);
        canvas.outline(
            new Rectangle2D.Double(
                Math.min(zero, end), rows.middle(i) - high / 2, Math.abs(end - zero), high),
            canvas.palette().neutral());
      }
    }
    rows.label(chart, canvas);
    for (int i = 0; i < figures.size(); i++) {
      double value = figures.get(i).number();
      boolean negative = value < 0;
      canvas.textAt(
          figures.get(i).text(),
          at(Double.isFinite(value) ? value : 0, scale, area) + (negative ? -GAP : GAP),
          rows.middle(i),
          negative ? Canvas.Align.RIGHT : Canvas.Align.LEFT,
          canvas.ink(BarMarks.highlighted(chart, i)));
    }
    ReferenceLine.vertical(chart, canvas, scale, area);
    return false;
  }

  // Without a drawn axis the longest bar may take the whole width.
  private Scale tight(ChartValues values) {
    ChartSpec.Reference reference = chart.reference();
    double most = reference == null ? 0 : reference.value().number();
    double from = Math.min(0, values.min());
    double to = Math.max(0, Math.max(values.max(), Double.isFinite(most) ? most : 0));
    return new Scale(from, to > from ? to : from + 1, 1, false);
  }

  private static double at(double value, Scale scale, Rectangle2D area) {
    return area.getX() + area.getWidth() * (value - scale.from()) / (scale.to() - scale.from());
  }
}
