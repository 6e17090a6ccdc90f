package vestiaire.metrics.sql;

/** The outcome of a query: its rows, or why there are none. */
public sealed interface Answer {
  /** Returns the question. */
  Query question();

  /**
   * It was answered.
   *
   * @param rows how many
   * @param milliseconds how long it took
   */
  record Answered(Query question, long rows, long milliseconds) implements Answer {}

  /**
   * PostgreSQL refused it.
   *
   * @param message file, line, column and what PostgreSQL said
   * @param passes whether the reason lies in the server's state and not in query or data: killed by
   *     an administrator, out of time, memory or disk
   */
  record Refused(Query question, String message, boolean passes) implements Answer {
    /** A refusal that lies in query or data. */
    public Refused(Query question, String message) {
      this(question, message, false);
    }
  }
}
