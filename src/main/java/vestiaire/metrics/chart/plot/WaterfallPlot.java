package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.WaterfallBarRenderer;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryColumns;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Columns that start where the one before ended; the last is the sum and stands on zero. */
record WaterfallPlot(ChartSpec chart) implements ChartPlot {
  private static final double THICKNESS = 0.66;
  private static final double MOST_PITCH = 150;

  @Override
  public boolean paint(Canvas canvas) {
    List<Figure> figures = chart.series().get(0).values();
    int count = figures.size();
    double[] ends = ends(figures);
    ChartValues all = new ChartValues(ends);
    double from = Math.min(0, all.min());
    double to = Math.max(0, all.max());
    Scale scale = new Scale(from, to > from ? to : from + 1, 1, false);
    double width = Math.min(canvas.width(), count * MOST_PITCH);
    double top = Canvas.LINE + 4;
    double below =
        CategoryColumns.height(CategoryColumns.lines(chart, width / count)) + Canvas.LINE;
    Rectangle2D area = new Rectangle2D.Double(0, top, width, canvas.height() - top - below);
    WaterfallBarRenderer renderer = new WaterfallBarRenderer();
    BarMarks.flat(renderer);
    renderer.setFirstBarPaint(canvas.palette().heading());
    renderer.setLastBarPaint(canvas.palette().heading());
    renderer.setPositiveBarPaint(canvas.palette().neutral());
    renderer.setNegativeBarPaint(canvas.palette().highlight());
    BarePlots.draw(
        BarePlots.categories(
            BarMarks.data(chart, count), renderer, PlotOrientation.VERTICAL, scale, THICKNESS),
        canvas,
        area);
    double[] middles = CategoryColumns.middles(area, count);
    double half = width / count * THICKNESS / 2;
    boolean labelsFit =
        figures.stream().allMatch(one -> Canvas.width(one.text(), true) <= width / count);
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      double start = last || i == 0 ? 0 : ends[i - 1];
      double upper = Math.max(start, ends[i]);
      boolean falls = !last && ends[i] < start;
      double labelY =
          falls
              ? y(Math.min(start, ends[i]), scale, area) + Canvas.LINE
              : y(upper, scale, area) - 5;
      if (labelsFit || last || i == 0 || BarMarks.highlighted(chart, i)) {
        canvas.text(
            figures.get(i).text(),
            middles[i],
            labelY,
            Canvas.Align.CENTER,
            falls || BarMarks.highlighted(chart, i) ? canvas.highlight() : canvas.plain());
      }
      if (!last) {
        double level = y(ends[i], scale, area);
        canvas.line(
            middles[i] + half, level, middles[i + 1] - half, level, canvas.palette().rule(), 1);
      }
    }
    double zero = y(0, scale, area);
    canvas.line(area.getMinX(), zero, area.getMaxX(), zero, canvas.palette().rule(), 1);
    CategoryColumns.label(chart, canvas, area, middles);
    return false;
  }

  /** Returns where each column ends: the sum so far, and for the last its own value. */
  private static double[] ends(List<Figure> figures) {
    double[] ends = new double[figures.size()];
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      double value = figures.get(i).number();
      double step = Double.isFinite(value) ? value : 0;
      sum = i == ends.length - 1 ? step : sum + step;
      ends[i] = sum;
    }
    return ends;
  }

  private static double y(double value, Scale scale, Rectangle2D area) {
    double share = (value - scale.from()) / (scale.to() - scale.from());
    return area.getMaxY() - area.getHeight() * share;
  }
}
