package vestiaire.metrics.sql;

/** The consequence of a result without rows for the report. */
public enum WhenEmpty {
  /** Nothing special: it is shown as empty. */
  SHOW,
  /** What depends on it is left out. */
  HIDE,
  /** The report must not go out. */
  HOLD
}
