package vestiaire.metrics.delivery.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;

/**
 * Where editions stand: {@code reports/mail/2026-W19/en-1f3a…}. An edition is made in a draft of
 * its own and moved when it is whole, under a name that tells its content; so nothing half-done is
 * ever there, and two senders do not disturb each other.
 */
public final class EditionFolder {
  private static final String DRAFT = ".draft-";
  private static final int DIGITS = 12;

  private final Path folder;
  private final EditionMaker maker;

  /** Editions below this folder. */
  public EditionFolder(Path folder, EditionMaker maker) {
    this.folder = folder;
    this.maker = maker;
  }

  /**
   * Makes an edition.
   *
   * @throws MetricsException when it cannot be made or written; nothing of it is left
   */
  public Edition make(EditionMaker.Order order) {
    try {
      Files.createDirectories(folder);
      sweep();
      Path draft = Files.createTempDirectory(folder, DRAFT);
      FileChannel owned = lock(draft);
      try {
        Edition edition = maker.make(order, draft);
        Path place =
            folder
                .resolve(edition.week().toString())
                .resolve(
                    order.group().language().toLanguageTag()
                        + "-"
                        + edition.hash().substring(0, DIGITS));
        Files.createDirectories(folder.resolve(edition.week().toString()));
        move(draft, place);
        return edition.moved(draft, place);
      } finally {
        delete(draft);
        owned.close();
        Files.deleteIfExists(lockOf(draft));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MetricsException.Rendering(
          "The files of a report cannot be written below " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Drafts of processes that died are theirs no more. */
  private void sweep() throws IOException {
    List<Path> drafts;
    try (Stream<Path> all = Files.list(folder)) {
      drafts =
          all.filter(one -> one.getFileName().toString().startsWith(DRAFT))
              .filter(Files::isDirectory)
              .toList();
    }
    for (Path draft : drafts) {
      Path lock = lockOf(draft);
      // Without one it is either just being made or older than locks are.
      if (!Files.exists(lock)) {
        continue;
      }
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock mine = channel.tryLock()) {
        if (mine != null) {
          delete(draft);
          Files.deleteIfExists(lock);
        }
      } catch (OverlappingFileLockException | NoSuchFileException e) {
        // Another thread's, or another process has just finished with it.
      }
    }
  }

  /** Held for as long as the draft is being made, and let go by whatever ends this process. */
  private static FileChannel lock(Path draft) throws IOException {
    FileChannel channel =
        FileChannel.open(lockOf(draft), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  private static Path lockOf(Path draft) {
    return draft.resolveSibling(draft.getFileName() + ".lock");
  }

  /** SHA-256 of a file, in hexadecimal digits. */
  public static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new MetricsException.Rendering(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void move(Path draft, Path place) throws IOException {
    try {
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Made before, with the same content: that one stays.
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(place + " is on another disk than its draft", e);
    } catch (java.nio.file.FileSystemException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
    }
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
