package vestiaire.metrics.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that may be shown, by the paths under which they are asked for. The table is made from
 * what lies in the folder; a request is looked up in it as it is, so that nothing that a visitor
 * writes ever reaches the file system. Links are not followed.
 */
final class Shelf {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "pdf", "application/pdf",
          "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final Pattern SHOWN =
      Pattern.compile(
          "dashboard\\.html|deck\\.pptx|deck\\.pdf|results\\.xlsx|results/[\\w/-]+\\.csv");

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /**
   * A file as it lies there now.
   *
   * @param path below the folder
   * @param type its media type
   * @param size in bytes
   * @param tag changes whenever the file does
   */
  record Item(Path path, String type, long size, String tag) {}

  /** Returns all that may be shown, by path from {@code /} on. */
  Map<String, Item> items() {
    Map<String, Item> items = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return items;
    }
    try (Stream<Path> all = Files.walk(folder, 3)) {
      for (Path file : all.toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (SHOWN.matcher(name).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Item item = item(file, name);
          if (item != null) {
            items.put("/" + name, item);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items;
  }

  private static @Nullable Item item(Path file, String name) throws IOException {
    try {
      long size = Files.size(file);
      long changed = Files.getLastModifiedTime(file).toMillis();
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      String tag = "\"" + Long.toHexString(changed) + "-" + Long.toHexString(size) + "\"";
      return new Item(file, String.valueOf(type), size, tag);
    } catch (NoSuchFileException e) {
      // A report that is being published takes its place file by file.
      return null;
    }
  }
}
