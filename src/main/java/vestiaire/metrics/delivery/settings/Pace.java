package vestiaire.metrics.delivery.settings;

import java.time.Duration;

/**
 * The pace of a delivery: how many mails at once, how far apart, how long to wait.
 *
 * @param parallel how many at once
 * @param between at least how long from the beginning of one to that of the next; zero for no limit
 * @param grace how long a mail that is going over may take when the program is asked to end
 */
public record Pace(int parallel, Duration between, Duration grace) {
  /** One after the other. */
  public static final Pace ONE_BY_ONE = new Pace(1, Duration.ZERO, Duration.ofSeconds(20));

  /** What holds where the file says nothing. */
  public static final Pace DEFAULT = new Pace(4, Duration.ZERO, Duration.ofSeconds(20));
}
