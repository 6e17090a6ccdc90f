package vestiaire.metrics.dashboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Marketplaces that the page must get right. */
enum PageWorld {
  /** The built-in sample. */
  SAMPLE(SampleOptions.standard()),
  /** Another clock, with a change of it in the data, and nothing planted. */
  NEW_YORK(
      SampleOptions.standard()
          .withZone(ZoneId.of("America/New_York"))
          .withSeed(7)
          .withEffects(false)),
  /** Times to the microsecond, as warehouses write them. */
  MICROSECONDS(
      SampleOptions.standard().withSeed(11).withWeeks(14),
      "UPDATE listings SET date_created = date_created - interval '1 microsecond' * (id % 999983),"
          + " date_completed = date_completed + interval '1 microsecond' * (id % 7919)",
      "UPDATE clicks SET datetime_session = datetime_session"
          + " + interval '1 microsecond' * (id_product % 104729) WHERE id_product IS NOT NULL"),
  /** Names that are hard to write, listings without a brand or a category. */
  ODD_NAMES(
      SampleOptions.standard().withSeed(3).withWeeks(12),
      "UPDATE brands SET brand = '*Zoë & \"Co\"* </script><img src=x onerror=alert(1)>'"
          + " WHERE id_brand = (SELECT min(id_brand) FROM brands)",
      "UPDATE brands SET brand = chr(65536 + id_brand::int % 50) || brand WHERE id_brand % 9 = 0",
      "UPDATE brand_names SET brand = brands.brand FROM brands WHERE brands.id_brand = brand_names.id_brand",
      "UPDATE listings SET id_brand = NULL WHERE id % 3 = 0",
      "UPDATE listings SET id_category = NULL WHERE id % 5 = 0"),
  /** Hardly anything. */
  TINY(SampleOptions.standard().withWeeks(2), "DELETE FROM listings WHERE id % 12 <> 0"),
  /** A real extract, where it is at hand. */
  REAL(null);

  private static final Path EXTRACT = Path.of("../shared/data/marketplace-2021-09");

  @SuppressWarnings("ImmutableEnumChecker")
  private final SampleOptions sample;

  @SuppressWarnings("ImmutableEnumChecker")
  private final String[] changes;

  PageWorld(SampleOptions sample, String... changes) {
    this.sample = sample;
    this.changes = changes;
  }

  ZoneId zone() {
    return sample == null ? ZoneId.of("Europe/Paris") : sample.zone();
  }

  /** A database that holds this world. */
  Database database(Path folder) {
    Path extracts = folder.resolve(name());
    if (sample == null) {
      assumeTrue(Files.isDirectory(EXTRACT), "the real extract is not here");
      extracts = EXTRACT;
    } else {
      new SampleMarketplace(sample).writeTo(extracts);
    }
    Database database = TestDatabase.create();
    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
        .run(extracts, folder.resolve("reports-" + name()), ImportProgress.SILENT);
    if (changes.length > 0) {
      TestDatabase.execute(database, changes);
      TestDatabase.execute(database, "SELECT keep_listing_clicks()");
    }
    return database;
  }
}
