package vestiaire.metrics.ingest.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/**
 * Names where clicks live.
 *
 * @param url address of the engine, {@code jdbc:NAME:…}
 * @param table the clicks there: a table's name or, for DuckDB, a path of Parquet or CSV files
 * @param condition which of them, as SQL on the table's own columns; null for all
 * @param drivers a folder with the engine's driver, or null where it is on the class path
 */
public record EventsSource(
    String url, String table, @Nullable String condition, @Nullable Path drivers) {
  private static final String JDBC = "jdbc:";

  /**
   * Refuses an address that is none.
   *
   * @throws MetricsException.Usage when the address does not begin with {@code jdbc:NAME:}
   */
  public EventsSource {
    if (!url.startsWith(JDBC) || url.indexOf(':', JDBC.length()) < 0) {
      throw new MetricsException.Usage(
          "--events: '"
              + withoutSecrets(url)
              + "' is not the address of an engine; write it like jdbc:trino://host:443/lake/web, jdbc:duckdb: or jdbc:postgresql://host/db");
    }
  }

  /** Returns what stands between {@code jdbc:} and the next colon. */
  public String engine() {
    return url.substring(JDBC.length(), url.indexOf(':', JDBC.length()));
  }

  /**
   * Checks that the engine's dialect is known.
   *
   * @param sql the folder with {@code engine/dialects.properties}
   * @throws MetricsException.Settings when it is not, with the one that may have been meant
   */
  public void requireDialect(LayeredFolder sql) {
    Dialect.of(engine(), sql);
  }

  /** Returns the address without user, password and other properties. */
  public String where() {
    return withoutSecrets(url) + " " + table;
  }

  /** Returns an address without user, password and other properties. */
  static String withoutSecrets(String url) {
    return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }
}
