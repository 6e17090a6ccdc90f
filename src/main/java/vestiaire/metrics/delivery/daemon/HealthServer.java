package vestiaire.metrics.delivery.daemon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;
import vestiaire.metrics.delivery.Status;
import vestiaire.metrics.http.BoundedServer;
import vestiaire.metrics.model.MetricsException;

/**
 * Answers a monitor over HTTP: {@code /health/live} whether the process is there, {@code /health}
 * whether reports go out as they should, {@code /metrics} the same as figures. No address of a
 * reader is told.
 */
public final class HealthServer implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROBLEM = "problem";

  private final BoundedServer server;

  private HealthServer(BoundedServer server) {
    this.server = server;
  }

  /**
   * Begins to answer.
   *
   * @param status how deliveries stand when it is asked
   * @throws MetricsException.Settings when nothing can listen there
   */
  public static HealthServer start(InetSocketAddress address, Supplier<Status> status) {
    try {
      Answers answers = new Answers(status);
      return new HealthServer(
          BoundedServer.start(
              address,
              Map.of(
                  "/", exchange -> answer(exchange, "/", answers::nothing),
                  "/health", exchange -> answer(exchange, "/health", answers::health),
                  "/health/live", exchange -> answer(exchange, "/health/live", answers::live),
                  "/metrics", exchange -> answer(exchange, "/metrics", answers::metrics)),
              0));
    } catch (IOException e) {
      throw new MetricsException.Settings(
          "--health: nothing can listen at %s:%d: %s"
              .formatted(address.getHostString(), address.getPort(), e.getMessage()));
    }
  }

  /** Returns where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void close() {
    server.close();
  }

  private static void answer(HttpExchange exchange, String path, HttpHandler handler)
      throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
      } else if (!exchange.getRequestURI().getPath().equals(path)) {
        // A context answers for all below it as well.
        exchange.sendResponseHeaders(NOT_FOUND, -1);
      } else {
        handler.handle(exchange);
      }
    }
  }

  private static byte[] json(String state, String why) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("status", state);
      if (!why.isEmpty()) {
        json.writeStringField("why", why);
      }
      json.writeEndObject();
    }
    return text.toByteArray();
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  /** What is answered at each path. */
  private static final class Answers {
    private final Supplier<Status> status;
    private final HealthFigures figures = new HealthFigures();

    Answers(Supplier<Status> status) {
      this.status = status;
    }

    void nothing(HttpExchange exchange) throws IOException {
      send(
          exchange,
          OK,
          "text/plain; charset=utf-8",
          "/health /health/live /metrics\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void live(HttpExchange exchange) throws IOException {
      send(exchange, OK, JSON, json("ok", ""));
    }

    void health(HttpExchange exchange) throws IOException {
      try {
        Status now = status.get();
        boolean well = now.exitCode() == 0;
        send(exchange, well ? OK : UNAVAILABLE, JSON, json(well ? "ok" : PROBLEM, now.problem()));
      } catch (RuntimeException e) {
        // Whoever asks wants an answer above all when something is broken.
        send(exchange, UNAVAILABLE, JSON, json(PROBLEM, String.valueOf(e.getMessage())));
      }
    }

    void metrics(HttpExchange exchange) throws IOException {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      figures.write(status, text);
      send(exchange, OK, HealthFigures.CONTENT_TYPE, text.toByteArray());
    }
  }
}
