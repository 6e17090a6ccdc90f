package vestiaire.metrics.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Blocks until an instant. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Waits until then.
   *
   * @throws InterruptedException when the program is to end
   */
  void until(Instant then) throws InterruptedException;

  /** By the clock on the wall. */
  static Sleeper by(InstantSource clock) {
    return then -> {
      Duration left = Duration.between(clock.instant(), then);
      if (!left.isNegative()) {
        Thread.sleep(left.toMillis() + 1);
      }
    };
  }
}
