package vestiaire.metrics.ingest.load;

/** How the cells of a column are read. */
public enum ColumnKind {
  /** A whole number. */
  ID,
  /** A text in which runs of blanks mean one. */
  NAME,
  /** A text. */
  TEXT,
  /** An instant. */
  TIME
}
