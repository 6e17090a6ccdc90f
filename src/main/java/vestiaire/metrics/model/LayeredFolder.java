package vestiaire.metrics.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that lies over others: a file of an upper one stands in the place of the file of the
 * same path in a lower one. So a project's few files change what the program brings along, file by
 * file.
 *
 * @param layers the upper one first, at least one
 */
public record LayeredFolder(List<Path> layers) {
  /** Copies what it is given. */
  public LayeredFolder {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a folder of no layer");
    }
  }

  /** Returns a folder by itself. */
  public static LayeredFolder of(Path folder) {
    return new LayeredFolder(List.of(folder));
  }

  /** Returns the same with a folder over all others, unless it is among them. */
  public LayeredFolder under(Path folder) {
    if (layers.stream().anyMatch(layer -> isSame(layer, folder))) {
      return this;
    }
    List<Path> more = new ArrayList<>(layers);
    more.add(0, folder);
    return new LayeredFolder(more);
  }

  /**
   * Returns the file of a path below it; where no layer has one, where it would be in the upper.
   */
  public Path resolve(String path) {
    return layers.stream()
        .map(layer -> layer.resolve(path))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(() -> layers.get(0).resolve(path));
  }

  /**
   * Returns the files below it by their paths, parted by {@code /}.
   *
   * @throws UncheckedIOException when a layer cannot be read
   */
  public SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path layer : layers) {
      if (!Files.isDirectory(layer)) {
        continue;
      }
      try (Stream<Path> below = Files.walk(layer, FileVisitOption.FOLLOW_LINKS)) {
        below
            .filter(Files::isRegularFile)
            .forEach(
                file ->
                    files.putIfAbsent(layer.relativize(file).toString().replace('\\', '/'), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Returns whether a file of an upper layer hides one of a lower layer. */
  public boolean hides(String path) {
    return layers.stream().filter(layer -> Files.isRegularFile(layer.resolve(path))).count() > 1;
  }

  /** Returns the upper folder's path. */
  @Override
  public String toString() {
    return layers.get(0).toString();
  }

  private static boolean isSame(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }
}
