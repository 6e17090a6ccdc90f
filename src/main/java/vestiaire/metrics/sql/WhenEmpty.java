package vestiaire.metrics.sql;

/** What a result without rows means for the report. */
public enum WhenEmpty {
  /** Nothing special: it is shown as empty. */
  SHOW,
  /** What depends on it is left out. */
  HIDE,
  /** The report must not go out. */
  HOLD
}
