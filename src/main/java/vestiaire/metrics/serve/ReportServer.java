package vestiaire.metrics.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * A server for one folder of reports. Its limits hold against slow and greedy visitors: two hundred
 * connections, half a minute for a request, two minutes for an answer.
 */
public final class ReportServer implements AutoCloseable {
  private static final int CONNECTIONS = 200;
  private static final int WAITING = 64;

  static {
    // Read by the JDK's server when it is first used; those that somebody set are kept.
    limit("sun.net.httpserver.maxReqTime", "30");
    limit("sun.net.httpserver.maxRspTime", "120");
    limit("sun.net.httpserver.idleInterval", "30");
    limit("sun.net.httpserver.maxReqHeaders", "64");
    limit("sun.net.httpserver.maxReqHeaderSize", "16384");
    limit("jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS));
  }

  private final HttpServer server;
  private final ThreadPoolExecutor threads;

  private ReportServer(HttpServer server, ThreadPoolExecutor threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * The address and port on which the server listens, and its access rules.
   *
   * @param host name or address; a loopback one is this machine alone
   * @param port 0 for any that is free
   * @param tokenFile a file with the secret of {@code Authorization: Bearer}, or null
   * @param basicFile a file with {@code user:password}, or null
   * @param isPublic whether others may look without a secret
   */
  public record Door(
      String host,
      int port,
      @Nullable Path tokenFile,
      @Nullable Path basicFile,
      boolean isPublic) {}

  /**
   * Starts to serve.
   *
   * @throws MetricsException.Usage when others could look and no secret is set, or the address is
   *     not to be had
   */
  public static ReportServer start(Path reports, Door door) {
    InetSocketAddress address = new InetSocketAddress(door.host(), door.port());
    if (address.isUnresolved()) {
      throw new MetricsException.Usage("--host: there is no address of the name " + door.host());
    }
    Access access = access(door);
    if (access.isOpen() && !door.isPublic() && !address.getAddress().isLoopbackAddress()) {
      throw new MetricsException.Usage(
          "--host "
              + door.host()
              + " can be reached by others; give --token-file or --basic-file, or --public if"
              + " everybody may look");
    }
    try {
      HttpServer server = HttpServer.create(address, WAITING);
      // The server reads a request in the thread that answers it: as many threads as connections,
      // so that slow visitors hold up nobody but themselves.
      ThreadPoolExecutor threads =
          new ThreadPoolExecutor(
              0, CONNECTIONS + WAITING, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
      server.setExecutor(threads);
      server.createContext("/", new ReportHandler(new Shelf(reports), access));
      server.start();
      return new ReportServer(server, threads);
    } catch (IOException e) {
      throw new MetricsException.Usage(
          "cannot listen at "
              + door.host()
              + ":"
              + door.port()
              + ": "
              + e.getMessage()
              + "; --port names another port");
    }
  }

  private static Access access(Door door) {
    if (door.tokenFile() != null && door.basicFile() != null) {
      throw new MetricsException.Usage("--token-file and --basic-file exclude each other");
    }
    if (door.tokenFile() != null) {
      return Access.token(door.tokenFile());
    }
    return door.basicFile() == null ? Access.open() : Access.basic(door.basicFile());
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Stops; answers under way have two seconds. */
  @Override
  public void close() {
    server.stop(2);
    threads.shutdownNow();
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
