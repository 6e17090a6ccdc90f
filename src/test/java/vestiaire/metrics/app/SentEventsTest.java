package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** Reports that are sent, of clicks that live in an engine which weekly.yml names. */
@Tag("slow")
class SentEventsTest {
  private static final List<String> KEPT =
      List.of(
          "SELECT kept::text FROM kept_listing_steps AS kept ORDER BY id_product, session_at, step_no",
          "SELECT kept::text FROM kept_click_quarters AS kept ORDER BY quarter_at");

  @TempDir Path folder;

  @Test
  void engineIsReadOnceBeforeTheDecksAndDoesNotLoseTheReportWhereItIsAway() throws Exception {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    DatabaseUrl imported = TestDatabase.url();
    assertThat(Run.on(imported, folder.resolve("here"), "import", extracts.toString()).code())
        .isZero();
    Files.delete(extracts.resolve("clicks.csv"));
    DatabaseUrl url = TestDatabase.url();
    assertThat(Run.on(url, folder.resolve("out"), "import", extracts.toString()).code()).isZero();

    Run away = send(url, imported, templates("taps"));
    assertThat(away.code()).as(away.out() + away.err()).isNotZero();
    assertThat(away.err())
        .contains("taps", "the database is as it was")
        .doesNotContain("Exception");
    assertThat(away.out()).doesNotContain("2 sent");

    Run run = send(url, imported, templates("clicks"));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("2 sent").containsOnlyOnce("all listings reduced");
    try (Database here = Database.open(imported, Path.of("sql/schema"));
        Database there = Database.open(url, Path.of("sql/schema"))) {
      assertThat(TestDatabase.column(there, "SELECT count(*) FROM clicks")).containsExactly("0");
      for (String query : KEPT) {
        assertThat(TestDatabase.column(there, query))
            .isNotEmpty()
            .isEqualTo(TestDatabase.column(here, query));
      }
    }
  }

  private Run send(DatabaseUrl url, DatabaseUrl engine, Path templates) {
    return Run.in(
        Map.of("DATABASE_URL", Run.address(url), "EVENTS_URL", Run.address(engine)),
        "send",
        "--no-wait",
        "--templates",
        templates.toString(),
        "--out",
        folder.resolve("out").toString());
  }

  private Path templates(String table) throws Exception {
    Path own = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        own.resolve("weekly.yml"),
        Files.readString(Path.of("templates/weekly.yml"))
            + "\nevents: {table: %s}\n".formatted(table));
    return own;
  }
}
