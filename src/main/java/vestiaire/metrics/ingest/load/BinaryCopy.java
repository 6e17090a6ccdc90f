package vestiaire.metrics.ingest.load;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's binary COPY format: values carry their length, so that nothing in
 * them can be taken for a delimiter or an end, and the server has nothing to parse.
 */
final class BinaryCopy {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int FULL = 1 << 17;

  /** Microseconds from 1970 to 2000, from which PostgreSQL counts. */
  private static final long POSTGRES_EPOCH = 946_684_800_000_000L;

  private final CopyIn copy;
  private final int columns;
  private byte[] bytes = new byte[2 * FULL];
  private int length;
  private int rowStart;

  BinaryCopy(CopyIn copy, int columns) {
    this.copy = copy;
    this.columns = columns;
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    // Two fields of zero follow: flags, and the length of an extension.
    length = SIGNATURE.length + 8;
  }

  void startRow() {
    rowStart = length;
    room(2);
    bytes[length++] = (byte) (columns >> 8);
    bytes[length++] = (byte) columns;
  }

  void number(long value) {
    room(12);
    putInt(8);
    putInt((int) (value >> 32));
    putInt((int) value);
  }

  void time(long epochMicros) {
    number(epochMicros - POSTGRES_EPOCH);
  }

  void text(byte[] from, int start, int end) {
    room(4 + end - start);
    putInt(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
  }

  void none() {
    room(4);
    putInt(-1);
  }

  /** Forgets the row in hand. */
  void dropRow() {
    length = rowStart;
  }

  void endRow() throws SQLException {
    if (length >= FULL) {
      flush();
    }
  }

  /** Ends the copy; returns the number of rows that the server took. */
  long end() throws SQLException {
    room(2);
    bytes[length++] = -1;
    bytes[length++] = -1;
    flush();
    return copy.endCopy();
  }

  private void flush() throws SQLException {
    copy.writeToCopy(bytes, 0, length);
    length = 0;
  }

  private void putInt(int value) {
    bytes[length++] = (byte) (value >> 24);
    bytes[length++] = (byte) (value >> 16);
    bytes[length++] = (byte) (value >> 8);
    bytes[length++] = (byte) value;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
