package vestiaire.metrics.delivery.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

class EventsKeysTest {
  private static final String RIGHT =
      """
      deck: deck.md.ftl
      zone: Europe/Paris
      every: Monday 08:00
      from: {address: a@example.com}
      owner: {address: b@example.com}
      recipients: [{address: c@example.com}]
      """;
  private static final String TRINO = "jdbc:trino://host:443/lake/web";

  @TempDir Path folder;

  @BeforeEach
  void templates() throws IOException {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
  }

  @Test
  void clicksMayLiveInAnEngine() throws IOException {
    Files.createDirectories(folder.resolve("drivers"));
    Files.writeString(folder.resolve("drivers/trino.jar"), "");
    Weekly weekly =
        read(
            RIGHT
                + """
                columns: {seller: id_customer}
                events:
                  url: ${env:EVENTS_URL}
                  table: lake.web.taps
                  where: app = 'web'
                  drivers: drivers
                  columns: {item: id_product}
                  values: {event_action: {publish: submit deposit}}
                """);
    Events events = Objects.requireNonNull(weekly.events());
    assertThat(events.source())
        .isEqualTo(
            new EventsSource(TRINO, "lake.web.taps", "app = 'web'", folder.resolve("drivers")));
    assertThat(events.map().columns())
        .isEqualTo(Map.of("seller", "id_customer", "item", "id_product"));
    assertThat(events.map().values()).containsKey("event_action");
    assertThat(events.extracts()).isNull();
    Events whole =
        Objects.requireNonNull(
            read(RIGHT + "events: {brands: lake.b, category: lake.c, listings: lake.l}\n")
                .events());
    assertThat(Objects.requireNonNull(whole.extracts()).tables())
        .isEqualTo(
            Map.of(
                Extract.BRANDS, "lake.b", Extract.CATEGORY, "lake.c", Extract.LISTINGS, "lake.l"));
    // A file that names no engine leaves it to the environment.
    assertThat(Objects.requireNonNull(read(RIGHT).events()).source())
        .isEqualTo(new EventsSource(TRINO, "clicks", null, null));
    assertThat(Objects.requireNonNull(read(RIGHT + "events: {table: taps}\n").events()).source())
        .isEqualTo(new EventsSource(TRINO, "taps", null, null));
    assertThat(WeeklyFile.read(folder.resolve("weekly.yml"), Map.of("EVENTS_URL", "jdbc:duckdb:")))
        .extracting(one -> Objects.requireNonNull(one.events()).source().engine())
        .isEqualTo("duckdb");
  }

  @Test
  void whatIsWrongWithAnEngineIsSaid() {
    assertThatThrownBy(
            () ->
                read(
                    RIGHT
                        + """
                        extracts: {folder: /srv/extracts}
                        events:
                          url: jdbc:trio://host/lake
                          tabel: taps
                          drivers: nowhere
                          columns: {item: id_produkt}
                        """))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("weekly.yml:7:11: clicks live in the engine that 'events' names")
        .hasMessageContaining("clicks: none")
        .hasMessageContaining("weekly.yml:9:8: ")
        .hasMessageContaining("jdbc:trio: (did you mean trino?)")
        .hasMessageContaining(
            "weekly.yml:10:3: there is no key 'tabel' in events; did you mean 'table'?")
        .hasMessageContaining("weekly.yml:11:12: there is no folder ")
        .hasMessageContaining("there is no column 'id_produkt'; did you mean 'id_product'?");
    for (String secret :
        List.of(
            "jdbc:trino://me:hunter2@host/lake",
            "jdbc:postgresql://host/db?user=me&password=hunter2",
            "jdbc:databricks://host:443;PWD=hunter2")) {
      assertThatThrownBy(() -> read(RIGHT + "events: {url: \"" + secret + "\"}\n"))
          .hasMessageContaining("weekly.yml:7:15: a secret does not stand in this file")
          .hasMessageNotContaining("hunter2");
    }
    assertThatThrownBy(
            () ->
                read(
                    RIGHT
                        + "extracts: {folder: /srv, clicks: none}\n"
                        + "events: {brands: lake.b, listings: lake.l}\n"))
        .hasMessageContaining("weekly.yml:8:9: events lacks 'category'")
        .hasMessageContaining("weekly.yml:8:18: 'brands' come from one place")
        .hasMessageContaining("weekly.yml:8:36: 'listings' come from one place");
    assertThatThrownBy(() -> read(RIGHT + "events: {url: trino://host}\n"))
        .hasMessageContaining("weekly.yml:7:15: 'trino://host' is not the address of an engine");
    Path file = folder.resolve("weekly.yml");
    assertThatThrownBy(
            () -> {
              Files.writeString(file, RIGHT + "events: {table: taps}\n");
              WeeklyFile.read(file, Map.of());
            })
        .hasMessageContaining("weekly.yml:7:9: events lacks 'url'");
  }

  private Weekly read(String text) throws IOException {
    Path file = folder.resolve("weekly.yml");
    Files.writeString(file, text);
    return WeeklyFile.read(
        file,
        LayeredFolder.of(folder),
        LayeredFolder.of(Path.of("sql")),
        Map.of("EVENTS_URL", TRINO));
  }
}
