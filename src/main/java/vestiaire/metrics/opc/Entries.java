package vestiaire.metrics.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The entries of an archive, on disk or within another archive. */
final class Entries implements Closeable {
  /** No honest part of a deck is larger. */
  private static final long MOST_BYTES = 16L << 20;

  private static final long MOST_IN_ALL = 1L << 30;

  private final @Nullable ZipFile file;
  private final Map<String, byte[]> read = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();

  private Entries(@Nullable ZipFile file) {
    this.file = file;
  }

  static Entries of(Path path) throws IOException {
    ZipFile file;
    try (InputStream in = Files.newInputStream(path)) {
      // An archive is read from its end; what is put before it goes unseen by most programs.
      byte[] start = in.readNBytes(2);
      if (start.length == 2 && (start[0] != 'P' || start[1] != 'K')) {
        throw new ZipException("it does not begin as an archive does");
      }
    }
    try {
      file = new ZipFile(path.toFile());
    } catch (IllegalArgumentException e) {
      throw new ZipException("a name in it cannot be read: " + e.getMessage());
    }
    Entries entries = new Entries(file);
    try {
      long all = 0;
      for (ZipEntry entry : file.stream().toList()) {
        all += Math.max(0, entry.getSize());
        if (!entry.isDirectory()) {
          entries.names.add(entry.getName());
        }
      }
      if (all > MOST_IN_ALL) {
        throw new ZipException("it would unpack to " + (all >> 20) + " MB");
      }
      return entries;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  static Entries of(byte[] archive) throws IOException {
    Entries entries = new Entries(null);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.names.add(entry.getName());
          entries.read.put(entry.getName(), limited(zip, entry.getName()));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new ZipException("a name in it cannot be read: " + e.getMessage());
    }
    if (entries.names.isEmpty()) {
      throw new ZipException("it is no archive");
    }
    return entries;
  }

  /** Returns all names in their order; what stands twice is listed twice. */
  List<String> names() {
    return List.copyOf(names);
  }

  byte[] bytes(String name) throws IOException {
    byte[] known = read.get(name);
    if (known != null) {
      return known;
    }
    if (file == null || file.getEntry(name) == null) {
      throw new IOException("there is no " + name);
    }
    ZipEntry entry = file.getEntry(name);
    try (CheckedInputStream in = new CheckedInputStream(file.getInputStream(entry), new CRC32())) {
      byte[] bytes = limited(in, name);
      // ZipFile unpacks without looking; Office looks, and offers to repair.
      if (entry.getCrc() >= 0 && entry.getCrc() != in.getChecksum().getValue()) {
        throw new ZipException("its bytes do not match their checksum in the archive");
      }
      return bytes;
    }
  }

  private static byte[] limited(InputStream in, String name) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (out.size() > MOST_BYTES) {
        throw new ZipException(name + " unpacks to more than " + (MOST_BYTES >> 20) + " MB");
      }
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
