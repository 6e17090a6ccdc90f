package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder for what is being made, beside the place where it will stand: {@code .draft-…}. Whoever
 * dies while making it leaves it behind; the next one clears it away, told by a lock that ends with
 * its process.
 */
public final class DraftFolder implements AutoCloseable {
  private static final String PREFIX = ".draft-";

  private final Path path;
  private final FileChannel owned;

  private DraftFolder(Path path, FileChannel owned) {
    this.path = path;
    this.owned = owned;
  }

  /** A new one in this folder, which is made if need be; drafts that nobody owns go. */
  public static DraftFolder in(Path folder) throws IOException {
    Files.createDirectories(folder);
    sweep(folder);
    Path path = Files.createTempDirectory(folder, PREFIX);
    FileChannel channel =
        FileChannel.open(lock(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return new DraftFolder(path, channel);
  }

  public Path path() {
    return path;
  }

  /**
   * Brings a report's files to where these settings want them: first the results, of which those go
   * that are not among them, the deck last. What is not in the draft stays as it was.
   */
  public void publish(PipelineSettings settings) throws IOException {
    PipelineSettings here = settings.into(path);
    Path results = here.resultsFolder();
    Set<Path> fresh = new HashSet<>();
    Files.createDirectories(results);
    Files.createDirectories(settings.resultsFolder());
    try (Stream<Path> all = Files.walk(results)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path place = settings.resultsFolder().resolve(results.relativize(file).toString());
        move(file, place);
        fresh.add(place);
      }
    }
    try (Stream<Path> all = Files.walk(settings.resultsFolder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".csv") && !fresh.contains(file)) {
          Files.delete(file);
        }
      }
    }
    move(here.workbookFile(), settings.workbookFile());
    move(here.deckFile(), settings.deckFile());
  }

  private static void move(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // On another disk: beside it first, so that it is never there in part.
      Path near = to.resolveSibling(PREFIX + to.getFileName());
      Files.copy(from, near, StandardCopyOption.REPLACE_EXISTING);
      Files.move(near, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** What is still in it goes. */
  @Override
  public void close() throws IOException {
    delete(path);
    owned.close();
    Files.deleteIfExists(lock(path));
  }

  private static void sweep(Path folder) throws IOException {
    List<Path> drafts;
    try (Stream<Path> all = Files.list(folder)) {
      drafts =
          all.filter(one -> one.getFileName().toString().startsWith(PREFIX))
              .filter(Files::isDirectory)
              .toList();
    }
    for (Path draft : drafts) {
      try (FileChannel channel = FileChannel.open(lock(draft), StandardOpenOption.WRITE);
          FileLock mine = channel.tryLock()) {
        if (mine != null) {
          delete(draft);
          Files.deleteIfExists(lock(draft));
        }
      } catch (OverlappingFileLockException | NoSuchFileException e) {
        // Another thread's; or one that is just being made, or just done with.
      }
    }
  }

  private static Path lock(Path draft) {
    return draft.resolveSibling(draft.getFileName() + ".lock");
  }

  private static void delete(Path draft) throws IOException {
    if (!Files.exists(draft)) {
      return;
    }
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
