package vestiaire.metrics.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import vestiaire.metrics.model.MetricsException.Category;

/**
 * Something in the world that stands in the way, and says nothing of the data.
 *
 * @param category which exit code it has
 * @param since when it was first met
 * @param tries how often it was met
 * @param nextTry when to try again
 * @param why what was seen
 */
public record Outage(Category category, Instant since, int tries, Instant nextTry, String why) {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 6;

  /** Returns how long to wait after so many tries: a minute, two, four, an hour at most. */
  static Duration wait(int tries) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  /** Returns whether it has lasted, or will have by the next try, longer than one stays with it. */
  public boolean outlasts(Duration retryFor) {
    return nextTry.isAfter(since.plus(retryFor));
  }

  /** Returns whether it is too early to try again. */
  public boolean standsAt(Instant now) {
    return nextTry.isAfter(now);
  }

  /** One line for people. */
  public String text() {
    return category.name().toLowerCase(java.util.Locale.ROOT) + ": " + why;
  }
}
