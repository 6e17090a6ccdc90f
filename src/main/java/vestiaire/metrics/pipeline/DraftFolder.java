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
import java.util.List;
import java.util.stream.Stream;
import vestiaire.metrics.model.FolderTree;

/**
 * A folder for what is being made, beside the place where it will stand: {@code .draft-…}. If the
 * process dies, its draft stays; the next run deletes drafts whose lock file is no longer held.
 */
public final class DraftFolder implements AutoCloseable {
  private static final String PREFIX = ".draft-";

  private final Path path;
  private final FileChannel owned;

  private DraftFolder(Path path, FileChannel owned) {
    this.path = path;
    this.owned = owned;
  }

  /** Returns a new one in this folder, which is made if need be; drafts that nobody owns go. */
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

  /** Moves a file to its place, whole at any time; does nothing where there is none. */
  static void move(Path from, Path to) throws IOException {
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
    FolderTree.delete(path);
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
          FolderTree.delete(draft);
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
}
