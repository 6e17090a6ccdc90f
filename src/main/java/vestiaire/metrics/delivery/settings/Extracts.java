package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where extracts come from by themselves.
 *
 * @param folder of this machine, or one that is mounted here
 * @param settle how long a file must have stayed as it is to count as written to its end
 * @param after what becomes of files that were taken
 * @param deadline how long after its time a report waits for data that is late
 */
public record Extracts(Path folder, Duration settle, After after, Duration deadline) {
  /** What becomes of files that were taken. */
  public enum After {
    /** They stay. */
    KEEP,
    /** They go into {@code taken/} there. */
    MOVE,
    /** They are deleted. */
    DELETE
  }
}
