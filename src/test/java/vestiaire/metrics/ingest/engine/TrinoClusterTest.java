package vestiaire.metrics.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.ClickWorld;
import vestiaire.metrics.sql.ClickWorld.Click;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.TestDatabase;

/**
 * A cluster of several processes says what PostgreSQL says, and its faults leave nothing behind.
 * Run by {@code mvn test-compile surefire:test@cluster-tests}, and by CI.
 */
@Tag("cluster")
class TrinoClusterTest {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final int BATCH = 400;

  @TempDir Path folder;

  @Test
  void clusterSaysWhatPostgresqlSaysAndALostWorkerLeavesNothingBehind() throws Exception {
    List<Click> clicks = ClickWorld.of(new Random(11));
    List<Click> first = clicks.subList(0, clicks.size() / 2);
    try (TrinoCluster cluster = TrinoCluster.start(folder);
        Database here = TestDatabase.create();
        Database kept = TestDatabase.create()) {
      load(cluster, first);
      ClickWorld.insert(here, "clicks", first);
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      assertThat(read(kept, cluster, "clicks").whole()).isTrue();
      EngineClicksTest.assertSame(here, kept);

      // Each click many times, so that it takes long enough for a worker to be lost.
      String tall =
          "(SELECT c.* FROM clicks AS c CROSS JOIN UNNEST(sequence(1, 9999)) AS a (n)"
              + " CROSS JOIN UNNEST(sequence(1, 9999)) AS b (m) WHERE n + m > 3)";
      CompletableFuture<EngineSummary> reading =
          CompletableFuture.supplyAsync(() -> read(kept, cluster, tall));
      awaitWork(cluster);
      cluster.kill("worker2");
      assertThatThrownBy(() -> reading.get(300, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(MetricsException.Input.class)
          .hasMessageContaining("broke off, and the database is as it was");
      EngineClicksTest.assertSame(here, kept);

      cluster.startNode("worker2");
      cluster.await(3);
      cluster.execute("DROP TABLE clicks");
      load(cluster, clicks);
      ClickWorld.insert(here, "clicks", clicks.subList(clicks.size() / 2, clicks.size()));
      TestDatabase.execute(here, "SELECT keep_listing_clicks()");
      read(kept, cluster, "clicks");
      EngineClicksTest.assertSame(here, kept);
    }
  }

  private static EngineSummary read(Database kept, TrinoCluster cluster, String table) {
    EventsSource source = new EventsSource(cluster.url(), table, null, cluster.drivers());
    return new EngineClicks(
            kept.dataSource(), source, ImportOptions.DEFAULT, LayeredFolder.of(Path.of("sql")))
        .run(new Period(null, null, ZoneId.of("Europe/Paris")), ImportProgress.SILENT);
  }

  private static void awaitWork(TrinoCluster cluster) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (System.nanoTime() < end) {
      if (!cluster
          .value(
              "SELECT count(*) FROM system.runtime.tasks WHERE state = 'RUNNING' AND node_id LIKE 'worker2%'")
          .equals("0")) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("The worker was never at work");
  }

  private static void load(TrinoCluster cluster, List<Click> clicks) throws Exception {
    cluster.execute(
        "CREATE TABLE clicks (datetime_session timestamp(6) with time zone, id_product bigint, event_action varchar, event_label varchar)");
    for (int i = 0; i < clicks.size(); i += BATCH) {
      cluster.execute(
          clicks.subList(i, Math.min(clicks.size(), i + BATCH)).stream()
              .map(
                  one ->
                      "(TIMESTAMP '%s UTC', %s, %s, %s)"
                          .formatted(
                              INSTANT.format(one.at()),
                              one.listing() == null ? "NULL" : one.listing(),
                              quoted(one.action()),
                              quoted(one.label())))
              .collect(Collectors.joining(", ", "INSERT INTO clicks VALUES ", "")));
    }
  }

  private static String quoted(String text) {
    return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
  }
}
