package vestiaire.metrics.delivery.arrival;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sql.Database;

/** Extracts on their way into a database of the tests. */
final class TestArrivals {
  private TestArrivals() {}

  /**
   * Imports what comes, with what it needs below a folder.
   *
   * @param log takes in the lines of the log
   * @param owner takes in what the owner is told, a line each
   */
  static Arrivals of(
      Extracts extracts,
      Database database,
      Path folder,
      List<String> log,
      List<String> owner,
      InstantSource clock) {
    return new Arrivals(
        extracts,
        database.dataSource(),
        folder.resolve("own"),
        from ->
            new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
                .run(from, folder.resolve("reports"), ImportProgress.SILENT),
        new Arrivals.Told() {
          @Override
          public void log(String line) {
            log.add(line);
          }

          @Override
          public void owner(String kind, String subject, String text) {
            owner.add(subject + ": " + text);
          }
        },
        clock);
  }
}
