package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * The user that PostgreSQL is started as, since it refuses to run as root. Where we are root, it
 * runs in a user namespace of its own, in which it is nobody while the files stay ours; where
 * namespaces are forbidden, as in most containers, it runs as the user {@code nobody}, who then
 * owns the data.
 */
enum PostgresUser {
  /** We are not root, or this is a system without root. */
  AS_WE_ARE(""),
  /** Root, in a user namespace. */
  IN_NAMESPACE("unshare -U"),
  /** Root, who becomes somebody else. */
  AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

  private static final int NOBODY = 65534;

  private final String prefix;

  PostgresUser(String prefix) {
    this.prefix = prefix;
  }

  /** Returns the way that works here. */
  static PostgresUser here() {
    if (!isRoot()) {
      return AS_WE_ARE;
    }
    return Stream.of(IN_NAMESPACE, AS_NOBODY)
        .filter(PostgresUser::works)
        .findFirst()
        .orElseThrow(
            () ->
                new MetricsException.Database(
                    "The built-in PostgreSQL does not run as root, and neither unshare nor setpriv works here\n"
                        + "Run as another user, install util-linux, or use a server with --db"));
  }

  /** Returns what stands before the command. */
  List<String> prefix() {
    return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
  }

  /** Makes the path the server's own, all below it included. */
  void handOver(Path path) throws IOException {
    if (this != AS_NOBODY) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.toList()) {
        Files.setAttribute(one, "unix:uid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(one, "unix:gid", NOBODY, java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /**
   * Makes sure that the server can reach its files.
   *
   * @throws MetricsException.Database when a folder above them is closed to it
   */
  void checkReach(Path folder) throws IOException {
    if (this != AS_NOBODY) {
      return;
    }
    for (Path above = folder; above != null; above = above.getParent()) {
      boolean open = ((int) Files.getAttribute(above, "unix:mode") & 1) != 0;
      boolean own = (int) Files.getAttribute(above, "unix:uid") == NOBODY;
      if (!open && !own) {
        throw new MetricsException.Database(
            "The built-in PostgreSQL does not run as root, and as user nobody it cannot enter %s%nChoose a state folder that everybody can enter with --state, run as another user, or use a server with --db"
                .formatted(above));
      }
    }
  }

  private boolean works() {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(prefix().stream(), Stream.of("true")).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Runs one of PostgreSQL's programs and returns its exit code.
   *
   * @param output file for what it prints; null for nowhere
   * @throws IOException when it does not end within two minutes
   */
  int run(@Nullable Path output, List<String> command) throws IOException {
    List<String> whole = new ArrayList<>(prefix());
    whole.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
    // A server inherits what we give pg_ctl; a pipe would never end.
    builder.redirectOutput(
        output == null
            ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(output.toFile()));
    builder.directory(Path.of("/").toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.startsWith("PG") || name.equals("DATABASE_URL"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " did not end within 2 minutes");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.get(0), e);
    }
  }

  private static boolean isRoot() {
    Path self = Path.of("/proc/self");
    try {
      return Files.exists(self)
          ? (int) Files.getAttribute(self, "unix:uid") == 0
          : "root".equals(System.getProperty("user.name"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
