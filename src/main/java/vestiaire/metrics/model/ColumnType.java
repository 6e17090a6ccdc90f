package vestiaire.metrics.model;

/** The type of a column's cells, which fixes the Java class of each cell that is not null. */
public enum ColumnType {
  /** {@link String}. */
  TEXT,
  /** {@link Long}. */
  INTEGER,
  /** {@link java.math.BigDecimal}, unrounded. */
  DECIMAL,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link java.time.Instant}. */
  TIMESTAMP,
  /** {@link java.time.LocalDate}. */
  DATE;

  /** Returns whether cells of this type can be drawn to scale. */
  public boolean isNumber() {
    return this == INTEGER || this == DECIMAL;
  }
}
