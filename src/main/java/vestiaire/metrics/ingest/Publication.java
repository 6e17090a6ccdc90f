package vestiaire.metrics.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.Extract;

/**
 * Brings the reports of the last import that the database has into their places: summary.json and
 * the rejects files. It is done after each import, and before each for the one before it, which may
 * have been killed between its commit and this.
 */
final class Publication {
  private static final String DRAFT = ".part";

  private final Path summary;
  private final Path rejects;

  /** Into this folder. */
  Publication(Path folder) {
    this.summary = folder.resolve("summary.json");
    this.rejects = folder.resolve("rejects");
  }

  /** Does nothing for an import whose reports are in their places. */
  void complete(ImportLog.@Nullable Entry last) throws IOException {
    // The summary comes last: where it is right, all is.
    if (last != null && !isPublished(last.summary())) {
      publishRejects(last.token());
      Files.createDirectories(summary.toAbsolutePath().getParent());
      Path draft = summary.resolveSibling(summary.getFileName() + DRAFT);
      Files.writeString(draft, last.summary());
      move(draft, summary);
    }
    for (Path abandoned : drafts()) {
      Files.deleteIfExists(abandoned);
    }
  }

  private boolean isPublished(String text) throws IOException {
    return Files.isRegularFile(summary) && Files.readString(summary).equals(text);
  }

  private void publishRejects(String token) throws IOException {
    for (Extract extract : Extract.values()) {
      Path target = rejects.resolve(extract.table() + ".csv");
      Path draft = rejects.resolve(extract.table() + ".csv." + token + DRAFT);
      if (Files.exists(draft)) {
        move(draft, target);
      } else if (Files.isDirectory(rejects)) {
        Files.deleteIfExists(target);
      }
    }
  }

  private List<Path> drafts() throws IOException {
    if (!Files.isDirectory(rejects)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(rejects)) {
      return files.filter(file -> String.valueOf(file.getFileName()).endsWith(DRAFT)).toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
