package vestiaire.metrics.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedServerTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void slowVisitorsHoldUpNobodyElse() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    HttpHandler slow =
        exchange -> {
          try (exchange) {
            release.await();
            exchange.sendResponseHeaders(204, -1);
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    HttpHandler quick =
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, -1);
          }
        };
    try (BoundedServer server =
        BoundedServer.start(local(0), Map.of("/slow", slow, "/quick", quick), 0)) {
      List<CompletableFuture<HttpResponse<Void>>> waiting = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        waiting.add(
            client.sendAsync(request(server, "/slow"), HttpResponse.BodyHandlers.discarding()));
      }
      assertThat(get(server, "/quick")).isEqualTo(200);
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      release.countDown();
      for (CompletableFuture<HttpResponse<Void>> one : waiting) {
        assertThat(one.get().statusCode()).isEqualTo(204);
      }
      assertThat(get(server, "/other")).isEqualTo(404);
    }
  }

  @Test
  void closedServerListensNoMore() throws Exception {
    BoundedServer server = BoundedServer.start(local(0), Map.of(), 0);
    HttpRequest request = request(server, "/");
    server.close();
    assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()))
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void addressThatIsTakenIsRefused() throws IOException {
    try (BoundedServer server = BoundedServer.start(local(0), Map.of(), 0)) {
      assertThat(server.address().getPort()).isPositive();
      assertThatThrownBy(() -> BoundedServer.start(local(server.address().getPort()), Map.of(), 0))
          .isInstanceOf(IOException.class);
    }
  }

  private int get(BoundedServer server, String path) throws Exception {
    return client.send(request(server, path), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static HttpRequest request(BoundedServer server, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + server.address().getPort() + path))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
