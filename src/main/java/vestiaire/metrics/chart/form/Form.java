package vestiaire.metrics.chart.form;

import vestiaire.metrics.chart.place.Canvas;
import vestiaire.metrics.chart.place.Values;
import vestiaire.metrics.report.ChartSpec;

/** How one chart is painted. */
public interface Form {
  /**
   * Paints the chart.
   *
   * @return whether the value axis does not start at zero
   */
  boolean paint(Canvas canvas);

  /** The form of this chart; a quiet sentence where there is nothing to draw. */
  static Form of(ChartSpec chart) {
    if (!Values.of(chart).any()) {
      return new EmptyForm();
    }
    return switch (chart.kind()) {
      case BAR -> new BarForm(chart);
      case COLUMN -> new ColumnForm(chart);
      case STACKED -> new StackForm(chart, false);
      case STACKED_100 -> new StackForm(chart, true);
      case LINE, BAND -> new LineForm(chart);
      case DOT_INTERVAL -> new IntervalForm(chart);
      case SCATTER -> new ScatterForm(chart);
      case HEAT_MAP -> new HeatMapForm(chart);
      case WATERFALL -> new WaterfallForm(chart);
      case FUNNEL -> new FunnelForm(chart);
      case SLOPE -> new SlopeForm(chart);
    };
  }
}
