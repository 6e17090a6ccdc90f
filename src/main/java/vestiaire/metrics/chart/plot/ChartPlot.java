package vestiaire.metrics.chart.plot;

import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.SinglePoint;
import vestiaire.metrics.report.ChartSpec;

/** Paints one chart. */
public interface ChartPlot {
  /**
   * Paints the chart.
   *
   * @return whether the value axis does not start at zero
   */
  boolean paint(Canvas canvas);

  /** Returns the form of this chart; a quiet sentence where there is nothing to draw. */
  static ChartPlot of(ChartSpec chart) {
    if (!ChartValues.of(chart).any()) {
      return new EmptyPlot();
    }
    ChartSpec shown = SinglePoint.asColumns(chart);
    return switch (shown.kind()) {
      case BAR -> new BarPlot(shown);
      case COLUMN -> new ColumnPlot(shown);
      case STACKED -> new StackPlot(shown, false);
      case STACKED_100 -> new StackPlot(shown, true);
      case LINE, BAND -> new LinePlot(shown);
      case DOT_INTERVAL -> new IntervalPlot(shown);
      case SCATTER -> new ScatterPlot(shown);
      case HEAT_MAP -> new HeatMapPlot(shown);
      case WATERFALL -> new WaterfallPlot(shown);
      case PAIRED_BARS -> new PairedBarPlot(shown);
      case STAIRCASE -> new StaircasePlot(shown);
      case FUNNEL -> new FunnelPlot(shown);
      case SLOPE -> new SlopePlot(shown);
    };
  }
}
