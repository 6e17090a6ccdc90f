package vestiaire.metrics.template;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The folders that the program carries with it: queries, templates, words. */
public final class BundledFiles {
  private BundledFiles() {}

  /**
   * Returns one of the program's own folders, inside its jar where it runs from one.
   *
   * @param name from the root, as {@code templates}
   */
  public static Path folder(String name) {
    URL url = BundledFiles.class.getResource("/" + name);
    if (url == null) {
      throw new IllegalStateException("the program lacks its folder " + name);
    }
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? fileSystem(uri).getPath("/" + name) : Path.of(uri);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileSystem fileSystem(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri);
    }
  }
}
