package vestiaire.metrics.ingest;

/** How the cells of a column are read. */
enum ColumnKind {
  /** A whole number. */
  ID,
  /** A text in which runs of blanks mean one. */
  NAME,
  /** A text. */
  TEXT,
  /** An instant. */
  TIME
}
