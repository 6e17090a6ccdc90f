package vestiaire.metrics.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class ReportServerTest {
  private static final String SECRET = "a-long-secret-for-tests";

  @TempDir Path folder;
  private Path reports;
  private final HttpClient client = HttpClient.newHttpClient();
  private ReportServer server;

  @BeforeEach
  void writeReports() throws IOException {
    reports = folder.resolve("reports");
    Files.createDirectories(reports.resolve("results/deck"));
    Files.writeString(reports.resolve("dashboard.html"), "<!doctype html><p>" + "x".repeat(5000));
    Files.write(reports.resolve("deck.pptx"), new byte[] {80, 75, 3, 4});
    Files.writeString(reports.resolve("results/deck/market.csv"), "listings,sold\n1,2\n");
    Files.writeString(reports.resolve("weekly.log"), "not to be shown");
    Files.writeString(folder.resolve("secret.txt"), "outside");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void showsThePageWithHeadersThatGuardIt() throws Exception {
    start(null, null);
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("<!doctype html>");
    assertThat(page.headers().map())
        .containsEntry("content-security-policy", List.of("frame-ancestors 'none'"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("referrer-policy", List.of("no-referrer"))
        .containsEntry("cache-control", List.of("no-cache, private"));
    assertThat(get("/files").body())
        .isEqualTo("/dashboard.html\n/deck.pptx\n/results/deck/market.csv\n");
    assertThat(get("/deck.pptx").headers().firstValue("content-disposition"))
        .hasValue("attachment; filename=\"deck.pptx\"");
    assertThat(get("/results/deck/market.csv").body()).startsWith("listings");
    assertThat(get("/health").body()).isEqualTo("ok\n");
  }

  @Test
  void sendsNothingTwiceAndPacksWhatItSends() throws Exception {
    start(null, null);
    String tag = get("/").headers().firstValue("etag").orElseThrow();
    HttpResponse<byte[]> again = bytes(request("/").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<byte[]> zipped = bytes(request("/").header("Accept-Encoding", "br, gzip"));
    assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(zipped.body().length).isLessThan(500);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertThat(in.readAllBytes()).hasSize((int) Files.size(reports.resolve("dashboard.html")));
    }
    HttpResponse<byte[]> plain = bytes(request("/").header("Accept-Encoding", "gzip;q=0"));
    assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    Files.writeString(reports.resolve("dashboard.html"), "<!doctype html>another week");
    assertThat(bytes(request("/").header("If-None-Match", tag)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/results/../../secret.txt",
        "/results/%2e%2e/%2e%2e/secret.txt",
        "//secret.txt",
        "/results//deck/market.csv",
        "/results/deck/market.csv%00.html",
        "/results/deck/market.csv/",
        "/weekly.log",
        "/.",
        "/results",
        "/link.csv",
        "/results/link.csv",
        "/..%5csecret.txt",
        "/%3Cscript%3Ealert(1)%3C/script%3E"
      })
  void onlyWhatIsOnTheShelfIsShown(String path) throws Exception {
    Files.createSymbolicLink(reports.resolve("results/link.csv"), folder.resolve("secret.txt"));
    start(null, null);
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("^HTTP/1\\.1 (404|400)").doesNotContain("outside", "script");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH"})
  void readsOnly(String method) throws Exception {
    start(null, null);
    String answer =
        raw(method + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 405").contains("Allow: GET, HEAD");
    assertThat(reports.resolve("dashboard.html")).exists();
  }

  @Test
  void headSendsNoBody() throws Exception {
    start(null, null);
    String answer = raw("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("doctype");
  }

  @Test
  void greedyHeadersAreCutOff() throws Exception {
    start(null, null);
    String many = "X-A: b\r\n".repeat(300);
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\n" + many + "\r\n")).doesNotContain("doctype");
    String long1 = "X-A: " + "b".repeat(100_000) + "\r\n";
    assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\n" + long1 + "\r\n")).doesNotContain("doctype");
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void slowVisitorsHoldNobodyUp() throws Exception {
    start(null, null);
    Socket[] slow = new Socket[24];
    try {
      for (int i = 0; i < slow.length; i++) {
        slow[i] = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        slow[i].getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(get("/").statusCode()).isEqualTo(200);
    } finally {
      for (Socket one : slow) {
        if (one != null) {
          one.close();
        }
      }
    }
  }

  @Test
  void asksForItsToken() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), SECRET + "\n");
    start(token, null);
    HttpResponse<String> refused = get("/");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
    for (String wrong :
        List.of("Bearer wrong", "Bearer", "Basic " + SECRET, SECRET, "Bearer " + SECRET + "x")) {
      assertThat(bytes(request("/").header("Authorization", wrong)).statusCode()).isEqualTo(401);
    }
    assertThat(bytes(request("/").header("Authorization", "Bearer " + SECRET)).statusCode())
        .isEqualTo(200);
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/files").statusCode()).isEqualTo(401);
  }

  @Test
  void asksForUserAndPassword() throws Exception {
    Path basic = Files.writeString(folder.resolve("basic"), "élise:" + SECRET);
    start(null, basic);
    assertThat(get("/").headers().firstValue("www-authenticate").orElse("")).startsWith("Basic");
    String given =
        Base64.getEncoder().encodeToString(("élise:" + SECRET).getBytes(StandardCharsets.UTF_8));
    assertThat(bytes(request("/").header("Authorization", "Basic " + given)).statusCode())
        .isEqualTo(200);
    assertThat(bytes(request("/").header("Authorization", "Basic %%%")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void othersMayNotLookWithoutASecret() throws Exception {
    assertThatThrownBy(
            () ->
                ReportServer.start(
                    reports,
                    new ReportServer.Door("0.0.0.0", 0, null, null, false, null),
                    Clock.systemUTC()))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("--token-file");
    Path weak = Files.writeString(folder.resolve("weak"), "secret");
    assertThatThrownBy(() -> start(weak, null))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("at least 12 letters");
  }

  @Test
  void saysThatThereIsNoReportYet() throws Exception {
    Files.delete(reports.resolve("dashboard.html"));
    start(null, null);
    assertThat(get("/").statusCode()).isEqualTo(503);
  }

  private void start(Path token, Path basic) {
    server =
        ReportServer.start(
            reports,
            new ReportServer.Door("127.0.0.1", 0, token, basic, false, null),
            Clock.systemUTC());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.address().getPort() + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What comes back for a request as no decent client would write it. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException cutOff) {
        return "";
      }
    }
  }
}
