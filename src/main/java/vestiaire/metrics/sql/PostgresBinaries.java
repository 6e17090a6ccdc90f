package vestiaire.metrics.sql;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;

/**
 * The PostgreSQL that comes with the standalone jar, unpacked into the state folder the first time
 * it is needed.
 */
final class PostgresBinaries {
  private final String version;

  PostgresBinaries() {
    Properties properties = new Properties();
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("embedded.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("embedded.properties cannot be read", e);
    }
    version = properties.getProperty("version");
  }

  /** Returns the major version: data directories of different majors do not fit each other. */
  int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  /** Returns whether this program has them inside, for this machine. */
  boolean areThere() {
    try (InputStream packed = packed()) {
      return packed != null;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /** Returns the folder that they are unpacked into: it holds {@code bin/} and {@code lib/}. */
  Path home(Path state) {
    return state.resolve("postgres-" + version);
  }

  /**
   * Unpacks the binaries unless they are there.
   *
   * @return their folder
   */
  Path unpackInto(Path state) {
    Path home = home(state);
    if (Files.isDirectory(home)) {
      return home;
    }
    // Renamed when complete, so that a folder of the final name is never half full.
    Path fresh = state.resolve("postgres-" + version + ".unpacking");
    try {
      FolderTree.delete(fresh);
      Files.createDirectories(fresh);
      try (InputStream packed = packed();
          TarArchiveInputStream tar =
              new TarArchiveInputStream(
                  new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(entry, tar, fresh);
        }
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (IOException | IllegalStateException e) {
      throw new MetricsException.Database(
          "The built-in PostgreSQL cannot be unpacked into %s: %s%nFree some space there, choose another folder with --state, or use a server with --db"
              .formatted(state, e.getMessage()),
          e);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive names a file outside of itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, into.resolve(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      if (entry.getName().matches("(\\./)?bin/.*")) {
        target.toFile().setExecutable(true, false);
      }
    }
  }

  private static InputStream packed() throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.contains("windows")) {
      return "Windows";
    }
    return name.contains("mac") ? "Darwin" : "Linux";
  }

  private static String machine() {
    String arch = System.getProperty("os.arch");
    return arch.equals("amd64") ? "x86_64" : arch;
  }
}
