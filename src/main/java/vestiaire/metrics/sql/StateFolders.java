package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import vestiaire.metrics.model.MetricsException;

/** Creates the state folder and its files, readable by their owner alone. */
final class StateFolders {
  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final Pattern UNQUOTABLE = Pattern.compile("[\"$`]");

  private StateFolders() {}

  /**
   * Returns the folder in full. PostgreSQL's own programs call each other by way of a shell, in
   * double quotes, where some signs mean something.
   *
   * @throws MetricsException.Usage where the path has one of them
   */
  static Path place(Path folder) {
    Path state = folder.toAbsolutePath().normalize();
    if (UNQUOTABLE.matcher(state.toString()).find()) {
      throw new MetricsException.Usage(
          "The built-in PostgreSQL cannot lie in "
              + state
              + ", for its own programs take no path with \", $ or `; choose another folder with --state, or use a server with --db");
    }
    return state;
  }

  /**
   * Creates the folder for its owner alone; one that is there keeps its contents and loses other
   * people's access.
   */
  static void createPrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Writes a file that only its owner can read. */
  static void writePrivate(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    if (POSIX) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, content);
  }

  /** Begins a log anew when it is larger than so many bytes, and keeps the one before it. */
  static void beginAnew(Path log, long most) throws IOException {
    if (Files.exists(log) && Files.size(log) > most) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
