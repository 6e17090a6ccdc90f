package vestiaire.metrics.delivery.settings;

import java.time.Duration;
import java.util.Map;
import vestiaire.metrics.sql.DatabaseUrl;

/**
 * A marketplace's own PostgreSQL, from which extracts are read.
 *
 * @param url how to reach it
 * @param queries one for each extract, by its name
 * @param every how long after one reading comes the next
 */
public record Replica(DatabaseUrl url, Map<String, String> queries, Duration every) {
  /** Copies the queries. */
  public Replica {
    queries = Map.copyOf(queries);
  }
}
