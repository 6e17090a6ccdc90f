package vestiaire.metrics.chart.plot;

import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.report.ChartSpec;

/** How one chart is painted. */
public interface ChartPlot {
  /**
   * Paints the chart.
   *
   * @return whether the value axis does not start at zero
   */
  boolean paint(Canvas canvas);

  /** The form of this chart; a quiet sentence where there is nothing to draw. */
  static ChartPlot of(ChartSpec chart) {
    if (!ChartValues.of(chart).any()) {
      return new EmptyPlot();
    }
    return switch (chart.kind()) {
      case BAR -> new BarPlot(chart);
      case PAIRED_BARS -> new PairedBarPlot(chart);
      case COLUMN -> new ColumnPlot(chart);
      case STACKED -> new StackPlot(chart, false);
      case STACKED_100 -> new StackPlot(chart, true);
      case LINE, BAND -> new LinePlot(chart);
      case DOT_INTERVAL -> new IntervalPlot(chart);
      case SCATTER -> new ScatterPlot(chart);
      case HEAT_MAP -> new HeatMapPlot(chart);
      case WATERFALL -> new WaterfallPlot(chart);
      case FUNNEL -> new FunnelPlot(chart);
      case SLOPE -> new SlopePlot(chart);
    };
  }
}
