package vestiaire.metrics.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

/** Reports by TLS, asked for by a client that checks certificate and name. */
@Tag("slow")
class TlsTest {
  private static final String PASSWORD = "test-store";

  @TempDir static Path folder;
  private static Path store;
  private static Path password;

  @BeforeAll
  static void makeCertificate() throws Exception {
    Files.writeString(folder.resolve("dashboard.html"), "<!doctype html>the week");
    store = folder.resolve("server.p12");
    password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    keytool(
        "-genkeypair",
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost,ip:127.0.0.1",
        "-validity",
        "2");
  }

  @Test
  void theVisitorWhoKnowsTheCertificateSeesThePage() throws Exception {
    try (ReportServer server = start(new TlsKey(store, password))) {
      HttpClient client = HttpClient.newBuilder().sslContext(believing()).build();
      HttpResponse<String> page =
          client.send(request(server), HttpResponse.BodyHandlers.ofString());
      assertThat(page.body()).isEqualTo("<!doctype html>the week");
      assertThat(page.headers().firstValue("strict-transport-security")).isPresent();
      assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      // Who does not know it is told, and sends nothing.
      assertThatThrownBy(
              () ->
                  HttpClient.newHttpClient()
                      .send(request(server), HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void oldProtocolsAndPlainTextGetNothing() throws Exception {
    try (ReportServer server = start(new TlsKey(store, password))) {
      int port = server.address().getPort();
      try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
        plain.setSoTimeout(20_000);
        plain
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer(plain)).doesNotContain("the week");
      }
      try (SSLSocket old =
          (SSLSocket) believing().getSocketFactory().createSocket("127.0.0.1", port)) {
        old.setEnabledProtocols(new String[] {"TLSv1.1"});
        assertThatThrownBy(old::startHandshake).isInstanceOf(SSLHandshakeException.class);
      }
      // Somebody who begins a handshake and stops holds nobody up.
      try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
        slow.getOutputStream().write(new byte[] {22, 3, 1});
        HttpClient client = HttpClient.newBuilder().sslContext(believing()).build();
        assertThat(client.send(request(server), HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void whatIsWrongWithTheFilesIsSaidBeforeAnythingListens() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong"), "another-password");
    refused(new TlsKey(store, wrong), Clock.systemUTC(), "does not open it");
    Path none = folder.resolve("none");
    refused(new TlsKey(none, password), Clock.systemUTC(), "--tls-file", "none");
    refused(new TlsKey(store, none), Clock.systemUTC(), "--tls-password-file", "none");
    Path text = Files.writeString(folder.resolve("cert.pem"), "-----BEGIN CERTIFICATE-----");
    refused(new TlsKey(text, password), Clock.systemUTC(), "PKCS #12");
    Instant later = Instant.now().plus(Duration.ofDays(30));
    refused(new TlsKey(store, password), Clock.fixed(later, ZoneOffset.UTC), "ran out at");
    KeyStore certificate = KeyStore.getInstance("PKCS12");
    certificate.load(null, null);
    certificate.setCertificateEntry("server", loaded().getCertificate("server"));
    Path bare = folder.resolve("bare.p12");
    try (var out = Files.newOutputStream(bare)) {
      certificate.store(out, PASSWORD.toCharArray());
    }
    refused(new TlsKey(bare, password), Clock.systemUTC(), "no key", "openssl pkcs12");
  }

  private static void refused(TlsKey key, Clock clock, String... words) {
    assertThatThrownBy(() -> ReportServer.start(folder, door(key), clock).close())
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContainingAll(words)
        .message()
        .doesNotContain(PASSWORD, "another-password");
  }

  private static ReportServer start(TlsKey key) {
    return ReportServer.start(folder, door(key), Clock.systemUTC());
  }

  private static ReportServer.Door door(TlsKey key) {
    return new ReportServer.Door("127.0.0.1", 0, null, null, false, key);
  }

  private static HttpRequest request(ReportServer server) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.address().getPort()))
        .build();
  }

  private static String answer(Socket socket) {
    try {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException cutOff) {
      return "";
    }
  }

  private static KeyStore loaded() throws Exception {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      loaded.load(in, PASSWORD.toCharArray());
    }
    return loaded;
  }

  private static SSLContext believing() throws Exception {
    KeyStore believed = KeyStore.getInstance("PKCS12");
    believed.load(null, null);
    believed.setCertificateEntry("server", loaded().getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(believed);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static void keytool(String... arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of(
            "-alias",
            "server",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD));
    Path said = folder.resolve("keytool.txt");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(keytool.waitFor()).as(Files.readString(said)).isZero();
  }
}
