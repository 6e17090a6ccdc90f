package vestiaire.metrics.sql;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The server's own sentence, and what helps: a grant, another address, another mode of a pooler.
 */
public final class ServerRefusal {
  private static final String DOCS = "docs/DATABASE.md has all grants";

  private ServerRefusal() {}

  /** Finds the server's refusal among the causes of an exception; its own message where none is. */
  public static String explain(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        String advice = advice(refused);
        return sentence(refused) + (advice == null ? "" : System.lineSeparator() + advice);
      }
    }
    return String.valueOf(thrown.getMessage()).strip();
  }

  private static String sentence(SQLException refused) {
    ServerErrorMessage said =
        refused instanceof PSQLException server ? server.getServerErrorMessage() : null;
    String text = said == null ? refused.getMessage() : said.getMessage();
    return String.valueOf(text).strip();
  }

  /**
   * Returns what helps, by the state that the server gives with its refusal; null where nothing is
   * known.
   */
  private static @Nullable String advice(SQLException refused) {
    String text = sentence(refused);
    String state = String.valueOf(refused.getSQLState());
    if (text.contains("unsupported startup parameter")) {
      return "A pooler passes no such parameter on; give the role its schema instead: ALTER ROLE … IN DATABASE … SET search_path = "
          + SchemaChoice.OWN
          + ", and leave currentSchema and options out of the address";
    }
    return switch (state) {
      case "42501" -> grant(text);
      case "25006" ->
          "Nothing can be written there: it is a read-only replica, or default_transaction_read_only is on"
              + " (SHOW default_transaction_read_only; ALTER ROLE … SET default_transaction_read_only = off). Reports"
              + " need temporary views, so name the primary server";
      case "26000", "42P05" ->
          "A pooler in transaction mode forgets prepared statements: leave prepareThreshold out of the address, or name"
              + " the pooler's session mode or the server itself";
      case "28P01", "28000" -> "User or password is not right (--db, DATABASE_URL, PGPASSWORD)";
      case "3D000" -> "There is no such database; createdb makes one";
      default -> null;
    };
  }

  private static String grant(String text) {
    String grant;
    if (text.contains("temporary")) {
      grant = "GRANT TEMPORARY ON DATABASE … TO …";
    } else if (text.contains("for schema")) {
      grant =
          "GRANT CREATE ON DATABASE … TO …, so that a schema of our own can be made, or let the owner run: vestiaire-metrics"
              + " migrate --db …; GRANT USAGE ON SCHEMA … TO …";
    } else if (text.contains("for database")) {
      grant =
          "GRANT CREATE ON DATABASE … TO …, or let the owner of the database run: vestiaire-metrics migrate --db …";
    } else if (text.contains("for sequence")) {
      grant = "GRANT USAGE ON ALL SEQUENCES IN SCHEMA … TO …";
    } else if (text.startsWith("must be owner")) {
      return "The schema is to be changed by its owner: vestiaire-metrics migrate --db …";
    } else {
      grant = "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA … TO …";
    }
    return "What helps: " + grant + " (" + DOCS + ")";
  }
}
