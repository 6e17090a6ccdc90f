package vestiaire.metrics.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's {@code postmaster.pid}: its first line is the process that runs, or ran, on this
 * data directory. After a crash that number may belong to a stranger, whom nobody may stop.
 */
final class PostmasterFile {
  private final Path file;
  private final String data;

  PostmasterFile(Path data) {
    this.data = data.toString();
    this.file = data.resolve("postmaster.pid");
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Returns whether the process is alive and is the server of these binaries, on this data. */
  boolean isRunningFrom(Path home) throws IOException {
    if (!exists()) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) {
      return false;
    }
    try {
      long pid = Math.abs(Long.parseLong(lines.get(0).strip()));
      return ProcessHandle.of(pid)
          .map(ProcessHandle::info)
          .filter(one -> one.command().map(it -> Path.of(it).startsWith(home)).orElse(false))
          // A machine's own PostgreSQL may serve other data, too. Windows does not tell arguments.
          .map(one -> one.arguments().map(them -> List.of(them).contains(data)).orElse(true))
          .orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Removes the file when no server of ours runs; PostgreSQL itself would believe a stranger's
   * number.
   */
  void deleteIfStale(Path home) throws IOException {
    if (exists() && !isRunningFrom(home)) {
      Files.delete(file);
    }
  }

  /** Finds a port of this machine on which nobody listens at the moment. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
