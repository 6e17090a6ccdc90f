package vestiaire.metrics.chart.form;

import java.util.List;
import java.util.stream.DoubleStream;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** The numbers of a chart, without its gaps. */
final class Values {
  private final double[] numbers;

  Values(double[] numbers) {
    this.numbers = numbers;
  }

  static Values of(ChartSpec chart) {
    return new Values(
        chart.series().stream()
            .flatMapToDouble(
                one ->
                    DoubleStream.concat(
                        numbers(one.values()),
                        DoubleStream.concat(numbers(one.low()), numbers(one.high()))))
            .filter(Double::isFinite)
            .toArray());
  }

  static Values of(List<Figure> figures) {
    return new Values(numbers(figures).filter(Double::isFinite).toArray());
  }

  boolean any() {
    return numbers.length > 0;
  }

  double min() {
    return DoubleStream.of(numbers).min().orElse(0);
  }

  double max() {
    return DoubleStream.of(numbers).max().orElse(0);
  }

  private static DoubleStream numbers(List<Figure> figures) {
    return figures.stream().mapToDouble(Figure::number);
  }
}
