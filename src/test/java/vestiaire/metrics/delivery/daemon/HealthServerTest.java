package vestiaire.metrics.delivery.daemon;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.Status;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** A monitor asks over HTTP what became of a real ledger's mails. */
@Tag("slow")
class HealthServerTest {
  // Tuesday after a Monday on which a report was due.
  private static final Instant NOW = Instant.parse("2026-05-19T08:00:00Z");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Database database;
  private HealthServer server;
  private Weekly weekly;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    weekly =
        WeeklyFile.read(
            Files.writeString(
                folder.resolve("weekly.yml"),
                """
                deck: deck.md.ftl
                zone: Europe/Paris
                every: Monday 08:00
                from: {address: metrics@example.com}
                owner: {address: owner@example.com}
                recipients: [{address: board@example.com}]
                """),
            Map.of());
    database = TestDatabase.create();
    server = HealthServer.start(local(0), this::status);
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
  }

  private Status status() {
    return Status.of(weekly, new Ledger(database.dataSource()), NOW, 5);
  }

  @Test
  void slowVisitorsHoldNobodyUp() throws Exception {
    run("2026-W20", "sent");
    Socket[] slow = new Socket[40];
    try {
      for (int i = 0; i < slow.length; i++) {
        slow[i] = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
        slow[i].getOutputStream().write("GET /health HTTP/1.1\r\nHo".getBytes(US_ASCII));
      }
      assertThat(get("/health").statusCode()).isEqualTo(200);
    } finally {
      for (Socket one : slow) {
        if (one != null) {
          one.close();
        }
      }
    }
  }

  @Test
  void sentReportIsWell() throws Exception {
    run("2026-W20", "sent");
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(get("/metrics").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
    assertThat(get("/metrics").body())
        .contains(
            "# TYPE vestiaire_report_mails gauge",
            "vestiaire_report_mails{state=\"sent\"} 1.0",
            "vestiaire_report_mails{state=\"pending\"} 0.0",
            "vestiaire_report_status_code 0.0",
            "vestiaire_report_overdue 0.0",
            "vestiaire_report_database_up 1.0",
            "vestiaire_report_last_sent_timestamp_seconds 1.779084E9")
        .doesNotContain("board@", "owner@");
  }

  @Test
  void whatStandsInTheWayIsToldAndTheProcessIsAlive() throws Exception {
    run("2026-W20", "pending");
    TestDatabase.execute(
        database,
        "INSERT INTO delivery_outages VALUES ('weekly', '', 'MAIL', '2026-05-18 06:00Z', 3, '2026-05-19 09:00Z', '535 no such user')");
    HttpResponse<String> health = get("/health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"status\":\"problem\"", "535 no such user");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body())
        .contains(
            "vestiaire_report_outage_tries{category=\"mail\"} 3.0",
            "vestiaire_report_status_code 8.0",
            "vestiaire_report_mails{state=\"pending\"} 1.0");
    TestDatabase.execute(database, "DELETE FROM delivery_outages");
    assertThat(get("/metrics").body()).doesNotContain("category=\"mail\"");
  }

  @Test
  void heldReportIsAProblemAndSaysWhere() throws Exception {
    run("2026-W20", "held");
    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(get("/health").body()).contains("2026-W20 is held; status says why");
  }

  @Test
  void databaseThatIsAwayIsToldInBoth() throws Exception {
    database.close();
    assertThat(get("/health").statusCode()).isEqualTo(503);
    HttpResponse<String> metrics = get("/metrics");
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("vestiaire_report_database_up 0.0");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void nothingElseIsAnswered() throws Exception {
    assertThat(get("/metrics/more").statusCode()).isEqualTo(404);
    assertThat(get("/healthy").statusCode()).isEqualTo(404);
    HttpResponse<String> post =
        client.send(
            HttpRequest.newBuilder(uri("/health"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(uri("/health/live"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void portThatIsTakenIsSaid() {
    assertThatThrownBy(() -> HealthServer.start(server.address(), this::status))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("nothing can listen at")
        .hasMessageContaining(String.valueOf(server.address().getPort()));
  }

  private void run(String period, String state) {
    TestDatabase.execute(
        database,
        "INSERT INTO delivery_reports VALUES ('weekly', '2026-05-01Z')",
        "INSERT INTO delivery_runs VALUES ('weekly', '%s', '2026-05-18 06:00Z', '2026-05-18 06:00Z', '2026-05-18 06:05Z', '', '2026-05-17 22:00Z')"
            .formatted(period),
        """
        INSERT INTO deliveries (report, period, recipient, state, message_id, next_try, sent_at)
        VALUES ('weekly', '%s', 'board@example.com', '%s', '<1@example.com>', '2026-05-18 06:00Z', %s)
        """
            .formatted(period, state, state.equals("sent") ? "'2026-05-18 06:00Z'" : "NULL"));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
