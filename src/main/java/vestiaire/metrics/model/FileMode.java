package vestiaire.metrics.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rights of what is written, such as 0640: who may read and write a file. Whoever may read a
 * file may also look into its folder.
 *
 * @param rights of a file; none for those that the machine gives
 */
public record FileMode(Set<PosixFilePermission> rights) {
  /** Leaves the rights to the machine (umask). */
  public static final FileMode USUAL = new FileMode(Set.of());

  private static final Pattern WRITTEN = Pattern.compile("0?[0-7]{3}");

  /** Copies what it is given. */
  public FileMode {
    rights = Set.copyOf(rights);
  }

  /**
   * Returns the rights that are written so.
   *
   * @param octal such as {@code 0640}
   * @throws IllegalArgumentException with a sentence for whoever wrote it, also where the machine
   *     knows no such rights
   */
  public static FileMode parse(String octal) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      throw new IllegalArgumentException(
          "this machine knows no such rights of files; leave it out, and set the folder's own");
    }
    if (!WRITTEN.matcher(octal).matches()) {
      throw wrong(octal);
    }
    int bits = Integer.parseInt(octal, 8);
    if ((bits & 0111) != 0 || (bits & 0600) != 0600) {
      throw wrong(octal);
    }
    Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int i = 0; i < all.length; i++) {
      if ((bits >> (all.length - 1 - i) & 1) == 1) {
        rights.add(all[i]);
      }
    }
    return new FileMode(rights);
  }

  /** Gives a file, or a folder with all that is in it, these rights; links stay as they are. */
  public void give(Path tree) throws IOException {
    if (rights.isEmpty() || !Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(tree)) {
      all = walk.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path one : all) {
      if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(one, folder());
      } else if (Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
        Files.setPosixFilePermissions(one, rights);
      }
    }
  }

  /** Gives one file or folder the rights of another, where the machine knows such. */
  public static void copy(Path from, Path to) throws IOException {
    if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Makes a folder if need be; nobody looks into it who may not read the files. */
  public void close(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!rights.isEmpty()) {
      Files.setPosixFilePermissions(folder, folder());
    }
  }

  private Set<PosixFilePermission> folder() {
    Set<PosixFilePermission> folder = EnumSet.copyOf(rights);
    for (PosixFilePermission right : rights) {
      if (right.name().endsWith("_READ")) {
        folder.add(PosixFilePermission.valueOf(right.name().replace("_READ", "_EXECUTE")));
      }
    }
    return folder;
  }

  private static IllegalArgumentException wrong(String octal) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "'%s' gives no rights to a file that its owner reads and writes and nobody runs; write it like 0640",
            octal));
  }
}
