package vestiaire.metrics.deck.editable;

import java.util.Optional;
import vestiaire.metrics.chart.place.Values;
import vestiaire.metrics.report.ChartSpec;

/** How one kind of chart is told to PowerPoint. */
interface Plot {
  /** Puts the chart's values into the sheet, a column each. */
  void fill(ChartSheet sheet);

  /** Writes layout, groups of series and axes. */
  void write(Page page);

  /** Whether colours need a key. */
  default boolean hasLegend() {
    return false;
  }

  /**
   * The plot of this chart; none for the kinds that only a picture can show, heat maps and
   * waterfalls, and for a chart without a value.
   */
  static Optional<Plot> of(ChartSpec chart) {
    if (!Values.of(chart).any()) {
      return Optional.empty();
    }
    return switch (chart.kind()) {
      case BAR, FUNNEL, STACKED, STACKED_100 -> Optional.of(new BarPlot(chart, true));
      case COLUMN -> Optional.of(new BarPlot(chart, false));
      case LINE, BAND, SLOPE -> Optional.of(new LinePlot(chart));
      case DOT_INTERVAL -> Optional.of(new DotPlot(chart));
      case SCATTER ->
          chart.series().size() < 2 ? Optional.empty() : Optional.of(new PointPlot(chart));
      case HEAT_MAP, WATERFALL -> Optional.empty();
    };
  }
}
