package vestiaire.metrics.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import vestiaire.metrics.model.LayeredFolder;

/** Finds out which files of a folder, and of what it lies over, have changed. */
final class FolderWatch {
  private final LayeredFolder folder;
  private Map<String, String> known = Map.of();

  FolderWatch(LayeredFolder folder) {
    this.folder = folder;
    this.known = look();
  }

  /** Returns the paths of files that are new, changed or gone since it was asked last. */
  NavigableSet<String> changes() {
    Map<String, String> now = look();
    NavigableSet<String> changed = new TreeSet<>();
    now.forEach(
        (path, state) -> {
          if (!state.equals(known.get(path))) {
            changed.add(path);
          }
        });
    known.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    known = now;
    return changed;
  }

  private Map<String, String> look() {
    Map<String, String> states = new HashMap<>();
    try {
      for (Map.Entry<String, Path> file : folder.files().entrySet()) {
        BasicFileAttributes is = Files.readAttributes(file.getValue(), BasicFileAttributes.class);
        states.put(file.getKey(), file.getValue() + " " + is.lastModifiedTime() + " " + is.size());
      }
    } catch (IOException | UncheckedIOException e) {
      // An editor puts another file in its place just now; the next look sees it.
      return known;
    }
    return states;
  }
}
