package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.mail.Secret;
import vestiaire.metrics.sql.DatabaseUrl;

/**
 * Where extracts come from by themselves.
 *
 * @param place a folder, a bucket or a database
 * @param settle how long a file must have stayed as it is to count as written to its end
 * @param after what becomes of files that were taken
 * @param deadline how long after its time a report waits for data that is late
 */
public record Extracts(Place place, Duration settle, After after, Duration deadline) {
  /** What becomes of files that were taken. */
  public enum After {
    /** They stay. */
    KEEP,
    /** They go into {@code taken/} there. */
    MOVE,
    /** They are deleted. */
    DELETE
  }

  /** Where extracts are. */
  public sealed interface Place {}

  /** A folder of this machine, or one that is mounted here. */
  public record Folder(Path path) implements Place {}

  /**
   * A bucket of an object store that speaks S3.
   *
   * @param prefix what the names of its objects begin with; empty for all
   * @param endpoint as in https://s3.example.com; null for Amazon's own
   * @param region of the bucket
   * @param key who asks
   * @param secret and its proof
   */
  public record Bucket(
      String name, String prefix, @Nullable String endpoint, String region, String key, Secret secret)
      implements Place {}

  /**
   * A PostgreSQL that holds the marketplace itself.
   *
   * @param url of it, best of a replica
   * @param queries by the extract that each makes
   */
  public record Replica(DatabaseUrl url, Map<String, String> queries) implements Place {
    /** Copies what it is given. */
    public Replica {
      queries = Map.copyOf(queries);
    }
  }
}
