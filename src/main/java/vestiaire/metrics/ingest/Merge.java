package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vestiaire.metrics.ingest.load.Extract;

/**
 * Brings staged rows into the tables. However often extracts are merged, and, but for what brands
 * and categories are called, in whichever order, the tables are the same.
 *
 * <ul>
 *   <li>Brands and categories: the extract's name replaces the old one, a placeholder's included.
 *   <li>Listings: of two states of a listing the one with the later sale stays; then the one with
 *       the later completion; then the one created later; then, so that there is always a winner,
 *       the one with the larger brand, category and seller. No value counts as earliest. Which
 *       extract is the newer one is not asked, as extracts do not say; so a sale or completion once
 *       known stays, and where an extract has less, or a smaller one, that is counted.
 *   <li>Clicks: a click has no key, and the same click twice is two clicks. Of equal clicks the
 *       table keeps as many as the extract with most of them has.
 * </ul>
 */
final class Merge {
  /** Rows that a merge has written, and what it did not take as it is. */
  record Written(long added, long changed, KeptRecords kept, Contradictions contradictions) {
    Written(long added, long changed) {
      this(added, changed, KeptRecords.NONE, Contradictions.NONE);
    }
  }

  private final Connection connection;

  Merge(Connection connection) {
    this.connection = connection;
  }

  /** Returns the name of the staging table. */
  static String staging(Extract extract) {
    return "staged_" + extract.table();
  }

  void createStaging(Extract extract) throws SQLException {
    execute(
        "CREATE TEMP TABLE %s ON COMMIT DROP AS SELECT %s FROM %s WITH NO DATA"
            .formatted(staging(extract), extract.columnList(), extract.table()));
  }

  Written merge(Extract extract) throws SQLException {
    return switch (extract) {
      case BRANDS -> names("brands", "id_brand", "brand");
      case CATEGORY -> names("category", "id_category", "category");
      case LISTINGS -> ListingMerge.into(connection);
      case CLICKS -> clicks();
    };
  }

  /** Rows for the brands or categories that the staged listings name and nobody knows. */
  long placeholders(String table, String id, String name, String word) throws SQLException {
    return update(
        """
        INSERT INTO %1$s (%2$s, %3$s, is_placeholder)
        SELECT DISTINCT %2$s, 'Unknown %4$s ' || %2$s, true
        FROM staged_listings
        WHERE %2$s IS NOT NULL
        ON CONFLICT (%2$s) DO NOTHING
        """
            .formatted(table, id, name, word));
  }

  void analyze(Extract extract) throws SQLException {
    execute("ANALYZE " + extract.table());
  }

  private Written names(String table, String id, String name) throws SQLException {
    return written(
        """
        INSERT INTO %1$s AS known (%2$s, %3$s, is_placeholder)
        SELECT DISTINCT %2$s, %3$s, false FROM staged_%1$s
        ON CONFLICT (%2$s) DO UPDATE SET %3$s = EXCLUDED.%3$s, is_placeholder = false
        WHERE known.is_placeholder OR known.%3$s <> EXCLUDED.%3$s
        """
            .formatted(table, id, name));
  }

  private Written clicks() throws SQLException {
    // GROUP BY takes two NULLs for equal, which a join does not.
    String columns = Extract.CLICKS.columnList();
    long added =
        update(
            """
            WITH span AS (
              SELECT min(datetime_session) AS first, max(datetime_session) AS last
              FROM staged_clicks
            ), missing AS (
              SELECT %1$s, sum(n) AS copies
              FROM (
                SELECT %1$s, 1 AS n FROM staged_clicks
                UNION ALL
                SELECT %1$s, -1 FROM clicks, span WHERE datetime_session BETWEEN first AND last
              ) AS both_sides
              GROUP BY %1$s
              HAVING sum(n) > 0
            )
            INSERT INTO clicks (%1$s)
            SELECT %1$s FROM missing, generate_series(1, copies)
            """
                .formatted(columns));
    return new Written(added, 0);
  }

  private Written written(String insert) throws SQLException {
    String counted =
        "WITH written AS (%s RETURNING xmax = 0 AS is_new) SELECT count(*) FILTER (WHERE is_new),"
            + " count(*) FILTER (WHERE NOT is_new) FROM written";
    try (Statement statement = connection.createStatement();
        ResultSet counts = statement.executeQuery(counted.formatted(insert))) {
      counts.next();
      return new Written(counts.getLong(1), counts.getLong(2));
    }
  }

  private long update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
