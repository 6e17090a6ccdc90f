package vestiaire.metrics.chart.layout;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels in a column apart, each as little as it takes. */
public final class LabelSpread {
  private LabelSpread() {}

  /**
   * Middles of the labels, in the order given, so that none covers another.
   *
   * @param wanted where each middle would best be
   * @param pitch the least distance between two
   * @param top the least middle
   * @param bottom the greatest middle; where there are too many labels they end below it
   */
  public static double[] apart(double[] wanted, double pitch, double top, double bottom) {
    Integer[] order = new Integer[wanted.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> wanted[i]));
    double[] placed = new double[wanted.length];
    double least = top;
    for (int i : order) {
      placed[i] = Math.max(wanted[i], least);
      least = placed[i] + pitch;
    }
    double most = Math.max(bottom, top + pitch * (wanted.length - 1));
    for (int k = order.length - 1; k >= 0; k--) {
      int i = order[k];
      placed[i] = Math.min(placed[i], most);
      most = placed[i] - pitch;
    }
    return placed;
  }
}
