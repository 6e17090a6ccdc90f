package vestiaire.metrics.ingest.load;

/** The way the cells of a column are read. */
public enum ColumnKind {
  /** A whole number. */
  ID,
  /** A text that names somebody, often a number. */
  KEY,
  /** A text in which runs of blanks mean one. */
  NAME,
  /** A text. */
  TEXT,
  /** An instant. */
  TIME;

  /**
   * Returns whether only numbers or times stand there, so that a word among them means no value.
   */
  boolean isTyped() {
    return this == ID || this == TIME;
  }
}
