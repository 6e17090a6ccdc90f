package vestiaire.metrics.ingest.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set of a file and the reason for it.
 *
 * @param charset what the bytes are read as
 * @param label the usual name: {@code windows-1252}, {@code MacRoman}, {@code cp850}
 * @param why one line for people: "a byte order mark", "every byte fits UTF-8"
 * @param mark length of the byte order mark in bytes, 0 when there is none
 * @param damaged true when some bytes mean nothing in this set: their rows cannot be trusted
 */
public record CharsetChoice(Charset charset, String label, String why, int mark, boolean damaged) {
  /** Returns whether another set may be meant, or bytes are damaged; the reason says which. */
  public boolean doubtful() {
    return why.contains("nearly as well") || why.contains("are damaged") || why.contains("badly");
  }

  /** Returns whether the bytes are UTF-8 from end to end, so that they need no conversion. */
  boolean plainUtf8() {
    return charset.equals(StandardCharsets.UTF_8) && !damaged;
  }
}
