package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The way of the first clicks: there is nothing to merge with, so they go straight into the table,
 * and its indexes are built when they are there. All within the import's transaction: whoever looks
 * meanwhile sees the empty table with its indexes, or waits.
 */
final class FirstLoad {
  private final Connection connection;
  private final Map<String, String> indexes = new LinkedHashMap<>();

  FirstLoad(Connection connection) {
    this.connection = connection;
  }

  /** Returns whether the table has no row yet. */
  boolean isDue() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet empty = statement.executeQuery("SELECT NOT EXISTS (SELECT FROM clicks)")) {
      return empty.next() && empty.getBoolean(1);
    }
  }

  void dropIndexes() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              """
              SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
              FROM pg_index
              JOIN pg_class AS t ON t.oid = indrelid
              WHERE indrelid = 'clicks'::regclass AND NOT indisunique
                -- Another role may load, but only the owner drops and makes indexes.
                AND pg_has_role(t.relowner, 'USAGE')
              ORDER BY 1
              """)) {
        while (found.next()) {
          indexes.put(found.getString(1), found.getString(2));
        }
      }
      for (String index : indexes.keySet()) {
        statement.execute("DROP INDEX " + index);
      }
    }
  }

  void createIndexes() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
      for (String definition : indexes.values()) {
        statement.execute(definition);
      }
    }
  }
}
