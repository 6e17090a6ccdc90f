package vestiaire.metrics.ingest.load;

/**
 * Why rows were rejected.
 *
 * @param column the column at fault, empty where it is the row
 * @param reason why, with the first row's own words
 * @param rows how many rows
 * @param line the first of them, as "17" or, in one of several files, "clicks-2.csv:17"
 * @param raw that row as it stands in the file, cut where it is long
 */
public record RejectReason(String column, String reason, long rows, String line, String raw) {
  /** In one line: "date_sold: 'x' is not a time (12 rows, the first on line 17)". */
  public String text() {
    return "%s%s (%,d %s line %s: %s)"
        .formatted(
            column.isEmpty() ? "" : column + ": ",
            reason,
            rows,
            rows == 1 ? "row," : "rows, the first on",
            line,
            raw);
  }
}
