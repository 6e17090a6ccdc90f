package vestiaire.metrics.sample;

import java.util.Arrays;
import vestiaire.metrics.sample.random.SplitMix64;

/**
 * Draws the sellers who list in each week. A seller comes for the first time, and with a known
 * probability again in a later week, then again and again; whoever comes lists one thing mostly,
 * and sometimes a whole wardrobe. New sellers come independently of each other: a week's number of
 * them is Poisson, and of such a mean that with those who return the week has its listings on
 * average. The number of listings varies more than Poisson, because a wardrobe is one decision.
 *
 * <p>Keeps no more than the returns to come: a few bytes for each, nothing for listings.
 */
final class Sellers {
  /** Probability that a new seller lists again in a later week. */
  static final double RETURNING = 0.35;

  /** The same for one who has returned before. */
  private static final double RETURNING_AGAIN = 0.5;

  /** Weeks to the next visit are 1 + geometric: the chance, each week, that it is this one. */
  private static final double RETURN_EACH_WEEK = 0.25;

  /** P(visit has at least k listings) = k^−this: half of the visits, and more, have one. */
  private static final double TAIL = 2.3;

  private static final int MOST_LISTINGS = 60;

  private static final double MEAN_LISTINGS = meanListings();

  private final SplitMix64 dice;
  private final int[][] due;
  private final int[] dueCount;
  // Visits of those who return, on average.
  private final double[] expected;
  private int known;

  Sellers(long seed, int weeks) {
    dice = SplitMix64.of(seed, RandomStream.SELLERS, 0);
    due = new int[weeks][16];
    dueCount = new int[weeks];
    expected = new double[weeks];
  }

  /** Probability that a new seller lists again within the next weeks. */
  static double returningWithin(int weeks) {
    return RETURNING * (1 - StrictMath.pow(1 - RETURN_EACH_WEEK, weeks));
  }

  /** Returns how many sellers have come so far: their numbers are 0 up to this. */
  int count() {
    return known;
  }

  /** Gives the visits of a week that has so many listings on average. */
  void week(int week, double listings, Visit visit) {
    for (int i = 0; i < dueCount[week]; i++) {
      come(visit, due[week][i], week, RETURNING_AGAIN);
    }
    double fresh = Math.max(0, listings / MEAN_LISTINGS - expected[week]);
    for (int left = dice.poisson(fresh); left > 0; left--) {
      come(visit, known++, week, RETURNING);
    }
    expectReturns(week, fresh * RETURNING + expected[week] * RETURNING_AGAIN);
    due[week] = new int[0];
  }

  private void expectReturns(int week, double visits) {
    double left = visits;
    for (int next = week + 1; next < expected.length; next++) {
      expected[next] += left * RETURN_EACH_WEEK;
      left *= 1 - RETURN_EACH_WEEK;
    }
  }

  private static double meanListings() {
    double mean = 0;
    for (int k = 1; k <= MOST_LISTINGS; k++) {
      mean += StrictMath.pow(k, -TAIL);
    }
    return mean;
  }

  private void come(Visit visit, int seller, int week, double returning) {
    int size = (int) StrictMath.pow(1 - dice.uniform(), -1 / TAIL);
    size = Math.min(size, MOST_LISTINGS);
    visit.lists(seller, size);
    if (dice.chance(returning)) {
      int next = week + 1 + dice.geometric(RETURN_EACH_WEEK);
      if (next < due.length) {
        if (dueCount[next] == due[next].length) {
          due[next] = Arrays.copyOf(due[next], 2 * dueCount[next]);
        }
        due[next][dueCount[next]++] = seller;
      }
    }
  }

  /** Takes a seller's visit. */
  interface Visit {
    void lists(int seller, int listings);
  }
}
