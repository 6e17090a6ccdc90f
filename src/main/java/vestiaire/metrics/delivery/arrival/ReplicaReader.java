package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.settings.Replica;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.sql.ForeignTables;

/** Reads a marketplace's PostgreSQL into a folder of our own, once in a while. */
final class ReplicaReader implements ReadSource {
  private static final String FRESH = ".reading";

  private final Replica replica;
  private final Path folder;
  private @Nullable Instant last;

  /** Into this folder, which is made and emptied. */
  ReplicaReader(Replica replica, Path folder) {
    this.replica = replica;
    this.folder = folder;
  }

  @Override
  public void readIfDue(Instant now) throws IOException {
    if (last != null && now.isBefore(last.plus(replica.every()))) {
      return;
    }
    Path fresh = folder.resolveSibling(folder.getFileName() + FRESH);
    FolderTree.delete(fresh);
    Files.createDirectories(fresh);
    try {
      ForeignTables.copy(replica.url(), replica.queries(), fresh);
      // All four are in their place at once.
      FolderTree.delete(folder);
      Files.move(fresh, folder);
      last = now;
    } finally {
      FolderTree.delete(fresh);
    }
  }

  @Override
  public String place(ExtractSet set) {
    return "the marketplace's database";
  }

  @Override
  public void ended(ExtractSet set, Ending ending, String why, Instant now) throws IOException {
    if (ending == Ending.TAKEN || ending == Ending.KNOWN) {
      for (Path file : set.files()) {
        Files.delete(file);
      }
    }
  }
}
