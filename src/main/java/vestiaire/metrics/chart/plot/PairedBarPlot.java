package vestiaire.metrics.chart.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.PlotOrientation;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Two bars a category: on top what is, below it in a lighter colour what it is compared with. The
 * names of both stand above the first category.
 */
record PairedBarPlot(ChartSpec chart) implements ChartPlot {
  private static final double THICKNESS = 0.72;
  private static final double MOST_PITCH = 78;
  private static final double GAP = 8;
  private static final double KEY = 11;

  @Override
  public boolean paint(Canvas canvas) {
    double top = Canvas.LINE + 12;
    CategoryRows rows = CategoryRows.of(chart, canvas, top, MOST_PITCH);
    int shown = rows.names().size();
    double behind = 0;
    double most = 0;
    for (ChartSpec.Series series : chart.series()) {
      for (Figure figure : series.values().subList(0, shown)) {
        behind = Math.max(behind, Canvas.width(figure.text(), true) + GAP);
        most = Math.max(most, Double.isFinite(figure.number()) ? figure.number() : 0);
      }
    }
    Scale scale = new Scale(0, most > 0 ? most : 1, 1, false);
    Rectangle2D area =
        new Rectangle2D.Double(
            rows.left(),
            top,
            Math.max(20, canvas.width() - rows.left() - behind - 1),
            rows.height());
    BarePlots.draw(
        BarePlots.categories(
            BarMarks.data(chart, shown),
            BarMarks.bars((series, category) -> color(canvas, series, category)),
            PlotOrientation.HORIZONTAL,
            scale,
            THICKNESS),
        canvas,
        area);
    canvas.line(area.getX(), top, area.getX(), area.getMaxY(), canvas.palette().rule(), 1);
    rows.label(chart, canvas);
    key(canvas, rows.left());
    double offset = rows.pitch() * THICKNESS / 4;
    for (int i = 0; i < shown; i++) {
      for (int series = 0; series < 2; series++) {
        Figure figure = chart.series().get(series).values().get(i);
        double value = Double.isFinite(figure.number()) ? Math.max(0, figure.number()) : 0;
        boolean highlighted = series == 0 && BarMarks.highlighted(chart, i);
        canvas.textAt(
            figure.text(),
            area.getX() + area.getWidth() * value / scale.to() + GAP,
            rows.middle(i) + (series == 0 ? -offset : offset),
            Canvas.Align.LEFT,
            series == 0 ? canvas.ink(highlighted) : canvas.muted());
      }
    }
    return false;
  }

  private void key(Canvas canvas, double left) {
    double x = left;
    for (int series = 0; series < 2; series++) {
      String name = chart.series().get(series).name().plain();
      canvas.fill(
          new Rectangle2D.Double(x, Canvas.LINE / 2 - KEY / 2, KEY, KEY),
          series == 0 ? now(canvas) : before(canvas));
      canvas.textAt(name, x + KEY + 6, Canvas.LINE / 2, Canvas.Align.LEFT, canvas.muted());
      x += KEY + 6 + Canvas.width(name, false) + 22;
    }
  }

  private Color color(Canvas canvas, int series, int category) {
    if (series == 1) {
      return before(canvas);
    }
    return BarMarks.highlighted(chart, category) ? canvas.palette().highlight() : now(canvas);
  }

  private static Color now(Canvas canvas) {
    return canvas.palette().shade(0, 2);
  }

  private static Color before(Canvas canvas) {
    return canvas.palette().neutral();
  }
}
