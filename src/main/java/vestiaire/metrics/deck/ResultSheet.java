package vestiaire.metrics.deck;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;

/**
 * A sheet of the workbook. Rows come one by one, since a result may be larger than the memory.
 *
 * @param name short name of the query; the sheet's name as far as Excel allows it
 * @param columns in the query's order
 * @param rows opens the rows, which are read once and then closed; cells as {@link
 *     vestiaire.metrics.model.ColumnType} says, or null
 */
public record ResultSheet(
    String name, List<Column> columns, Supplier<Stream<List<@Nullable Object>>> rows) {
  /** Copies what it is given. */
  public ResultSheet {
    columns = List.copyOf(columns);
  }
}
