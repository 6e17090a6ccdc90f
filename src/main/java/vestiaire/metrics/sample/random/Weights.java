package vestiaire.metrics.sample.random;

import java.util.Arrays;

/** Draws an index with a probability in proportion to its weight. */
public final class Weights {
  private final double[] upTo;

  /** Weights are not negative, and one at least is positive. */
  public Weights(double[] weights) {
    upTo = weights.clone();
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /** Returns an index. */
  public int draw(SplitMix64 dice) {
    int found = Arrays.binarySearch(upTo, dice.uniform() * upTo[upTo.length - 1]);
    return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
  }

  /** Returns the probability of this index. */
  public double share(int index) {
    return (upTo[index] - (index == 0 ? 0 : upTo[index - 1])) / upTo[upTo.length - 1];
  }
}
