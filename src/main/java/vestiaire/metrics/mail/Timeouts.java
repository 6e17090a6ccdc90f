package vestiaire.metrics.mail;

import java.time.Duration;

/**
 * The time limits of the phases of a delivery.
 *
 * @param connect until the connection stands
 * @param read for each reply
 * @param write for each piece of what is sent
 * @param lastReply for the reply to the content, which servers check before they answer (RFC 5321,
 *     4.5.3.2.6 asks for ten minutes)
 * @param whole from first to last, so that a server that dribbles is left
 */
public record Timeouts(
    Duration connect, Duration read, Duration write, Duration lastReply, Duration whole) {
  /** For servers on the internet. */
  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  /** Refuses what is no time at all, or more than a day. */
  public Timeouts {
    for (Duration one : new Duration[] {connect, read, write, lastReply, whole}) {
      if (one.toMillis() < 1 || one.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException("a timeout is a millisecond to a day, not " + one);
      }
    }
  }
}
