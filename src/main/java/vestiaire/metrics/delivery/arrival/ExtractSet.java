package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Files of one folder that make an extract together.
 *
 * @param folder that holds them
 * @param files all of them, in the order of their names
 */
record ExtractSet(Path folder, List<Path> files) {
  private static final List<String> TABLES = List.of("brands", "category", "listings", "clicks");

  ExtractSet {
    files = List.copyOf(files);
  }

  /** Returns the extracts of which no file is here yet, with clicks or without. */
  List<String> missing(boolean clicks) {
    return missing(files.stream().map(file -> folder.relativize(file).toString()).toList(), clicks);
  }

  /** Returns the extracts of which none of these names is one. */
  static List<String> missing(Collection<String> names, boolean clicks) {
    return TABLES.stream()
        .filter(table -> clicks || !table.equals("clicks"))
        .filter(
            table ->
                names.stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(table)))
        .toList();
  }

  /** SHA-256 over the hashes of all files: the same content under any name is the same. */
  String contentHash() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String one : hashes()) {
      all.append(one).append('\n');
    }
    return hash(all.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** SHA-256 in hexadecimal digits. */
  static String hash(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  private List<String> hashes() throws IOException {
    List<String> hashes = new java.util.ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      MessageDigest digest = digest();
      try (InputStream in = Files.newInputStream(file)) {
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          digest.update(buffer, 0, length);
        }
      }
      hashes.add(HexFormat.of().formatHex(digest.digest()));
    }
    java.util.Collections.sort(hashes);
    return hashes;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
