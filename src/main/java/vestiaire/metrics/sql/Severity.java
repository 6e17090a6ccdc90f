package vestiaire.metrics.sql;

/** The consequence of a data test that returns rows ({@code -- severity: hold}). */
public enum Severity {
  /** It is said in the report, which may go out. */
  WARN,
  /** The report must not go out. */
  HOLD
}
