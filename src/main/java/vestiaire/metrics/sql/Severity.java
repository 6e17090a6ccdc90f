package vestiaire.metrics.sql;

/** What rows of a data test mean for the report ({@code -- severity: hold}). */
public enum Severity {
  /** It is said in the report, which may go out. */
  WARN,
  /** The report must not go out. */
  HOLD
}
