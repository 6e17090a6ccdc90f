package vestiaire.metrics.sql;

/** What became of a question. */
public sealed interface Answer {
  /** The question. */
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
   */
  record Refused(Query question, String message) implements Answer {}
}
