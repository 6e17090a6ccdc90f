package vestiaire.metrics.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A server whose limits hold against slow and greedy visitors: two hundred connections, half a
 * minute for a request, two minutes for an answer.
 */
public final class BoundedServer implements AutoCloseable {
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
  private final int patience;

  private BoundedServer(HttpServer server, ThreadPoolExecutor threads, int patience) {
    this.server = server;
    this.threads = threads;
    this.patience = patience;
  }

  /**
   * Starts to answer.
   *
   * @param handlers by the path with which what they answer begins
   * @param patience seconds that answers under way have when it is closed
   * @throws IOException when nothing can listen there
   */
  public static BoundedServer start(
      InetSocketAddress address, Map<String, HttpHandler> handlers, int patience)
      throws IOException {
    HttpServer server = HttpServer.create(address, WAITING);
    // The server reads a request in the thread that answers it: as many threads as connections, so
    // that slow visitors hold up nobody but themselves.
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            0,
            CONNECTIONS + WAITING,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "http");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    handlers.forEach(server::createContext);
    server.start();
    return new BoundedServer(server, threads, patience);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Stops. */
  @Override
  public void close() {
    server.stop(patience);
    threads.shutdownNow();
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
