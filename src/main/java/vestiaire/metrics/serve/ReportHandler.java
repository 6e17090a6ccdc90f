package vestiaire.metrics.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers requests for the files of a shelf, and for how the server does. */
final class ReportHandler implements HttpHandler {
  private static final int MOST_HEADERS = 64;
  private static final int MOST_LETTERS = 16_384;
  private static final String PAGE = "/dashboard.html";
  private static final Set<String> PACKED = Set.of("pptx", "xlsx", "pdf");
  private static final Map<String, String> GUARD =
      Map.of(
          // What the page itself may do stands in its own policy; this adds who may frame it.
          "Content-Security-Policy", "frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private final Shelf shelf;
  private final Access access;

  ReportHandler(Shelf shelf, Access access) {
    this.shelf = shelf;
    this.access = access;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      GUARD.forEach(exchange.getResponseHeaders()::set);
      if (isSecure(exchange)) {
        exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=31536000");
      }
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (isGreedy(exchange)) {
      say(exchange, 431, "This request is too long.");
      return;
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405, "Only GET and HEAD are answered here.");
      return;
    }
    // As it was written: what is encoded, doubled or climbs up is simply not in the table.
    String path = exchange.getRequestURI().getRawPath();
    if ("/health".equals(path)) {
      say(exchange, 200, "ok");
      return;
    }
    if (!access.allows(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", access.challenge());
      say(exchange, 401, "This report asks for its secret.");
      return;
    }
    Map<String, Shelf.Item> items = shelf.items();
    Shelf.Item item = items.get("/".equals(path) ? PAGE : path);
    if (item != null) {
      send(exchange, item);
    } else if ("/".equals(path)) {
      say(exchange, 503, "There is no report here yet; vestiaire-metrics generate makes one.");
    } else if ("/files".equals(path)) {
      say(exchange, 200, String.join("\n", items.keySet()));
    } else {
      say(exchange, 404, "There is no such file; /files lists those that are here.");
    }
  }

  private static boolean isGreedy(HttpExchange exchange) {
    long letters = exchange.getRequestURI().toString().length();
    long lines = 0;
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      lines += header.getValue().size();
      for (String value : header.getValue()) {
        letters += header.getKey().length() + value.length();
      }
    }
    return lines > MOST_HEADERS || letters > MOST_LETTERS;
  }

  private static void send(HttpExchange exchange, Shelf.Item item) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("ETag", item.tag());
    headers.set("Cache-Control", "no-cache, private");
    headers.set("Vary", "Accept-Encoding");
    if (isKnown(exchange.getRequestHeaders().getFirst("If-None-Match"), item.tag())) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers.set("Content-Type", item.type());
    String name = String.valueOf(item.path().getFileName());
    if (!name.endsWith(".html")) {
      headers.set("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    boolean isZipped = !isPacked(name) && takesGzip(exchange);
    if (isZipped) {
      headers.set("Content-Encoding", "gzip");
    }
    if (isHead) {
      if (!isZipped) {
        headers.set("Content-Length", Long.toString(item.size()));
      }
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    try (InputStream in = Files.newInputStream(item.path())) {
      exchange.sendResponseHeaders(200, isZipped ? 0 : item.size());
      OutputStream out = exchange.getResponseBody();
      try (OutputStream zipped = isZipped ? new GZIPOutputStream(out) : out) {
        in.transferTo(zipped);
      }
    } catch (NoSuchFileException e) {
      say(exchange, 404, "The report is just being made anew; try again.");
    }
  }

  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null
        && Arrays.stream(tags.split(",", -1))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals(tag) || one.equals("*"));
  }

  private static boolean isPacked(String name) {
    return PACKED.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static boolean takesGzip(HttpExchange exchange) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null
        && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
            .map(String::strip)
            .anyMatch(
                one ->
                    one.equals("gzip")
                        || (one.startsWith("gzip;") && !one.matches(".*q=0(\\.0*)?")));
  }

  /** The visitor speaks TLS, to this server or, as a proxy before it says, to that. */
  private static boolean isSecure(HttpExchange exchange) {
    return exchange instanceof HttpsExchange
        || "https".equals(exchange.getRequestHeaders().getFirst("X-Forwarded-Proto"));
  }

  private static void say(HttpExchange exchange, int code, String words) throws IOException {
    byte[] text = (words + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code, isHead ? -1 : text.length);
    if (!isHead) {
      exchange.getResponseBody().write(text);
    }
  }
}
