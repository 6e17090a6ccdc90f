package vestiaire.metrics.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.pipeline.Charts;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.TestDatabase;

/** Slides shown while their queries and templates are edited. */
@Tag("slow")
class PreviewTest {
  private static final String TEMPLATE =
      """
      ---
      title: Listings
      subtitle: A test
      footer: Test

      ---

      # Listings

      ## There is ${mine.listings} listing

      - What it means

      ## Another slide about ${other.word}

      - What that means
      """;

  @TempDir Path folder;

  private Database database;
  private Preview preview;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("sql/team"));
    Files.createDirectories(folder.resolve("templates"));
    write("sql/team/mine.sql", "SELECT count(*) AS listings FROM listings;\n");
    write("sql/team/other.sql", "SELECT 'nothing' AS word, clock_timestamp()::text AS asked;\n");
    write("templates/deck.md.ftl", TEMPLATE);
    Files.copy(Path.of("templates/theme.pptx"), folder.resolve("templates/theme.pptx"));
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "INSERT INTO listings VALUES (7, 'seller', NULL, NULL, '2026-05-05Z', NULL, NULL)");
    preview =
        new Preview(
            database,
            new PipelineSettings(
                new PipelineSettings.Folders(
                    folder.resolve("sql"),
                    folder.resolve("templates"),
                    folder.resolve("out"),
                    null),
                new PipelineSettings.Look(Locale.UK, null, Charts.AS_TEMPLATE),
                new Period(null, null, ZoneId.of("Europe/Paris"), Audience.ALL),
                ImportOptions.DEFAULT,
                new PipelineSettings.QueryLimits(Duration.ofSeconds(60), 1)),
            new Silent(),
            0);
    preview.start();
  }

  @AfterEach
  void stop() {
    preview.close();
    database.close();
  }

  @Test
  void changedSlideAloneIsDrawnAgain() throws IOException {
    ShownSlides.State before = preview.state();
    assertThat(before.mistake()).isEmpty();
    assertThat(titles(before)).containsExactly("There is 1 listing", "Another slide about nothing");
    write("templates/deck.md.ftl", TEMPLATE.replace("Another", "A second"));
    preview.look();
    ShownSlides.State after = preview.state();
    assertThat(titles(after)).containsExactly("There is 1 listing", "A second slide about nothing");
    assertThat(after.slides()).extracting(ShownSlides.Shown::isNew).containsExactly(false, true);
    assertThat(after.slides().get(0).picture()).isEqualTo(before.slides().get(0).picture());
    preview.look();
    assertThat(preview.state().version()).isEqualTo(after.version());
  }

  @Test
  void changedQueryIsRunAndItsSlideDrawn() throws IOException {
    write("sql/team/mine.sql", "SELECT count(*) + 41 AS listings FROM listings;\n");
    preview.look();
    assertThat(titles(preview.state()))
        .containsExactly("There is 42 listing", "Another slide about nothing");
  }

  @Test
  void mistakeStandsAboveTheLastGoodSlidesUntilItIsMended() throws IOException {
    write("templates/deck.md.ftl", TEMPLATE.replace("mine.listings", "mine.lstings"));
    preview.look();
    assertThat(preview.state().mistake()).contains("deck.md.ftl:10").contains("lstings");
    assertThat(titles(preview.state())).hasSize(2);
    write("templates/deck.md.ftl", TEMPLATE);
    preview.look();
    assertThat(preview.state().mistake()).isEmpty();
    write("sql/team/mine.sql", "SELECT cuont(*) AS listings FROM listings;\n");
    preview.look();
    assertThat(preview.state().mistake()).contains("mine.sql").contains("cuont");
  }

  @Test
  void browserOnThisMachineIsServedAndNoOther() throws Exception {
    String slides = get("slides?after=0").body();
    assertThat(slides).contains("<figcaption>2 · There is 1 listing</figcaption>");
    String picture = preview.state().slides().get(0).picture();
    HttpResponse<byte[]> image =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(preview.address() + "picture/" + picture + ".png"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(image.body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(get("").body()).contains("/preview.js");
    assertThat(get("preview.js").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
    assertThat(get("picture/../../etc/passwd").statusCode()).isEqualTo(404);
    try (Socket socket = new Socket("localhost", URI.create(preview.address()).getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /slides HTTP/1.1\r\nHost: evil.example\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(12);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 403");
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(preview.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static List<String> titles(ShownSlides.State state) {
    return state.slides().stream().map(ShownSlides.Shown::title).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Nobody watches. */
  private static final class Silent implements ProgressListener {
    @Override
    public void done(String stage, Duration took, String counts) {}

    @Override
    public void warning(String text) {}

    @Override
    public ImportProgress importing() {
      throw new IllegalStateException("nothing is imported");
    }
  }
}
