package vestiaire.metrics.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.http.BoundedServer;
import vestiaire.metrics.model.MetricsException;

/** Serves the slides to a browser on this machine, and to nobody else. */
final class PreviewServer implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Map<String, String> FILES =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/preview.js", "text/javascript; charset=utf-8",
          "/preview.css", "text/css; charset=utf-8");

  private final ShownSlides slides;
  private final BoundedServer server;

  /**
   * Starts.
   *
   * @param port 0 for any that is free
   * @throws MetricsException.Usage when the port is taken
   */
  PreviewServer(ShownSlides slides, int port) {
    this.slides = slides;
    try {
      server =
          BoundedServer.start(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
              Map.of("/", this::answer),
              0);
    } catch (IOException e) {
      throw new MetricsException.Usage(
          "--port: " + port + " cannot be listened on: " + e.getMessage() + "; --port 0 takes any");
    }
  }

  /** Returns the address for the browser. */
  String address() {
    return "http://localhost:" + server.address().getPort() + "/";
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (!isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 403, "text/plain", "localhost only".getBytes(StandardCharsets.UTF_8));
      } else if (FILES.containsKey(path)) {
        send(exchange, 200, FILES.get(path), file(path.equals("/") ? "/preview.html" : path));
      } else if (path.equals("/slides")) {
        slides(exchange);
      } else {
        byte[] picture =
            slides.picture(path.replaceFirst("^/picture/", "").replaceFirst("\\.png$", ""));
        send(
            exchange,
            picture == null ? 404 : 200,
            "image/png",
            picture == null ? new byte[0] : picture);
      }
    }
  }

  // A page elsewhere may point a name of its own at this machine.
  private static boolean isLocal(@Nullable String host) {
    return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
  }

  private void slides(HttpExchange exchange) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    long seen = query.matches("after=\\d{1,15}") ? Long.parseLong(query.substring(6)) : 0;
    try {
      ShownSlides.State state = slides.after(seen, LONGEST_WAIT);
      exchange.getResponseHeaders().add("X-Version", Long.toString(state.version()));
      send(
          exchange,
          200,
          "text/html; charset=utf-8",
          SlidesHtml.of(state).getBytes(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = PreviewServer.class.getResourceAsStream("/preview" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file preview" + name);
      }
      return in.readAllBytes();
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Cache-Control", "no-store");
    exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .add(
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self'; script-src 'self';"
                + " style-src 'self'; connect-src 'self'");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
