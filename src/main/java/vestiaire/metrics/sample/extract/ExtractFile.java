package vestiaire.metrics.sample.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is written under another name and gets its own when it is whole. Bytes, numbers and
 * times go into the buffer directly: at a million rows a second there is no time for strings.
 */
public final class ExtractFile implements AutoCloseable {
  private static final int DAY_MILLIS = 86_400_000;
  private static final int ROOM = 512;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Path unfinished;
  private final OutputStream out;
  private byte[] buffer = new byte[1 << 16];
  private int size;
  private long day = Long.MIN_VALUE;
  private final byte[] date = new byte[10];

  /** A file to be; packed or plain. */
  public ExtractFile(Path file, boolean gzip) throws IOException {
    this.file = file;
    this.unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    OutputStream plain = Files.newOutputStream(unfinished);
    this.out = gzip ? new GZIPOutputStream(plain, 1 << 16) : plain;
  }

  /** Bytes as they are. */
  public ExtractFile bytes(byte[] text) throws IOException {
    room(text.length);
    System.arraycopy(text, 0, buffer, size, text.length);
    size += text.length;
    return this;
  }

  /** Plain ASCII. */
  public ExtractFile ascii(String text) throws IOException {
    return bytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** One ASCII character. */
  public ExtractFile put(char ascii) throws IOException {
    room(1);
    buffer[size++] = (byte) ascii;
    return this;
  }

  /** Returns a number that is not negative, in decimal digits. */
  public ExtractFile number(long value) throws IOException {
    room(20);
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    digits(buffer, size, value, digits);
    size += digits;
    return this;
  }

  /** Sixteen hexadecimal digits. */
  public ExtractFile hex(long value) throws IOException {
    room(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[size++] = HEX[(int) (value >>> shift) & 15];
    }
    return this;
  }

  /** {@code 2021-09-01T13:21:25Z}. */
  public ExtractFile second(long epochMillis) throws IOException {
    clock(epochMillis);
    buffer[size++] = 'Z';
    return this;
  }

  /** {@code 2021-09-01T13:21:25.123Z}. */
  public ExtractFile millisecond(long epochMillis) throws IOException {
    clock(epochMillis);
    buffer[size++] = '.';
    digits(buffer, size, Math.floorMod(epochMillis, 1000), 3);
    buffer[size + 3] = 'Z';
    size += 4;
    return this;
  }

  /** Gives the file its name. */
  public void finish() throws IOException {
    flush();
    out.close();
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what is not finished. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(unfinished);
  }

  private void clock(long epochMillis) throws IOException {
    room(32);
    long newDay = Math.floorDiv(epochMillis, DAY_MILLIS);
    if (newDay != day) {
      day = newDay;
      LocalDate local = LocalDate.ofEpochDay(newDay);
      digits(date, 0, local.getYear(), 4);
      date[4] = '-';
      digits(date, 5, local.getMonthValue(), 2);
      date[7] = '-';
      digits(date, 8, local.getDayOfMonth(), 2);
    }
    int second = Math.floorMod(epochMillis, DAY_MILLIS) / 1000;
    System.arraycopy(date, 0, buffer, size, 10);
    buffer[size + 10] = 'T';
    digits(buffer, size + 11, second / 3600, 2);
    buffer[size + 13] = ':';
    digits(buffer, size + 14, second / 60 % 60, 2);
    buffer[size + 16] = ':';
    digits(buffer, size + 17, second % 60, 2);
    size += 19;
  }

  private static void digits(byte[] target, int from, long value, int count) {
    long rest = value;
    for (int i = from + count - 1; i >= from; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void room(int bytes) throws IOException {
    if (size + bytes > buffer.length) {
      flush();
      if (bytes > buffer.length) {
        buffer = new byte[bytes + ROOM];
      }
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
