package vestiaire.metrics.sql;

/** What became of a question. */
public sealed interface Answer {
  /** The question. */
  Question question();

  /**
   * It was answered.
   *
   * @param rows how many
   * @param milliseconds how long it took
   */
  record Answered(Question question, long rows, long milliseconds) implements Answer {}

  /**
   * PostgreSQL refused it.
   *
   * @param message file, line, column and what PostgreSQL said
   */
  record Refused(Question question, String message) implements Answer {}
}
