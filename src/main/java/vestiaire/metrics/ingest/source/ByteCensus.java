package vestiaire.metrics.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One pass over all bytes of a file: do they form UTF-8, and which high bytes stand between what?
 *
 * <p>Runs of ASCII, which is nearly everything, are passed eight bytes at a time.
 */
final class ByteCensus {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** Sequences of two to four bytes that are one character of UTF-8. */
  long sequences;

  /** Of those, the ones that are western letters and signs. */
  long western;

  /** Of the sequences, those of two bytes that are in no language of Europe. */
  long strange;

  /** Bytes that cannot stand where they stand in UTF-8. */
  long invalid;

  /**
   * How often each high byte stood, by the byte before and the byte after: [high][before][after].
   */
  final int[][][] contexts = new int[128][CLASSES][CLASSES];

  /** What may stand beside a high byte: something else, a digit, a high byte, 52 letters. */
  static final int CLASSES = 55;

  static final int OTHER = 0;
  static final int DIGIT = 1;
  static final int HIGH = 2;
  static final int LOWER_A = 3;
  static final int UPPER_A = 29;

  private int before = -1;
  private int current = -1;
  private int pending;
  private int lead;
  private int lowest = 0x80;
  private int highest = 0xBF;

  /** Counts a whole stream. */
  static ByteCensus of(InputStream in) throws IOException {
    ByteCensus census = new ByteCensus();
    byte[] buffer = new byte[1 << 16];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      census.count(buffer, length);
    }
    census.step(' ');
    if (census.pending > 0) {
      census.invalid++;
    }
    return census;
  }

  private void count(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      // The bytes around a high byte count for its context, so only clear water is jumped over.
      if (i + 8 <= length
          && (current & 0x80) == 0
          && pending == 0
          && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
        before = bytes[i + 6];
        current = bytes[i + 7];
        i += 8;
      } else {
        step(bytes[i++] & 0xFF);
      }
    }
  }

  private void step(int next) {
    if (current >= 0x80) {
      contexts[current - 0x80][kind(before)][kind(next)]++;
    }
    before = current;
    current = next;
    utf8(next);
  }

  private void utf8(int b) {
    if (pending > 0) {
      if (b >= lowest && b <= highest) {
        lowest = 0x80;
        highest = 0xBF;
        if (--pending == 0) {
          sequences++;
          strange += lead >= 0xC6 && lead <= 0xDF && (lead < 0xCD || lead > 0xD3) ? 1 : 0;
          western += lead <= 0xC5 || lead == 0xE2 ? 1 : 0;
        }
        return;
      }
      invalid++;
      pending = 0;
      lowest = 0x80;
      highest = 0xBF;
    }
    if (b < 0x80) {
      return;
    }
    lead = b;
    if (b >= 0xC2 && b <= 0xDF) {
      pending = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      pending = 2;
      lowest = b == 0xE0 ? 0xA0 : 0x80;
      highest = b == 0xED ? 0x9F : 0xBF;
    } else if (b >= 0xF0 && b <= 0xF4) {
      pending = 3;
      lowest = b == 0xF0 ? 0x90 : 0x80;
      highest = b == 0xF4 ? 0x8F : 0xBF;
    } else {
      invalid++;
    }
  }

  private static int kind(int b) {
    if (b >= 'a' && b <= 'z') {
      return LOWER_A + b - 'a';
    }
    if (b >= 'A' && b <= 'Z') {
      return UPPER_A + b - 'A';
    }
    if (b >= '0' && b <= '9') {
      return DIGIT;
    }
    return b >= 0x80 ? HIGH : OTHER;
  }
}
