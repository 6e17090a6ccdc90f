package vestiaire.metrics.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Hits of trials, by what was tried. Several threads may add. */
final class Rates {
  private record Rate(int hits, int trials) {
    Rate plus(Rate other) {
      return new Rate(hits + other.hits, trials + other.trials);
    }

    double share() {
      return trials == 0 ? 0 : (double) hits / trials;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d of %d = %.1f %%", hits, trials, 100 * share());
    }
  }

  private final Map<String, Rate> rates = new TreeMap<>();

  synchronized void add(String what, boolean hit) {
    rates.merge(what, new Rate(hit ? 1 : 0, 1), Rate::plus);
  }

  synchronized double share() {
    return all().share();
  }

  synchronized double share(String what) {
    return rates.getOrDefault(what, new Rate(0, 0)).share();
  }

  private Rate all() {
    return rates.values().stream().reduce(new Rate(0, 0), Rate::plus);
  }

  /** One line each, and all together. */
  @Override
  public synchronized String toString() {
    return rates.entrySet().stream()
            .map(one -> "  " + one.getKey() + ": " + one.getValue() + "\n")
            .collect(Collectors.joining())
        + "  all: "
        + all();
  }
}
