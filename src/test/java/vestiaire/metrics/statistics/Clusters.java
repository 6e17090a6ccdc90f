package vestiaire.metrics.statistics;

import java.util.List;

/**
 * A share among listings that come in clusters, one a seller.
 *
 * @param n listings
 * @param k those that count
 * @param clusters sellers
 * @param effect the share's variance between sellers by that of independent listings, at least 1
 */
record Clusters(double n, double k, int clusters, double effect) {
  private static final double Z = 1.959963984540054;

  /** From each seller's number of listings and of those that count. */
  static Clusters of(List<double[]> counts) {
    double n = counts.stream().mapToDouble(one -> one[0]).sum();
    double k = counts.stream().mapToDouble(one -> one[1]).sum();
    double p = k / n;
    // The variance of the ratio estimator from its residuals, by that of independent draws.
    double between = counts.stream().mapToDouble(one -> Math.pow(one[1] - p * one[0], 2)).sum();
    double effect =
        counts.size() == 1 ? n : k == 0 || k == n ? 1 : Math.max(1, between / (n * p * (1 - p)));
    return new Clusters(n, k, counts.size(), effect);
  }

  double rate() {
    return k / n;
  }

  double low() {
    return Math.max(0, rate() - Math.sqrt(effect) * (rate() - wilson(-1)));
  }

  double high() {
    return Math.min(1, rate() + Math.sqrt(effect) * (wilson(1) - rate()));
  }

  private double wilson(int side) {
    double centre = rate() + Z * Z / (2 * n);
    double half = Z * Math.sqrt(rate() * (1 - rate()) / n + Z * Z / (4 * n * n));
    return (centre + side * half) / (1 + Z * Z / n);
  }

  /**
   * The two-sided p-value of Student's t, by Simpson's rule. With t = tan(u) · √freedom the line
   * becomes an interval and the density a power of the cosine.
   */
  static double studentsP(double t, double freedom) {
    double inner = simpson(Math.atan(Math.abs(t) / Math.sqrt(freedom)), freedom);
    return 1 - inner / simpson(Math.PI / 2, freedom);
  }

  private static double simpson(double to, double freedom) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * Math.pow(Math.max(0, Math.cos(to * i / steps)), freedom - 1);
    }
    return sum * to / steps / 3;
  }
}
