package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.MetricsException;

/**
 * The role that works on the built-in server: it owns our databases and is no superuser, so that no
 * query can read the machine's files or run its programs.
 */
final class OrdinaryRole {
  static final String NAME = "metrics";

  // What an earlier version made as superuser goes to the role with its database.
  private static final String HAND_OVER =
      """
      DO $$
      DECLARE thing record;
      BEGIN
        FOR thing IN SELECT nspname FROM pg_namespace
                     WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP
          EXECUTE format('ALTER SCHEMA %I OWNER TO metrics', thing.nspname);
        END LOOP;
        FOR thing IN SELECT c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
                       AND c.relkind IN ('r', 'v', 'm', 'p', 'f')
                     UNION ALL
                     SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind = 'S'
                       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')) LOOP
          EXECUTE format('ALTER TABLE %s OWNER TO metrics', thing.name);
        END LOOP;
        FOR thing IN SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND p.prokind <> 'a' LOOP
          EXECUTE format('ALTER ROUTINE %s OWNER TO metrics', thing.name);
        END LOOP;
      END
      $$""";

  private OrdinaryRole() {}

  /**
   * Makes the role unless it is there, and gives it what there is.
   *
   * @param superuser how to reach the server's own database as superuser
   */
  static void prepare(DatabaseUrl superuser) {
    try (Connection connection = connect(superuser);
        Statement statement = connection.createStatement()) {
      try (ResultSet role =
          statement.executeQuery(
              "SELECT FROM pg_roles WHERE rolcanlogin AND rolname = '" + NAME + "'")) {
        if (role.next()) {
          return;
        }
      }
      List<String> databases = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT datname FROM pg_database WHERE NOT datistemplate")) {
        while (rows.next()) {
          databases.add(rows.getString(1));
        }
      }
      // It may log in only when all is its own: a run that is killed here begins again.
      statement.execute(
          "DO $$ BEGIN CREATE ROLE %s NOLOGIN CREATEDB CREATEROLE; EXCEPTION WHEN duplicate_object THEN NULL; END $$"
              .formatted(NAME));
      for (String one : databases) {
        statement.execute("ALTER DATABASE " + SchemaChoice.quoted(one) + " OWNER TO " + NAME);
        handOver(superuser.withDatabase(one));
      }
      statement.execute("ALTER ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, superuser.password()));
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The built-in PostgreSQL cannot be given a role without privileges: " + e.getMessage(),
          e);
    }
  }

  private static void handOver(DatabaseUrl database) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(HAND_OVER);
    }
  }

  private static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }
}
