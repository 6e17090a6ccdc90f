package vestiaire.metrics.ingest.source;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompresses a zstd file; one that is damaged or breaks off is an IOException, as with gzip. */
final class ZstdContent extends FilterInputStream {
  ZstdContent(InputStream compressed) {
    super(new ZstdInputStream(compressed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return super.read(into, from, length);
    } catch (MalformedInputException e) {
      throw new IOException("its zstd is damaged: " + e.getMessage(), e);
    }
  }
}
