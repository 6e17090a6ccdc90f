package vestiaire.metrics.chart.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Draws what all charts made of lines share. */
final class LineSeries {
  private static final float THICK = 3;
  private static final float THIN = 1.75f;

  private LineSeries() {}

  /**
   * Returns the series over these positions; a gap is NaN, and breaks the line. Gaps at the ends
   * are left out: a curve that is shorter than another simply ends, and JFreeChart fills a band
   * when it meets the last item, which must be one.
   */
  static YIntervalSeriesCollection data(ChartSpec chart, double[] positions) {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    for (int s = 0; s < chart.series().size(); s++) {
      ChartSpec.Series from = chart.series().get(s);
      YIntervalSeries series = new YIntervalSeries(s);
      List<Figure> values = from.values();
      int first = 0;
      int end = positions.length;
      while (first < end && Double.isNaN(values.get(first).number())) {
        first++;
      }
      while (end > first && Double.isNaN(values.get(end - 1).number())) {
        end--;
      }
      for (int i = first; i < end; i++) {
        Figure value = values.get(i);
        double low = from.low().isEmpty() ? value.number() : from.low().get(i).number();
        double high = from.high().isEmpty() ? value.number() : from.high().get(i).number();
        series.add(positions[i], value.number(), low, high);
      }
      data.addSeries(series);
    }
    return data;
  }

  /** Thick in the highlight's colour, or thin and grey. */
  static void style(
      AbstractXYItemRenderer renderer, Canvas canvas, int series, boolean highlighted) {
    Color color = highlighted ? canvas.palette().highlight() : canvas.palette().neutral();
    renderer.setSeriesPaint(series, color);
    renderer.setSeriesStroke(
        series,
        new BasicStroke(highlighted ? THICK : THIN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
  }
}
