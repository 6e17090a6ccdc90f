package vestiaire.metrics.chart.layout;

import java.util.List;
import java.util.stream.DoubleStream;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** The numbers of a chart, without its gaps. */
public final class ChartValues {
  private final double[] numbers;

  public ChartValues(double[] numbers) {
    this.numbers = numbers;
  }

  public static ChartValues of(ChartSpec chart) {
    return new ChartValues(
        chart.series().stream()
            .flatMapToDouble(
                one ->
                    DoubleStream.concat(
                        numbers(one.values()),
                        DoubleStream.concat(numbers(one.low()), numbers(one.high()))))
            .filter(Double::isFinite)
            .toArray());
  }

  public static ChartValues of(List<Figure> figures) {
    return new ChartValues(numbers(figures).filter(Double::isFinite).toArray());
  }

  public boolean any() {
    return numbers.length > 0;
  }

  public double min() {
    return DoubleStream.of(numbers).min().orElse(0);
  }

  public double max() {
    return DoubleStream.of(numbers).max().orElse(0);
  }

  private static DoubleStream numbers(List<Figure> figures) {
    return figures.stream().mapToDouble(Figure::number);
  }
}
