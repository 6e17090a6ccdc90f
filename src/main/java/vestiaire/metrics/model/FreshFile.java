package vestiaire.metrics.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that is written beside its place and moved there when it is whole. Unlike a temporary file
 * of Java's, which only its owner may read, it has the rights that the machine gives (umask).
 */
public final class FreshFile {
  private FreshFile() {}

  /** Makes an empty one beside this place, under a name that nothing else has. */
  public static Path beside(Path place, String prefix, String suffix) throws IOException {
    return Files.createFile(place.resolveSibling(prefix + UUID.randomUUID() + suffix));
  }
}
