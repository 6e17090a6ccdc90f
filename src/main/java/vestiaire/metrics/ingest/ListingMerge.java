package vestiaire.metrics.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vestiaire.metrics.ingest.load.Extract;

/**
 * Brings staged listings into their table and counts, in the same statement, those that did not get
 * there as they are.
 */
final class ListingMerge {
  // Of two states the one with the larger tuple stays; it names all columns, so equal means the
  // same.
  private static final String STATE =
      "(coalesce(%1$s.date_sold, '-infinity'), coalesce(%1$s.date_completed, '-infinity'),"
          + " %1$s.date_created, coalesce(%1$s.id_brand, -1), coalesce(%1$s.id_category, -1),"
          + " %1$s.id_customer COLLATE \"C\")";

  // All parts see the table as it was before the statement. Only what is written meets the insert:
  // each row that conflicts there is locked, and an extract repeats most of those before it.
  private static final String MERGE =
      """
      WITH ranked AS (
        SELECT %1$s, row_number() OVER best AS place, rank() OVER best AS standing
        FROM %2$s AS staged
        WINDOW best AS (PARTITION BY id ORDER BY %3$s DESC)
      ), met AS (
        SELECT best.*,
               CASE WHEN known.id IS NULL OR %6$s > %5$s THEN 'written'
                    WHEN %6$s = %5$s THEN 'the same'
                    WHEN known.date_sold > coalesce(best.date_sold, '-infinity') THEN 'sale kept'
                    WHEN known.date_completed > coalesce(best.date_completed, '-infinity')
                    THEN 'completion kept'
                    ELSE 'other kept' END AS outcome
        FROM ranked AS best LEFT JOIN listings AS known ON known.id = best.id
        WHERE place = 1
      ), written AS (
        INSERT INTO listings AS known (%1$s)
        SELECT %1$s FROM met WHERE outcome = 'written'
        ON CONFLICT (id) DO UPDATE SET
          id_customer = EXCLUDED.id_customer, id_brand = EXCLUDED.id_brand,
          id_category = EXCLUDED.id_category, date_created = EXCLUDED.date_created,
          date_completed = EXCLUDED.date_completed, date_sold = EXCLUDED.date_sold
        WHERE %4$s > %5$s
        RETURNING xmax = 0 AS is_new
      ), contradicting AS (
        SELECT DISTINCT id FROM ranked WHERE standing > 1
      )
      SELECT (SELECT count(*) FROM written WHERE is_new),
             (SELECT count(*) FROM written WHERE NOT is_new),
             count(*) FILTER (WHERE outcome = 'sale kept'),
             count(*) FILTER (WHERE outcome = 'completion kept'),
             count(*) FILTER (WHERE outcome = 'other kept'),
             ARRAY(SELECT id FROM met WHERE outcome LIKE '%% kept' ORDER BY id LIMIT %7$d),
             (SELECT count(*) FROM contradicting),
             ARRAY(SELECT id FROM contradicting ORDER BY id LIMIT %7$d)
      FROM met
      """
          .formatted(
              Extract.LISTINGS.columnList(),
              Merge.staging(Extract.LISTINGS),
              STATE.formatted("staged"),
              STATE.formatted("EXCLUDED"),
              STATE.formatted("known"),
              STATE.formatted("best"),
              KeptRecords.SHOWN);

  private ListingMerge() {}

  static Merge.Written into(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet counts = statement.executeQuery(MERGE)) {
      counts.next();
      return new Merge.Written(
          counts.getLong(1),
          counts.getLong(2),
          new KeptRecords(
              counts.getLong(3), counts.getLong(4), counts.getLong(5), ids(counts.getArray(6))),
          new Contradictions(counts.getLong(7), ids(counts.getArray(8))));
    }
  }

  private static List<Long> ids(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }
}
