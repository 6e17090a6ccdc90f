package vestiaire.metrics.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A file's content as UTF-8, whatever it was written in. What means nothing in its character set
 * comes out as U+FFFD.
 */
public sealed interface Utf8Stream extends Closeable {
  /** Reads up to {@code length} bytes; -1 at the end, never 0. */
  int read(byte[] into, int from, int length) throws IOException;

  /** Returns the content without its byte order mark. */
  static Utf8Stream of(InputStream in, CharsetChoice choice) throws IOException {
    in.skipNBytes(choice.mark());
    return choice.plainUtf8() ? new Same(in) : new Decoded(in, choice.charset());
  }

  /** Bytes that are UTF-8 already. */
  record Same(InputStream in) implements Utf8Stream {
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return in.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Bytes that go through a decoder. */
  final class Decoded implements Utf8Stream {
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
    private boolean ended;
    private boolean flushed;

    Decoded(InputStream in, Charset charset) {
      this.in = in;
      this.decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      ByteBuffer out = ByteBuffer.wrap(into, from, length);
      var encoder =
          StandardCharsets.UTF_8
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
      while (out.position() == from) {
        if (!chars.hasRemaining() && !decode()) {
          return -1;
        }
        CoderResult result = encoder.encode(chars, out, false);
        if (chars.hasRemaining() && result.isUnderflow()) {
          // Half a pair is left: its other half comes with the next bytes, or never.
          if (!decode()) {
            encoder.encode(chars, out, true);
          }
        }
      }
      return out.position() - from;
    }

    private boolean decode() throws IOException {
      chars.compact();
      int had = chars.position();
      while (chars.position() == had && !flushed) {
        if (!ended) {
          bytes.compact();
          int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
          ended = count < 0;
          bytes.position(bytes.position() + Math.max(count, 0)).flip();
        }
        decoder.decode(bytes, chars, ended);
        if (ended && !bytes.hasRemaining()) {
          flushed = decoder.flush(chars).isUnderflow();
        }
      }
      boolean more = chars.position() > had;
      chars.flip();
      return more;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
