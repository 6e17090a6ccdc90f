package vestiaire.metrics.deck.nativechart;

import java.util.Optional;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.SinglePoint;
import vestiaire.metrics.report.ChartSpec;

/** Writes one kind of chart as PowerPoint's own. */
interface NativeChart {
  /** Puts the chart's values into the sheet, a column each. */
  void fill(ChartSheet sheet);

  /** Writes layout, groups of series and axes. */
  void write(ChartXmlBuilder page);

  /** Returns whether colours need a key. */
  default boolean hasLegend() {
    return false;
  }

  /**
   * Returns the plot of this chart; none for what only a picture can show, heat maps, waterfalls,
   * points of different sizes and targets, and for a chart without a value.
   */
  static Optional<NativeChart> of(ChartSpec given) {
    ChartSpec chart = SinglePoint.asColumns(given);
    if (!ChartValues.of(chart).any()) {
      return Optional.empty();
    }
    if (!chart.annotations().targets().isEmpty()) {
      return Optional.empty();
    }
    return switch (chart.kind()) {
      case BAR, FUNNEL, PAIRED_BARS, STACKED, STACKED_100 ->
          Optional.of(new NativeBarChart(chart, true));
      case COLUMN, STAIRCASE -> Optional.of(new NativeBarChart(chart, false));
      case LINE, BAND, SLOPE -> Optional.of(new NativeLineChart(chart));
      case DOT_INTERVAL -> Optional.of(new NativeIntervalChart(chart));
      case SCATTER ->
          chart.series().size() != 2
              ? Optional.empty()
              : Optional.of(new NativeScatterChart(chart));
      case HEAT_MAP, WATERFALL -> Optional.empty();
    };
  }
}
