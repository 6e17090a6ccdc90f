package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query's result, as PostgreSQL plans it; nothing is run.
 *
 * @param query whose they are
 * @param types the type of each column as PostgreSQL calls it, by name, in their order
 * @param refusal what PostgreSQL says of a query that it does not understand, or what is wrong with
 *     its head, else null
 */
public record QueryColumns(Query query, Map<String, String> types, @Nullable String refusal) {
  /** Looks up the columns of queries. */
  public static List<QueryColumns> of(Database database, List<Query> queries) {
    List<QueryColumns> all = new ArrayList<>();
    for (Query query : queries) {
      try (Connection connection = database.dataSource().getConnection()) {
        Map<String, String> types = types(connection, query);
        all.add(new QueryColumns(query, types, query.strayFormat(types.keySet()).orElse(null)));
      } catch (SQLException e) {
        all.add(new QueryColumns(query, Map.of(), ServerRefusal.explain(e)));
      }
    }
    return all;
  }

  private static Map<String, String> types(Connection connection, Query query) throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      ResultSetMetaData columns = statement.getMetaData();
      for (int i = 1; columns != null && i <= columns.getColumnCount(); i++) {
        types.put(columns.getColumnName(i), columns.getColumnTypeName(i));
      }
    }
    return types;
  }
}
