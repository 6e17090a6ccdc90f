package vestiaire.metrics.model;

/**
 * A column of a result.
 *
 * @param name as the query names it
 * @param type what its cells hold
 * @param format how its figures are shown
 */
public record Column(String name, ColumnType type, Format format) {
  /** A column shown in the usual way of its type. */
  public Column(String name, ColumnType type) {
    this(name, type, Format.of(type));
  }
}
