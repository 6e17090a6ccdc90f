package vestiaire.metrics.ingest.column;

/**
 * A cell that a message names.
 *
 * @param line where it stands, as "17" or, in one of several files, as "clicks-2.csv:17"
 * @param text what stands there
 */
public record Place(String line, String text) {
  private static final int SHOWN = 40;

  /** Returns the cell and its line: "'13/04/2026' on line 17". */
  public String named() {
    return quoted(text) + " on line " + line;
  }

  /** Returns a cell's text as messages show it: in quotes, and not too long. */
  public static String quoted(String text) {
    return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "'";
  }
}
