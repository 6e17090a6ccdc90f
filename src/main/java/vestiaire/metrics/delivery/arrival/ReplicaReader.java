package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.settings.Replica;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.ForeignTables;

/** Reads a marketplace's PostgreSQL into a folder of our own, once in a while. */
final class ReplicaReader {
  private static final String FRESH = ".reading";

  private final Replica replica;
  private final Path folder;
  private @Nullable Instant last;

  /** Into this folder, which is made and emptied. */
  ReplicaReader(Replica replica, Path folder) {
    this.replica = replica;
    this.folder = folder;
  }

  /**
   * Reads, unless it has been read lately.
   *
   * @throws MetricsException when that cannot be done; what was read before stays
   */
  void readIfDue(Instant now) throws IOException {
    if (last != null && now.isBefore(last.plus(replica.every()))) {
      return;
    }
    Path fresh = folder.resolveSibling(folder.getFileName() + FRESH);
    delete(fresh);
    Files.createDirectories(fresh);
    try {
      ForeignTables.copy(replica.url(), replica.queries(), fresh);
      // All four are in their place at once.
      delete(folder);
      Files.move(fresh, folder);
      last = now;
    } finally {
      delete(fresh);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : files) {
        Files.delete(one);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
