package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * A table, view or function that a query may ask, as the database itself describes it.
 *
 * @param name the table's or view's name; a function's with what it takes
 * @param comment what it holds or returns; may be empty
 * @param columns in their order; of a function its result alone
 */
public record SchemaEntry(String name, String comment, List<Column> columns) {
  private static final String RELATIONS =
      """
      SELECT relname, obj_description(pg_class.oid, 'pg_class'), attname,
             format_type(atttypid, atttypmod), col_description(pg_class.oid, attnum)
      FROM pg_class
      JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
      WHERE relname = ? AND relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_table_is_visible(pg_class.oid)
      ORDER BY attnum
      """;
  private static final String FUNCTIONS =
      """
      SELECT proname || '(' || pg_get_function_arguments(oid) || ')', obj_description(oid, 'pg_proc'), 'returns',
             pg_get_function_result(oid), NULL
      FROM pg_proc
      WHERE proname = ? AND pg_function_is_visible(oid) AND pronamespace = current_schema()::regnamespace
      ORDER BY 1
      """;
  private static final String NAMES =
      """
      SELECT relname FROM pg_class
      WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relnamespace = current_schema()::regnamespace
      UNION
      SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
      ORDER BY 1
      """;

  /** Copies what it is given. */
  public SchemaEntry {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param name as a query writes it
   * @param type as PostgreSQL calls it
   * @param comment what it holds; may be empty
   */
  public record Column(String name, String type, String comment) {}

  /** Returns the tables, views and functions of a name; none where nothing is called so. */
  public static List<SchemaEntry> named(Database database, String name) {
    try (Connection connection = database.dataSource().getConnection()) {
      List<SchemaEntry> entries = new ArrayList<>(entries(connection, RELATIONS, name));
      entries.addAll(entries(connection, FUNCTIONS, name));
      return entries;
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The schema cannot be read: " + ServerRefusal.explain(e), e);
    }
  }

  /** Returns the names of all of them, in the order of the alphabet. */
  public static List<String> names(Database database) {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(NAMES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The schema cannot be read: " + ServerRefusal.explain(e), e);
    }
    return names;
  }

  private static List<SchemaEntry> entries(Connection connection, String query, String name)
      throws SQLException {
    List<SchemaEntry> entries = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String called = rows.getString(1);
          Column column = new Column(rows.getString(3), rows.getString(4), said(rows.getString(5)));
          int last = entries.size() - 1;
          if (last >= 0 && entries.get(last).name.equals(called)) {
            List<Column> columns = new ArrayList<>(entries.get(last).columns);
            columns.add(column);
            entries.set(last, new SchemaEntry(called, entries.get(last).comment, columns));
          } else {
            entries.add(new SchemaEntry(called, said(rows.getString(2)), List.of(column)));
          }
        }
      }
    }
    return entries;
  }

  private static String said(@Nullable String comment) {
    return comment == null ? "" : comment;
  }
}
