package vestiaire.metrics.chart.layout;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/** Turns a line that has but one point, and so is none, into what shows a point. */
public final class SinglePoint {
  private SinglePoint() {}

  /**
   * Returns columns from zero, one a line, where the lines have values at one category alone; rows
   * with intervals where those are known; any other chart as it is.
   */
  public static ChartSpec asColumns(ChartSpec chart) {
    int at = only(chart);
    if (at < 0) {
      return chart;
    }
    boolean intervals = chart.series().stream().noneMatch(series -> series.low().isEmpty());
    List<Text> names = new ArrayList<>();
    List<Figure> values = new ArrayList<>();
    List<Figure> low = new ArrayList<>();
    List<Figure> high = new ArrayList<>();
    for (ChartSpec.Series series : chart.series()) {
      names.add(series.name().isEmpty() ? chart.categories().get(at) : series.name());
      values.add(series.values().get(at));
      if (intervals) {
        low.add(series.low().get(at));
        high.add(series.high().get(at));
      }
    }
    return new ChartSpec(
        intervals ? ChartSpec.Kind.DOT_INTERVAL : ChartSpec.Kind.COLUMN,
        names,
        List.of(new ChartSpec.Series(chart.categories().get(at), values, low, high)),
        chart.series().size() == 1 ? names.get(0).plain() : chart.highlight(),
        chart.reference(),
        chart.axes());
  }

  /** Returns the one category that has values; −1 for none or several, and for what is no line. */
  private static int only(ChartSpec chart) {
    if (chart.kind() != ChartSpec.Kind.LINE && chart.kind() != ChartSpec.Kind.BAND) {
      return -1;
    }
    int only = -1;
    for (int i = 0; i < chart.categories().size(); i++) {
      int category = i;
      boolean any =
          chart.series().stream()
              .anyMatch(series -> Double.isFinite(series.values().get(category).number()));
      if (any && only >= 0) {
        return -1;
      }
      only = any ? i : only;
    }
    return only;
  }
}
