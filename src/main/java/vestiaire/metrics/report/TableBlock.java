package vestiaire.metrics.report;

import java.util.List;

/**
 * A table. Every cell is filled; what the database has no value for reads as a dash.
 *
 * @param heading measure, unit and period, shown above the table
 * @param columns from left to right
 * @param rows each as long as {@code columns}
 * @param more how many rows of the result come after these, unasked; the slide says so
 * @param alt the finding in words; 20 to 250 characters
 */
public record TableBlock(
    Text heading, List<TableColumn> columns, List<List<Text>> rows, long more, Text alt)
    implements Block {
  /** Copies what it is given. */
  public TableBlock {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Makes a table of all rows there are, or of as many as were asked for. */
  public TableBlock(Text heading, List<TableColumn> columns, List<List<Text>> rows, Text alt) {
    this(heading, columns, rows, 0, alt);
  }

  /**
   * A column of a table.
   *
   * @param title its first line
   * @param numeric whether its cells are numbers, which stand to the right
   */
  public record TableColumn(String title, boolean numeric) {}
}
