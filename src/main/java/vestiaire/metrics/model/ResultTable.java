package vestiaire.metrics.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a query returned, or the first of them: a large result stands whole in its file and
 * only its first rows are held here.
 *
 * @param name path of the query below {@code sql/} without its ending: {@code
 *     extra_analysis/popular_brands}
 * @param title what the query calls itself
 * @param columns in the query's order
 * @param rows in the query's order; each as long as {@code columns}; cells as {@link ColumnType}
 *     says, or null
 * @param totalRows how many rows the query returned, at least {@code rows.size()}
 */
public record ResultTable(
    String name,
    String title,
    List<Column> columns,
    List<List<@Nullable Object>> rows,
    long totalRows) {
  /** Copies what it is given. */
  public ResultTable {
    columns = List.copyOf(columns);
    List<List<@Nullable Object>> copy = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": a row has " + row.size() + " cells under " + columns.size() + " columns");
      }
      copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copy);
    if (totalRows < rows.size()) {
      throw new IllegalArgumentException(name + ": holds more rows than it has");
    }
  }

  /** Returns the last part of the name: what templates call it. */
  public String shortName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Returns where the column of this name stands, or −1. */
  public int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the cell, null where the database had NULL. */
  public @Nullable Object cell(int row, int column) {
    return rows.get(row).get(column);
  }
}
