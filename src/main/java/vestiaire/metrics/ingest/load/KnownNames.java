package vestiaire.metrics.ingest.load;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.reader.Cell;

/**
 * Watches over the two lists of names, brands and categories: an id that comes twice with two names
 * cannot be believed the second time. The lists are short enough to be kept in memory.
 */
final class KnownNames {
  private record Entry(String line, String name) {}

  private final boolean watching;
  private final Map<Long, Entry> entries = new HashMap<>();
  private long id;

  KnownNames(Extract extract) {
    this.watching = extract.columns().stream().anyMatch(column -> column.kind() == ColumnKind.NAME);
  }

  /** Is given the cells of a row from left to right; returns why the name cannot be, or null. */
  @Nullable String check(ExtractColumn column, Cell cell, long lastId, String line) {
    if (!watching) {
      return null;
    }
    if (column.kind() == ColumnKind.ID) {
      id = lastId;
      return null;
    }
    String name = cell.text();
    Entry before = entries.putIfAbsent(id, new Entry(line, name));
    return before == null || before.name().equals(name)
        ? null
        : "id %d is '%s' on line %s already; one of the two is wrong"
            .formatted(id, before.name(), before.line());
  }
}
