package vestiaire.metrics.ingest.load;

/**
 * The losses among the rows that have a value in a column which may be empty.
 *
 * @param column its name
 * @param lost such rows that were rejected
 * @param rows such rows in all
 */
public record ColumnLoss(String column, long lost, long rows) {
  /** Returns the share of them that was lost, 0 to 1. */
  public double share() {
    return (double) lost / rows;
  }
}
