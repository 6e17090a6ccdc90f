package vestiaire.metrics.chart.plot;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Stacked horizontal bars, as they are or each to 100 %, with a legend in stacking order. */
record StackPlot(ChartSpec chart, boolean toHundred) implements ChartPlot {
  private static final double THICKNESS = 0.7;
  private static final double MOST_PITCH = 54;
  private static final double SWATCH = 11;
  private static final double GAP = 6;

  @Override
  public boolean paint(Canvas canvas) {
    double top = legend(canvas) + 8;
    CategoryRows rows = CategoryRows.of(chart, canvas, top, MOST_PITCH);
    double most = toHundred ? 1 : Math.max(mostTotal(rows.names().size()), Double.MIN_NORMAL);
    Rectangle2D area =
        new Rectangle2D.Double(
            rows.left(), top, Math.max(20, canvas.width() - rows.left() - 1), rows.height());
    StackedBarRenderer renderer =
        new StackedBarRenderer(toHundred) {
          @Override
          public Paint getItemPaint(int row, int column) {
            return color(canvas, row);
          }
        };
    BarMarks.flat(renderer);
    BarePlots.draw(
        BarePlots.categories(
            BarMarks.data(chart, rows.names().size()),
            renderer,
            PlotOrientation.HORIZONTAL,
            new Scale(0, most, 1, false),
            THICKNESS),
        canvas,
        area);
    canvas.line(area.getX(), top, area.getX(), area.getMaxY(), canvas.palette().rule(), 1);
    rows.label(chart, canvas);
    for (int i = 0; i < rows.names().size(); i++) {
      segments(canvas, rows, area, toHundred ? total(i) : most, i);
    }
    return false;
  }

  private void segments(
      Canvas canvas, CategoryRows rows, Rectangle2D area, double most, int category) {
    double x = area.getX();
    for (int series = 0; series < chart.series().size(); series++) {
      Figure figure = chart.series().get(series).values().get(category);
      double width = positive(figure) == 0 ? 0 : area.getWidth() * positive(figure) / most;
      boolean strong = isHighlighted(series);
      if (Canvas.width(figure.text(), strong) + GAP <= width) {
        Canvas.Ink ink = new Canvas.Ink(canvas.palette().on(color(canvas, series)), strong);
        canvas.textAt(
            figure.text(), x + width / 2, rows.middle(category), Canvas.Align.CENTER, ink);
      }
      x += width;
      if (series < chart.series().size() - 1 && width > 0) {
        // A seam of page colour keeps neighbours apart for eyes that see no hue.
        double half = rows.pitch() * THICKNESS / 2;
        double y = rows.middle(category);
        canvas.line(x, y - half, x, y + half, canvas.palette().background(), 1.5);
      }
    }
  }

  /** Draws the legend on as many lines as it takes; returns where it ends. */
  private double legend(Canvas canvas) {
    double x = 0;
    double y = Canvas.LINE / 2;
    for (int i = 0; i < chart.series().size(); i++) {
      boolean strong = isHighlighted(i);
      String name = Canvas.cut(chart.series().get(i).name().plain(), canvas.width() / 2, strong);
      double width = SWATCH + GAP + Canvas.width(name, strong) + GAP * 3;
      if (x > 0 && x + width - GAP * 3 > canvas.width()) {
        x = 0;
        y += Canvas.LINE + 3;
      }
      canvas.fill(new Rectangle2D.Double(x, y - SWATCH / 2, SWATCH, SWATCH), color(canvas, i));
      canvas.textAt(name, x + SWATCH + GAP, y, Canvas.Align.LEFT, canvas.ink(strong));
      x += width;
    }
    return y + Canvas.LINE / 2;
  }

  private Color color(Canvas canvas, int series) {
    if (isHighlighted(series)) {
      return canvas.palette().highlight();
    }
    int greys = 0;
    int place = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      if (!isHighlighted(i)) {
        place = i < series ? place + 1 : place;
        greys++;
      }
    }
    return canvas.palette().shade(place, greys);
  }

  private boolean isHighlighted(int series) {
    return !chart.highlight().isEmpty()
        && chart.series().get(series).name().plain().equals(chart.highlight());
  }

  private double mostTotal(int categories) {
    double most = 0;
    for (int i = 0; i < categories; i++) {
      most = Math.max(most, total(i));
    }
    return most;
  }

  private double total(int category) {
    double total = 0;
    for (ChartSpec.Series one : chart.series()) {
      total += positive(one.values().get(category));
    }
    return total;
  }

  private static double positive(Figure figure) {
    return Double.isFinite(figure.number()) ? Math.max(0, figure.number()) : 0;
  }
}
