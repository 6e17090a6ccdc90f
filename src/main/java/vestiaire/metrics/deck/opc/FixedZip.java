package vestiaire.metrics.deck.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vestiaire.metrics.model.FreshFile;

/**
 * Writes an Office file so that the same content gives the same bytes, and so that nobody ever sees
 * half of it.
 */
public final class FixedZip {
  // The first month of the format could read as the year before in some zones.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FixedZip() {}

  /** Writes the file's content. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes beside the target first; the target appears whole or not at all. */
  public static void write(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path raw = Files.createTempFile(folder, ".writing-", ".raw");
    Path sorted = FreshFile.beside(target, ".writing-", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(raw)) {
        content.write(out);
      }
      sort(raw, sorted);
      move(sorted, target);
    } finally {
      Files.deleteIfExists(raw);
      Files.deleteIfExists(sorted);
    }
  }

  /** Returns the same package with its entries in order and without the time of writing. */
  public static byte[] sorted(byte[] zip) throws IOException {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(one.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static void sort(Path from, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        OutputStream file = Files.newOutputStream(to);
        ZipOutputStream out = new ZipOutputStream(file)) {
      List<String> names = zip.stream().map(ZipEntry::getName).sorted().toList();
      for (String name : names) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
