package vestiaire.metrics.delivery.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.DraftFolder;

/**
 * The folder of an edition: {@code reports/mail/2026-W19/en-1f3a…}. An edition is made in a draft
 * of its own and moved when it is whole, under a name that tells its content; so nothing half-done
 * is ever there, and two senders do not disturb each other.
 */
public final class EditionFolder {
  private static final int DIGITS = 12;
  private static final String SHOWN = "latest";

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
    try (DraftFolder draft = DraftFolder.in(folder)) {
      Edition edition = maker.make(order, draft.path());
      Path place =
          folder
              .resolve(edition.week().toString())
              .resolve(
                  order.group().language().toLanguageTag()
                      + "-"
                      + edition.hash().substring(0, DIGITS));
      Files.createDirectories(folder.resolve(edition.week().toString()));
      move(draft.path(), place);
      return edition.moved(draft.path(), place);
    } catch (IOException | UncheckedIOException e) {
      throw new MetricsException.Rendering(
          "The files of a report cannot be written below " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Puts an edition where it is shown: {@code latest/} beside the editions, whole at any time.
   *
   * @throws MetricsException.Rendering when it cannot be written; the one before it stays
   */
  public void show(Edition edition) {
    Path from = edition.deck().toAbsolutePath().getParent();
    Path shown = folder.resolveSibling(SHOWN);
    Path before = folder.resolve(".before-" + SHOWN);
    if (from == null) {
      return;
    }
    try (DraftFolder draft = DraftFolder.in(folder);
        Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path to = draft.path().resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(to);
        } else {
          Files.copy(one, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      FileMode.copy(from, draft.path());
      FolderTree.delete(before);
      if (Files.exists(shown)) {
        Files.move(shown, before, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(draft.path(), shown, StandardCopyOption.ATOMIC_MOVE);
      FolderTree.delete(before);
    } catch (IOException | UncheckedIOException e) {
      throw new MetricsException.Rendering(
          "The latest report cannot be shown in " + shown + ": " + e.getMessage(), e);
    }
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
}
