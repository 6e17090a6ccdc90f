package vestiaire.metrics.sql;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;

/** Takes a result row by row, as it comes from the server. */
public interface RowConsumer extends AutoCloseable {
  /** Called once, before the rows. */
  void columns(List<Column> columns) throws IOException;

  /**
   * Called for each row; the list may not be kept. Cells as {@link
   * vestiaire.metrics.model.ColumnType} says, or null.
   */
  void row(List<@Nullable Object> cells) throws IOException;

  /** Called after the last row; not called when the query failed. */
  void complete() throws IOException;

  /** Called in any case, last. */
  @Override
  void close() throws IOException;
}
