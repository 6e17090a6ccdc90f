package vestiaire.metrics.ingest.load;

/**
 * A column of an extract and of its table.
 *
 * @param name its name in the database; in the file, case and blanks do not matter
 * @param kind how its cells are read
 * @param required whether a row without it cannot be loaded
 */
public record ExtractColumn(String name, ColumnKind kind, boolean required) {
  static ExtractColumn required(String name, ColumnKind kind) {
    return new ExtractColumn(name, kind, true);
  }

  static ExtractColumn optional(String name, ColumnKind kind) {
    return new ExtractColumn(name, kind, false);
  }
}
