package vestiaire.metrics.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * The folders of queries and templates: those asked for, else those of the working directory, else
 * the program's own.
 */
final class BundledFolders {
  private BundledFolders() {}

  /**
   * A folder.
   *
   * @param wanted as given on the command line, or null
   * @param name of the folder in the working directory, and of the program's own
   * @throws MetricsException.Usage when the one asked for is not there
   */
  static Path folder(@Nullable Path wanted, String name) {
    if (wanted != null) {
      if (!Files.isDirectory(wanted)) {
        throw new MetricsException.Usage("--" + name + ": there is no folder " + wanted);
      }
      return wanted;
    }
    Path here = Path.of(name);
    return Files.isDirectory(here) ? here : own(name);
  }

  private static Path own(String name) {
    URL url = BundledFolders.class.getResource("/" + name);
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
