package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is known of the real extract; it is no part of the project, so without it this is skipped.
 */
@Tag("slow")
class RealExtractTest {
  private static final Path EXTRACT = Path.of("../shared/data/marketplace-2021-09");

  @TempDir static Path reports;
  private static DataSource database;
  private static ImportSummary summary;

  @BeforeAll
  static void importIt() {
    Assumptions.assumeTrue(Files.isDirectory(EXTRACT), "the real extract is not here");
    database = ImportFixture.freshDatabase();
    summary =
        new ExtractImport(database, ImportOptions.DEFAULT)
            .run(EXTRACT, reports, ImportProgress.SILENT);
  }

  @Test
  void hasTheKnownNumbersOfListings() {
    assertThat(
            ImportFixture.rows(
                database,
                "SELECT count(*), count(date_completed), count(date_sold),"
                    + " count(DISTINCT id_customer) FROM listings"))
        .containsExactly("3042|2598|441|1166");
  }

  @Test
  void loadsEveryBrandAndClick() {
    assertThat(
            ImportFixture.rows(
                database,
                "SELECT (SELECT count(*) FROM brands WHERE NOT is_placeholder),"
                    + " (SELECT count(*) FROM category WHERE NOT is_placeholder),"
                    + " (SELECT count(*) FROM clicks)"))
        .containsExactly("12679|20|174388");
  }

  @Test
  void spellsNamesRight() {
    assertThat(
            ImportFixture.rows(
                database, "SELECT brand FROM brands WHERE id_brand IN (9, 14, 2575) ORDER BY 1"))
        .containsExactlyInAnyOrder("Chloé", "Hermès", "L’AUTRE CHOSE");
  }

  @Test
  void addsUp() {
    assertThat(summary.rowsRead()).isEqualTo(summary.rowsLoaded() + summary.rowsRejected());
    assertThat(summary.rowsRejected()).isEqualTo(1);
  }

  @Test
  void changesNothingTheSecondTime() {
    ImportSummary again =
        new ExtractImport(database, ImportOptions.DEFAULT)
            .run(EXTRACT, reports, ImportProgress.SILENT);
    assertThat(again.files()).allMatch(file -> file.added() == 0 && file.changed() == 0);
    assertThat(again.listingsKept()).isZero();
    assertThat(reports.resolve("import/summary.json")).isRegularFile();
  }
}
