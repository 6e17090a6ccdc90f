package vestiaire.metrics.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells refusals by a server that is not well from those of a query or its data. */
public final class ServerState {
  // Classes and codes of PostgreSQL's manual, appendix A.
  private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");
  private static final Set<String> CODES =
      Set.of(
          // A standby that is no longer, or not yet, the one to write to.
          "25006",
          "XX001",
          "XX002",
          // Others were in the way.
          "40001",
          "40P01",
          "55P03");

  private ServerState() {}

  /**
   * Returns whether a failure lies in connection or server and may pass: a broken connection, an
   * end by an administrator, no time, memory, disk or lock.
   */
  public static boolean isReasonFor(SQLException failure) {
    for (SQLException at = failure; at != null; at = cause(at)) {
      String state = at.getSQLState();
      if (state != null
          && state.length() == 5
          && (CLASSES.contains(state.substring(0, 2)) || CODES.contains(state))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable SQLException cause(SQLException failure) {
    return failure.getCause() instanceof SQLException sql && sql != failure ? sql : null;
  }
}
