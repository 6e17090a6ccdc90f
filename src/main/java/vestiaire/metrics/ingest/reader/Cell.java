package vestiaire.metrics.ingest.reader;

import java.nio.charset.StandardCharsets;

/**
 * A cell as a slice of bytes in UTF-8, filled anew for each cell and valid until the next one is
 * asked for. It is mutable so that reading millions of cells makes no objects.
 */
public final class Cell {
  /** Where the bytes are; others stand before and behind the cell's own. */
  public byte[] bytes = new byte[0];

  /** First byte of the cell. */
  public int from;

  /** Behind the last byte of the cell. */
  public int to;

  /** Whether quotes stood around it. */
  public boolean quoted;

  /** Whether an escaped backslash stands in it, so that {@code \\N} is a text of two letters. */
  public boolean escaped;

  /** Returns whether it says nothing. */
  public boolean isEmpty() {
    return from == to;
  }

  /** Takes off the blanks around it. */
  void trim() {
    while (from < to && bytes[from] == ' ') {
      from++;
    }
    while (from < to && bytes[to - 1] == ' ') {
      to--;
    }
  }

  /** Returns the cell as a text of its own. */
  public String text() {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text();
  }
}
