package vestiaire.metrics.report;

/**
 * The origin of a figure: result, row and column.
 *
 * @param query path of the query below {@code sql/} without its ending
 * @param row of its result, from 0
 * @param column of its result, by name
 */
public record Origin(String query, int row, String column) {
  /** {@code deck/our_numbers[0].completion_rate}. */
  @Override
  public String toString() {
    return query + "[" + row + "]." + column;
  }
}
