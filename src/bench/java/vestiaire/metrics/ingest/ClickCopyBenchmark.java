package vestiaire.metrics.ingest;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.load.RejectsFile;
import vestiaire.metrics.ingest.load.RowLoader;
import vestiaire.metrics.ingest.load.ExtractReading;
import vestiaire.metrics.ingest.load.LoadCounts;
import vestiaire.metrics.ingest.reader.ReadOptions;
import vestiaire.metrics.ingest.reader.TableFile;

/**
 * Loads one file of clicks into an unindexed table of the clicks' columns, as the import does, and
 * nothing else: to be held against {@code psql \copy} of the same file, process against process.
 *
 * <p>Arguments: the file, the JDBC URL, the table. {@code src/bench/copy-against-psql} runs both.
 */
public final class ClickCopyBenchmark {
  private ClickCopyBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    TableFile table = TableFile.open(file, new ReadOptions(null, true, Set.of()));
    BoundExtract bound = BoundExtract.bind(Extract.CLICKS, table, System.err::println);
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(arguments[1]);
        RejectsFile rejects = new RejectsFile(Path.of("target/bench-rejects"), "clicks", "bench")) {
      connection.setAutoCommit(false);
      LoadCounts tally =
          new RowLoader(
                  bound,
                  ImportOptions.DEFAULT.zone(),
                  ExtractReading.undecided(Set.of()),
                  rejects,
                  bytes -> {})
              .load(connection, arguments[2]);
      connection.commit();
      lines.add(tally.loaded() + " rows loaded, " + tally.rejected() + " rejected");
    }
    lines.forEach(System.out::println);
  }
}
