package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vestiaire.metrics.model.MetricsException;

/**
 * Finds the schema that holds our tables, or one where they may be made: the one that somebody
 * names; else the one where they are already; else the session's own, if nothing else is there;
 * else {@value #OWN}. What others have in their schemas is never touched.
 *
 * @param name of the schema
 * @param isSessions whether the session looks there of its own accord, so that nothing need be set
 * @param isThere whether it exists
 */
record SchemaChoice(String name, boolean isSessions, boolean isThere) {
  /** The schema of our own, where the session's is somebody else's. */
  static final String OWN = "vestiaire_metrics";

  private static final String OURS =
      """
      SELECT n.nspname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relname = 'flyway_schema_history' AND has_schema_privilege(n.oid, 'USAGE')
        AND has_table_privilege(c.oid, 'SELECT')
        AND EXISTS (SELECT FROM pg_class AS l WHERE l.relnamespace = n.oid AND l.relname = 'listings')
        AND EXISTS (SELECT FROM pg_class AS l WHERE l.relnamespace = n.oid AND l.relname = 'clicks')
      ORDER BY 1
      """;
  private static final String HOLDS_OTHERS =
      """
      SELECT EXISTS (
        SELECT FROM (
          SELECT oid, relnamespace AS home, 'pg_class'::regclass AS kind FROM pg_class
          UNION ALL SELECT oid, pronamespace, 'pg_proc'::regclass FROM pg_proc
          UNION ALL SELECT oid, typnamespace, 'pg_type'::regclass FROM pg_type
        ) AS o
        WHERE o.home = (SELECT oid FROM pg_namespace WHERE nspname = ?)
          AND NOT EXISTS (SELECT FROM pg_depend AS d
                          WHERE d.classid = o.kind AND d.objid = o.oid AND d.deptype = 'e'))
      """;

  /**
   * Chooses.
   *
   * @param told the schema that somebody named, or null
   * @throws MetricsException.Database when the named one holds what is not ours, or there are
   *     several
   */
  static SchemaChoice of(Connection connection, DatabaseUrl url, @Nullable String told)
      throws SQLException {
    String current = current(connection);
    String session = current == null ? first(connection) : current;
    List<String> ours = ours(connection);
    String explicit = told == null && url.namesSchema() ? session : told;
    if (explicit != null) {
      boolean isThere = exists(connection, explicit);
      if (isThere && !ours.contains(explicit) && holdsOthers(connection, explicit)) {
        throw new MetricsException.Database(
            "The schema %s in %s holds what is not ours, and is left alone; --schema names another, which is made if need be"
                .formatted(explicit, url));
      }
      return new SchemaChoice(explicit, explicit.equals(current), isThere);
    }
    if (ours.contains(session)) {
      return new SchemaChoice(session, session.equals(current), true);
    }
    if (ours.size() > 1) {
      throw new MetricsException.Database(
          "%s holds our tables in several schemas: %s; --schema says which are meant"
              .formatted(url, String.join(", ", ours)));
    }
    if (ours.size() == 1) {
      return new SchemaChoice(ours.get(0), false, true);
    }
    boolean isThere = exists(connection, session);
    if (isThere && mayCreate(connection, session) && !holdsOthers(connection, session)) {
      return new SchemaChoice(session, session.equals(current), true);
    }
    String own = isThere ? OWN : session;
    boolean ownIsThere = exists(connection, own);
    if (ownIsThere && holdsOthers(connection, own)) {
      throw new MetricsException.Database(
          "The schema %s in %s holds what is not ours; --schema names another".formatted(own, url));
    }
    return new SchemaChoice(own, false, ownIsThere);
  }

  /**
   * Returns whether a pooler answers in the server's place: the server's process is another one's.
   */
  static boolean isPooled(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID();
    }
  }

  /** Returns the name as SQL writes it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * Returns where the session makes what it makes, or null where it can see no schema of its path.
   */
  private static @Nullable String current(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_schema()")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Returns the first schema of a path of which none is there. */
  private static String first(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT replace(btrim(split_part(current_setting('search_path'), ',', 1)), '\"', '')")) {
      row.next();
      String first = row.getString(1);
      return first.isEmpty() || first.equals("$user") ? OWN : first;
    }
  }

  private static List<String> ours(Connection connection) throws SQLException {
    List<String> candidates = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OURS)) {
      while (rows.next()) {
        candidates.add(rows.getString(1));
      }
    }
    List<String> ours = new ArrayList<>();
    for (String candidate : candidates) {
      if (ask(
          connection,
          "SELECT EXISTS (SELECT FROM "
              + quoted(candidate)
              + ".flyway_schema_history WHERE script LIKE '%V1\\_\\_marketplace.sql' OR type = 'BASELINE')",
          null)) {
        ours.add(candidate);
      }
    }
    return ours;
  }

  private static boolean exists(Connection connection, String schema) throws SQLException {
    return ask(connection, "SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)", schema);
  }

  private static boolean mayCreate(Connection connection, String schema) throws SQLException {
    return ask(connection, "SELECT has_schema_privilege(?, 'CREATE')", schema);
  }

  private static boolean holdsOthers(Connection connection, String schema) throws SQLException {
    return ask(connection, HOLDS_OTHERS, schema);
  }

  private static boolean ask(Connection connection, String question, @Nullable String schema)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      if (schema != null) {
        statement.setString(1, schema);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
