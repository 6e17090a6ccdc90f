package vestiaire.metrics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.statistics.RawExtract.Listing;

/**
 * Which groups of raw listings stand clearly above or below all others, from docs/METRICS.md: no
 * SQL.
 */
final class RawStandings {
  private static final double FALSE_DISCOVERIES = 0.1;
  private static final int SMALLEST_GROUP = 20;

  private RawStandings() {}

  /** Which group a listing belongs to; null for none. */
  interface Group {
    @Nullable String of(Listing listing);
  }

  /** By name, of groups of 20 and more: above, below or unclear. */
  static Map<String, String> of(List<Listing> all, Group group, Predicate<Listing> hit) {
    double rate = share(all, hit);
    Map<String, Clusters> groups = new TreeMap<>();
    List<Double> p = new ArrayList<>();
    large(all, group)
        .forEach(
            (name, members) -> {
              Clusters own = clusters(members, hit);
              groups.put(name, own);
              p.add(
                  p(
                      own,
                      clusters(
                          all.stream().filter(one -> !name.equals(group.of(one))).toList(), hit),
                      rate));
            });
    double[] q = benjaminiHochberg(p.stream().mapToDouble(Double::doubleValue).toArray());
    Map<String, String> standings = new TreeMap<>();
    int i = 0;
    for (Map.Entry<String, Clusters> one : groups.entrySet()) {
      boolean clear = q[i++] <= FALSE_DISCOVERIES;
      standings.put(
          one.getKey(),
          clear && one.getValue().low() > rate
              ? "above"
              : clear && one.getValue().high() < rate ? "below" : "unclear");
    }
    return standings;
  }

  /** The groups of 20 listings and more. */
  static Map<String, List<Listing>> large(List<Listing> all, Group group) {
    Map<String, List<Listing>> groups = new TreeMap<>();
    for (Listing one : all) {
      String name = group.of(one);
      if (name != null) {
        groups.computeIfAbsent(name, key -> new ArrayList<>()).add(one);
      }
    }
    groups.values().removeIf(own -> own.size() < SMALLEST_GROUP);
    return groups;
  }

  static double share(List<Listing> some, Predicate<Listing> hit) {
    return some.stream().filter(hit).count() / (double) some.size();
  }

  private static Clusters clusters(List<Listing> some, Predicate<Listing> hit) {
    return Clusters.of(
        some.stream().collect(Collectors.groupingBy(Listing::customer)).values().stream()
            .map(own -> new double[] {own.size(), own.stream().filter(hit).count()})
            .toList());
  }

  private static double p(Clusters own, Clusters rest, double rate) {
    double n = own.n() / own.effect();
    if (n * Math.min(rate, 1 - rate) < 5) {
      double k = own.k() / own.effect();
      double fewer = n - k < 0.25 ? 1 : 1 - beta(rate, k + 1, n - k);
      double more = k < 0.25 ? 1 : beta(rate, k, n - k + 1);
      return Math.min(1, 2 * Math.min(fewer, more));
    }
    double error =
        Math.sqrt(rate * (1 - rate) * (own.effect() / own.n() + rest.effect() / rest.n()));
    return normalP((own.rate() - rest.rate()) / error);
  }

  /** The two-sided p-value of a normal statistic, by Simpson's rule on its density. */
  static double normalP(double z) {
    double to = Math.min(Math.abs(z), 12);
    return 1 - 2 * simpson(x -> Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), to);
  }

  /** The incomplete beta function I(x; a, b), with t = s⁴, which tames the pole at zero. */
  private static double beta(double x, double a, double b) {
    double inner = betaIntegral(x, a, b);
    return inner / (inner + betaIntegral(1 - x, b, a));
  }

  private static double betaIntegral(double x, double a, double b) {
    return simpson(
        s -> 4 * Math.pow(s, 4 * a - 1) * Math.pow(1 - Math.pow(s, 4), b - 1), Math.pow(x, 0.25));
  }

  private interface Curve {
    double at(double x);
  }

  private static double simpson(Curve curve, double to) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      sum += curve.at(to * i / steps) * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
    }
    return sum * to / steps / 3;
  }

  /** Adjusts p-values for the rate of false discoveries among them. */
  static double[] benjaminiHochberg(double[] p) {
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -p[i]))
            .toList();
    double[] q = new double[p.length];
    Arrays.fill(q, 1);
    double least = 1;
    for (int place = 0; place < p.length; place++) {
      int i = order.get(place);
      least = Math.min(least, p[i] * p.length / (p.length - place));
      q[i] = least;
    }
    return q;
  }
}
