package vestiaire.metrics.ingest.reader;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import vestiaire.metrics.ingest.source.Utf8Stream;

/**
 * The part of a stream that is in memory: from the start of the row in hand to as far as was read.
 * Positions are counted from that start, so that they stay right when the bytes move.
 */
final class Window implements Closeable {
  /** Longest row in bytes; a longer one is a fault of its own. */
  static final int LONGEST = 1 << 23;

  private static final int ROOM = 1 << 16;

  private final Utf8Stream in;
  private boolean ended;

  byte[] bytes = new byte[4 * ROOM];
  int start;
  int limit;

  Window(Utf8Stream in) {
    this.in = in;
  }

  /** Returns the byte at a position, 0 to 255, or -1 behind the end. */
  int at(int position) throws IOException {
    return start + position < limit || more(position) ? bytes[start + position] & 0xFF : -1;
  }

  /** Reads on until there is a byte at the position; false when the stream ends before. */
  boolean more(int position) throws IOException {
    while (start + position >= limit) {
      if (ended) {
        return false;
      }
      if (bytes.length - limit < ROOM) {
        makeRoom();
      }
      int count = in.read(bytes, limit, bytes.length - limit);
      if (count < 0) {
        ended = true;
        return false;
      }
      limit += count;
    }
    return true;
  }

  /**
   * Length of the byte order marks and form feeds at the start, which files put together have
   * within.
   */
  int marks() throws IOException {
    int length = 0;
    while (true) {
      if (at(length) == '\f') {
        length++;
      } else if (at(length) == 0xEF && at(length + 1) == 0xBB && at(length + 2) == 0xBF) {
        length += 3;
      } else {
        return length;
      }
    }
  }

  /** Returns whether this byte ends a line. */
  static boolean ends(int b) {
    return b == '\n' || b == '\r';
  }

  /** Leaves what lies before the position behind. */
  void advance(int position) {
    start += position;
  }

  private void makeRoom() {
    System.arraycopy(bytes, start, bytes, 0, limit - start);
    limit -= start;
    start = 0;
    if (bytes.length - limit < ROOM) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
