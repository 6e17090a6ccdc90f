package vestiaire.metrics.delivery.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.ForeignTables;
import vestiaire.metrics.sql.TestDatabase;

/** A marketplace's own database is read by four queries into another one. */
@Tag("slow")
class ReplicaTest {
  private static final String WEEKLY =
      """
      deck: deck.md.ftl
      zone: Europe/Paris
      every: Monday 08:00
      from: {address: metrics@example.com}
      owner: {address: owner@example.com}
      recipients: [{address: board@example.com}]
      extracts:
        source: ${env:REPLICA_URL}
        every: 1 h
        queries:
          brands: SELECT id AS id_brand, name AS brand FROM shop.makers
          category: SELECT 5 AS id_category, 'Bags' AS category;
          listings: |
            SELECT i.id, seller AS id_customer, maker AS id_brand, 5 AS id_category,
                   put_up AS date_created, NULL AS date_completed, NULL AS date_sold
            FROM shop.items AS i  -- all of them
          clicks: SELECT * FROM shop.visits
      """;

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();
  private final List<String> owner = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-18T12:00:00Z");
  private DatabaseUrl shop;
  private Database theirs;
  private Database ours;

  @BeforeEach
  void open() {
    shop = TestDatabase.url();
    theirs = Database.open(shop, Path.of("sql/schema"));
    ours = TestDatabase.create();
    TestDatabase.execute(
        theirs,
        "CREATE SCHEMA shop",
        "CREATE TABLE shop.makers AS SELECT 1 AS id, E'Maison \"Été\",\nParis' AS name",
        "CREATE TABLE shop.items AS SELECT 10 AS id, 'anna' AS seller, 1 AS maker, timestamptz '2026-05-04 10:00+02' AS put_up",
        "CREATE TABLE shop.visits AS SELECT timestamptz '2026-05-04 10:01+02' AS datetime_session, 'anna' AS id_user, 10 AS id_product, 'deposit' AS event_category, 'tap add deposit' AS event_action, NULL AS event_label");
  }

  @AfterEach
  void close() {
    theirs.close();
    ours.close();
  }

  @Test
  void isReadWhenItIsTimeAndImportedWhenItIsNew() throws Exception {
    Arrivals arrivals = arrivals(weekly(WEEKLY));
    assertThat(arrivals.takeNew()).as(log::toString).isEqualTo(1);
    assertThat(
            TestDatabase.column(
                ours,
                "SELECT concat_ws(' ', id, id_customer, brand, extract(epoch FROM date_created)::bigint) FROM listings JOIN brands USING (id_brand)"))
        .containsExactly("10 anna Maison \"Été\", Paris 1777881600");
    TestDatabase.execute(
        theirs, "INSERT INTO shop.items VALUES (11, 'bert', 1, '2026-05-05 10:00+02')");
    now = now.plusSeconds(3599);
    assertThat(arrivals.takeNew()).as("an hour is not over").isZero();
    now = now.plusSeconds(1);
    assertThat(arrivals.takeNew()).isEqualTo(1);
    assertThat(TestDatabase.column(ours, "SELECT count(*) FROM listings")).containsExactly("2");
    now = now.plusSeconds(3600);
    assertThat(arrivals.takeNew()).as("nothing is new").isZero();
    assertThat(owner).isEmpty();
    // Nothing of it stays behind.
    try (var left = Files.walk(folder.resolve("own"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void allQueriesSeeOneState() throws Exception {
    // The first query waits until a listing has come that it does not see, and no other may.
    CompletableFuture<Void> coming =
        CompletableFuture.runAsync(
            () -> {
              while (!TestDatabase.column(
                      ours,
                      "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY (SELECT pg_advisory%' AND wait_event = 'advisory'")
                  .contains("1")) {
                Thread.onSpinWait();
              }
              TestDatabase.execute(
                  theirs, "INSERT INTO shop.items VALUES (99, 'late', 1, '2026-05-06')");
            });
    Path read = Files.createDirectories(folder.resolve("read"));
    try (var holder = theirs.dataSource().getConnection();
        var statement = holder.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(7)");
      CompletableFuture<Void> unlock =
          coming.thenRun(
              () -> {
                try {
                  statement.execute("SELECT pg_advisory_unlock(7)");
                } catch (java.sql.SQLException e) {
                  throw new AssertionError(e);
                }
              });
      ForeignTables.copy(
          shop,
          Map.of(
              "a", "SELECT pg_advisory_xact_lock(7)::text AS waited",
              "b", "SELECT id FROM shop.items"),
          read);
      unlock.join();
    }
    assertThat(Files.readAllLines(read.resolve("b.csv"))).containsExactly("id", "10");
    assertThat(TestDatabase.column(theirs, "SELECT count(*) FROM shop.items")).containsExactly("2");
  }

  @Test
  void queryThatIsRefusedIsToldToTheOwnerAndAServerThatIsAwayIsNot() throws Exception {
    Arrivals wrong = arrivals(weekly(WEEKLY.replace("shop.visits", "shop.vists")));
    assertThat(wrong.takeNew()).isZero();
    assertThat(owner)
        .singleElement()
        .asString()
        .contains("refuses the query for clicks")
        .contains("shop.vists");
    owner.clear();
    Arrivals away =
        arrivals(
            WeeklyFile.read(
                file(WEEKLY), Map.of("REPLICA_URL", "postgres://reader:S3cret@127.0.0.1:1/shop")));
    assertThat(away.takeNew()).isZero();
    assertThat(owner).isEmpty();
    assertThat(log.toString()).contains("127.0.0.1:1/shop").doesNotContain("S3cret");
  }

  @Test
  void nothingIsChangedThere() {
    assertThatThrownBy(
            () ->
                ForeignTables.copy(
                    shop, Map.of("a", "DELETE FROM shop.items RETURNING id"), folder))
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("read-only");
    assertThat(TestDatabase.column(theirs, "SELECT count(*) FROM shop.items")).containsExactly("1");
  }

  @Test
  void whatIsWrongWithTheSettingsIsSaid() throws Exception {
    String text =
        WEEKLY
            .replace("${env:REPLICA_URL}", "postgres://me:secret@db/shop")
            .replace("every: 1 h", "settle: 1 min")
            .replace("    clicks: SELECT * FROM shop.visits\n", "    click: SELECT 1\n");
    Path file = file(text);
    assertThatThrownBy(() -> WeeklyFile.read(file, Map.of()))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("no password stands in this file")
        .hasMessageContaining("'settle' is for files")
        .hasMessageContaining("there is no extract 'click'; did you mean 'clicks'?")
        .hasMessageContaining("there is no query for clicks")
        .hasMessageNotContaining("me:secret");
  }

  private Extracts weekly(String text) throws Exception {
    return weekly(
        WeeklyFile.read(
            file(text),
            Map.of(
                "REPLICA_URL",
                shop.jdbc() + "?user=" + shop.user() + "&password=" + shop.password())));
  }

  private static Extracts weekly(vestiaire.metrics.delivery.settings.Weekly read) {
    return java.util.Objects.requireNonNull(read.extracts());
  }

  private Path file(String text) throws Exception {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    return Files.writeString(folder.resolve("weekly.yml"), text);
  }

  private Arrivals arrivals(vestiaire.metrics.delivery.settings.Weekly read) {
    return arrivals(weekly(read));
  }

  private Arrivals arrivals(Extracts extracts) {
    return TestArrivals.of(extracts, ours, folder, log, owner, () -> now);
  }
}
