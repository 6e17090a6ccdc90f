package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The source that extracts are fetched from: a folder, a replica or a bucket.
 *
 * @param folder of this machine, or one that is mounted here; null for the others
 * @param replica whose tables they are read from, null for the others
 * @param bucket whose objects they are, null for the others
 * @param settle how long a file must have stayed as it is to count as written to its end
 * @param after what becomes of files that were taken
 * @param deadline how long after its time a report waits for data that is late
 * @param clicks whether they are among the extracts
 */
public record Extracts(
    @Nullable Path folder,
    @Nullable Replica replica,
    @Nullable Bucket bucket,
    Duration settle,
    After after,
    Duration deadline,
    boolean clicks) {
  /** All four in a folder. */
  public Extracts(Path folder, Duration settle, After after, Duration deadline) {
    this(folder, null, null, settle, after, deadline, true);
  }

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
