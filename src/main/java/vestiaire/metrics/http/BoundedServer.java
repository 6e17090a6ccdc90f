package vestiaire.metrics.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A server whose limits hold against slow and greedy visitors: two hundred connections, half a
 * minute for a request, two minutes for an answer.
 */
public final class BoundedServer implements AutoCloseable {
  private static final int CONNECTIONS = 200;
  private static final int WAITING = 64;
  private static final long LOOK_MILLIS = 20;

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
  private final AtomicInteger answering;
  private final int patience;

  private BoundedServer(
      HttpServer server, ThreadPoolExecutor threads, AtomicInteger answering, int patience) {
    this.answering = answering;
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
    return start(address, handlers, patience, null);
  }

  /**
   * Starts to answer, by TLS 1.2 or later where there is a key.
   *
   * @param handlers by the path with which what they answer begins
   * @param patience seconds that answers under way have when it is closed
   * @param tls with the server's key, or null for plain HTTP
   * @throws IOException when nothing can listen there
   */
  public static BoundedServer start(
      InetSocketAddress address,
      Map<String, HttpHandler> handlers,
      int patience,
      @Nullable SSLContext tls)
      throws IOException {
    HttpServer server = tls == null ? HttpServer.create(address, WAITING) : secure(address, tls);
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
    AtomicInteger answering = new AtomicInteger();
    handlers.forEach((path, handler) -> server.createContext(path, counted(handler, answering)));
    server.start();
    return new BoundedServer(server, threads, answering, patience);
  }

  private static HttpsServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
    HttpsServer server = HttpsServer.create(address, WAITING);
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters visit) {
            SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
            parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
            visit.setSSLParameters(parameters);
          }
        });
    return server;
  }

  /** Returns where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Stops, as soon as nobody is being answered. */
  @Override
  public void close() {
    // The JDK's own grace is waited for to its end, whether anybody is being answered or not.
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(patience);
    try {
      while (answering.get() > 0 && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpHandler counted(HttpHandler handler, AtomicInteger answering) {
    return exchange -> {
      answering.incrementAndGet();
      try {
        handler.handle(exchange);
      } finally {
        answering.decrementAndGet();
      }
    };
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
