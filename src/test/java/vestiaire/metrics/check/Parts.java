package vestiaire.metrics.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of an Office file, to be damaged one by one. */
public final class Parts {
  public final Map<String, byte[]> bytes = new LinkedHashMap<>();

  public static Parts of(byte[] archive) throws IOException {
    Parts parts = new Parts();
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.bytes.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  public static Parts of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readAllBytes());
    }
  }

  public Parts copy() {
    Parts copy = new Parts();
    copy.bytes.putAll(bytes);
    return copy;
  }

  public String text(String name) {
    return new String(bytes.get(name), StandardCharsets.UTF_8);
  }

  public void put(String name, String text) {
    bytes.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Changes a part; the change must change something. */
  public void edit(String name, UnaryOperator<String> change) {
    String before = text(name);
    String after = change.apply(before);
    if (before.equals(after)) {
      throw new IllegalStateException(name + " has nothing to change: " + before);
    }
    put(name, after);
  }

  public void replace(String name, String old, String now) {
    edit(name, text -> text.replace(old, now));
  }

  public void replaceFirst(String name, String pattern, String now) {
    edit(name, text -> text.replaceFirst("(?s)" + pattern, now));
  }

  public byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : bytes.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, archive());
  }
}
