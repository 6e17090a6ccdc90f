package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sample.GroundTruth;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** Makes sample marketplaces, imports each into a database of its own, and has a look at it. */
final class SampleRuns {
  private static final int AT_A_TIME = 3;

  private SampleRuns() {}

  /** What is done with a marketplace. */
  interface Look {
    void at(SampleOptions options, GroundTruth truth, Database database);
  }

  static void each(List<SampleOptions> samples, Path folder, Look look) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<Boolean>> runs = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        SampleOptions options = samples.get(i);
        Path extracts = folder.resolve("sample-" + i);
        runs.add(() -> one(options, extracts, look));
      }
      for (Future<Boolean> one : pool.invokeAll(runs)) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean one(SampleOptions options, Path extracts, Look look) throws Exception {
    SampleMarketplace marketplace = new SampleMarketplace(options);
    marketplace.writeTo(extracts);
    DatabaseUrl url = TestDatabase.url();
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, extracts.resolve("reports"), ImportProgress.SILENT);
      look.at(options, marketplace.truth(), database);
    }
    TestDatabase.drop(url);
    Files.delete(extracts.resolve("clicks.csv"));
    return true;
  }
}
