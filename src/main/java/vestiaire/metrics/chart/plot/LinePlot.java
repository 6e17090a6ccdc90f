package vestiaire.metrics.chart.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.data.xy.YIntervalSeriesCollection;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryColumns;
import vestiaire.metrics.chart.layout.CategoryPositions;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.LabelSpread;
import vestiaire.metrics.chart.layout.ReferenceLine;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.layout.ValueAxis;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Lines over time, with or without a band around them, named at their end. */
record LinePlot(ChartSpec chart) implements ChartPlot {
  /** Of the width, for a name at the end of a line that is alone, which the heading names too. */
  private static final double MOST_OF_ONE = 0.22;

  /** The same where there are several, which only their names tell apart. */
  private static final double MOST_OF_SEVERAL = 0.36;

  private static final double GAP = 8;
  private static final double END_DOT = 7;
  private static final float BAND_ALPHA = 0.16f;

  @Override
  public boolean paint(Canvas canvas) {
    Format format = chart.axes().valueFormat();
    ChartValues values = ChartValues.of(chart);
    Scale scale = LineMarks.scale(chart, values);
    LineMarks marks = new LineMarks(chart);
    double left = ValueAxis.width(canvas, scale, format);
    double right = GAP + END_DOT;
    for (ChartSpec.Series series : chart.series()) {
      boolean strong = highlighted(chart, series);
      right = Math.max(right, Canvas.width(end(canvas, series), strong) + GAP + END_DOT);
    }
    if (hasLastInterval()) {
      right = Math.max(right, Canvas.width(LineMarks.interval(chart), false) + GAP + END_DOT);
    }
    boolean worded = !chart.axes().value().isEmpty() || scale.cut();
    double top = worded || marks.isLabelledAbove() ? Canvas.LINE * 2 : Canvas.LINE / 2;
    CategoryPositions positions = CategoryPositions.of(chart);
    double below =
        CategoryColumns.height(1) + (chart.axes().category().isEmpty() ? 0 : Canvas.LINE + 3);
    Rectangle2D area =
        new Rectangle2D.Double(
            left, top, canvas.width() - left - right, canvas.height() - top - below);
    canvas.line(
        area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), canvas.palette().rule(), 1);
    marks.range(canvas, scale, area);
    ValueAxis.left(canvas, scale, format, chart.axes().value(), area);
    ValueAxis.sayCut(canvas, scale, format);
    ReferenceLine.horizontal(chart, canvas, scale, area);
    YIntervalSeriesCollection data = LineSeries.data(chart, positions.at());
    DeviationRenderer renderer = renderer(canvas);
    XYPlot plot = BarePlots.points(data, renderer, positions.scale(), scale);
    BarePlots.drawWhole(plot, canvas, area);
    positions.label(chart, canvas, area);
    ends(canvas, positions, scale, area);
    marks.paint(canvas, positions, scale, area);
    return scale.cut();
  }

  /** A band over time ends in the interval of the reported week, which is drawn as such. */
  private boolean hasLastInterval() {
    return chart.kind() == ChartSpec.Kind.BAND
        && chart.series().size() == 1
        && !CategoryPositions.onlyFallsOrRises(chart)
        && !LineMarks.interval(chart).isEmpty();
  }

  static boolean highlighted(ChartSpec chart, ChartSpec.Series series) {
    // A line that is alone is what the chart is about.
    return chart.series().size() == 1
        || (!chart.highlight().isEmpty() && series.name().plain().equals(chart.highlight()));
  }

  private DeviationRenderer renderer(Canvas canvas) {
    boolean steps =
        chart.kind() == ChartSpec.Kind.BAND && CategoryPositions.onlyFallsOrRises(chart);
    DeviationRenderer renderer =
        steps ? new DeviationStepRenderer(true, false) : new DeviationRenderer(true, false);
    renderer.setAlpha(BAND_ALPHA);
    Shape dot = new Ellipse2D.Double(-END_DOT / 2, -END_DOT / 2, END_DOT, END_DOT);
    for (int i = 0; i < chart.series().size(); i++) {
      ChartSpec.Series series = chart.series().get(i);
      boolean strong = highlighted(chart, series);
      LineSeries.style(renderer, canvas, i, strong);
      renderer.setSeriesFillPaint(
          i,
          series.low().isEmpty()
              ? new java.awt.Color(0, true)
              : strong ? canvas.palette().highlight() : canvas.palette().neutral());
      renderer.setSeriesShape(i, dot);
    }
    return renderer;
  }

  /** Dots and names at the last value of each line. */
  private void ends(Canvas canvas, CategoryPositions positions, Scale scale, Rectangle2D area) {
    int count = chart.series().size();
    double[] wanted = new double[count];
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      int last = last(chart.series().get(i));
      double value = last < 0 ? scale.from() : chart.series().get(i).values().get(last).number();
      double share = (value - scale.from()) / (scale.to() - scale.from());
      wanted[i] = area.getMaxY() - area.getHeight() * share;
      x[i] = last < 0 ? area.getMaxX() : positions.x(last, area);
    }
    double right = Arrays.stream(x).max().orElse(area.getMaxX());
    if (hasLastInterval()) {
      LineMarks.lastInterval(chart, canvas, scale, area, right, right + GAP + 2, wanted[0]);
    }
    double[] placed = LabelSpread.apart(wanted, Canvas.LINE, area.getMinY(), area.getMaxY());
    for (int i = 0; i < count; i++) {
      ChartSpec.Series series = chart.series().get(i);
      boolean strong = highlighted(chart, series);
      if (last(series) >= 0) {
        canvas.fill(
            new Ellipse2D.Double(x[i] - END_DOT / 2, wanted[i] - END_DOT / 2, END_DOT, END_DOT),
            strong ? canvas.palette().highlight() : canvas.palette().neutral());
      }
      canvas.textAt(
          end(canvas, series), right + GAP + 2, placed[i], Canvas.Align.LEFT, canvas.ink(strong));
    }
  }

  private String end(Canvas canvas, ChartSpec.Series series) {
    int last = last(series);
    String whole = series.name().plain();
    double most = chart.series().size() == 1 ? MOST_OF_ONE : MOST_OF_SEVERAL;
    String name = Canvas.cut(whole, canvas.width() * most, true);
    if (last >= 0 && chart.series().size() == 1 && !name.equals(whole)) {
      // The heading names a line that is alone; half a name says less than none.
      return series.values().get(last).text();
    }
    return last < 0 ? name : Canvas.pair(name, series.values().get(last).text());
  }

  static int last(ChartSpec.Series series) {
    for (int i = series.values().size() - 1; i >= 0; i--) {
      Figure figure = series.values().get(i);
      if (Double.isFinite(figure.number())) {
        return i;
      }
    }
    return -1;
  }
}
