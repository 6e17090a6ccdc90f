package vestiaire.metrics.ingest.engine;

import java.sql.SQLException;

/** What an engine threw, told apart from what PostgreSQL throws. */
final class EngineFault extends Exception {
  private static final long serialVersionUID = 1L;

  EngineFault(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** Returns what it says, without what drivers add below. */
  String firstLine() {
    return String.valueOf(getMessage()).lines().findFirst().orElse("it says nothing");
  }
}
