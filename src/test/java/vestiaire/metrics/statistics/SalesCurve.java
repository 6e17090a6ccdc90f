package vestiaire.metrics.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.statistics.RawExtract.Listing;

/**
 * When a tenth, a quarter and half of some listings are sold, by Kaplan and Meier, and where
 * Greenwood's band of 95 % crosses the half; while ten or more are followed.
 */
record SalesCurve(
    @Nullable Double tenth,
    @Nullable Double quarter,
    @Nullable Double half,
    @Nullable Double halfLow,
    @Nullable Double halfHigh) {
  private static final double Z = 1.959963984540054;
  private static final int FEWEST = 10;

  /** Three quarters of 24 are 18, whatever the order of the products. */
  private static final double ROUNDING = 1e-12;

  static SalesCurve of(List<Listing> listings, Instant asOf) {
    TreeMap<Double, Integer> sales = new TreeMap<>();
    List<Double> times = new ArrayList<>();
    for (Listing one : listings) {
      Instant sold = one.sold();
      double time = days(one.created(), sold == null ? asOf : sold);
      times.add(time);
      if (sold != null) {
        sales.merge(time, 1, Integer::sum);
      }
    }
    Double tenth = null;
    Double quarter = null;
    Double half = null;
    Double low = null;
    Double high = null;
    double unsold = 1;
    double variance = 0;
    for (Map.Entry<Double, Integer> sale : sales.entrySet()) {
      double followed = times.stream().filter(time -> time >= sale.getKey()).count();
      double sold = sale.getValue();
      unsold *= 1 - sold / followed;
      variance += sold / (followed * (followed - sold));
      if (followed < FEWEST) {
        break;
      }
      double error = unsold * Math.sqrt(variance);
      tenth = first(tenth, unsold <= 0.9 + ROUNDING, sale.getKey());
      quarter = first(quarter, unsold <= 0.75 + ROUNDING, sale.getKey());
      half = first(half, unsold <= 0.5 + ROUNDING, sale.getKey());
      low = first(low, unsold - Z * error <= 0.5, sale.getKey());
      high = first(high, unsold + Z * error <= 0.5, sale.getKey());
    }
    return new SalesCurve(tenth, quarter, half, low, high);
  }

  private static @Nullable Double first(@Nullable Double known, boolean reached, double day) {
    return known == null && reached ? Double.valueOf(day) : known;
  }

  private static double days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toMillis() / 86_400_000.0);
  }
}
