package vestiaire.metrics.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.ServerRefusal;

/**
 * Imports a folder of extracts: {@code brands}, {@code category}, {@code listings} and {@code
 * clicks}, each as {@code .csv}, {@code .csv.gz} or {@code .zip}; without clicks where there never
 * were any.
 *
 * <p>Everything happens in one transaction: whatever ends an import before its end, the database
 * has the state before it. Importing the same extracts again changes nothing. What was read,
 * mended, rejected and merged is in {@code import/summary.json} of the reports folder, the rejected
 * rows in {@code import/rejects/}; where a run is killed after its commit and before that, the next
 * one puts it right.
 */
public final class ExtractImport {
  private final DataSource database;
  private final ImportOptions options;

  /** An import into this database, whose tables must be there. */
  public ExtractImport(DataSource database, ImportOptions options) {
    this.database = database;
    this.options = options;
  }

  /**
   * Imports the folder.
   *
   * @param folder where the extracts are
   * @param reports where {@code import/summary.json} and {@code import/rejects/} are written
   * @param progress is told how it goes on
   * @return what became of it
   * @throws MetricsException.Input when an extract is missing, cannot be understood, or has more
   *     rejected rows than allowed; all that is wrong with the folder is in the message
   * @throws MetricsException.Database when the database refuses, or another import does not end
   */
  public ImportSummary run(Path folder, Path reports, ImportProgress progress) {
    List<BoundExtract> extracts = ExtractFolder.open(folder, options);
    Path target = reports.resolve("import");
    try (Connection connection = database.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try (ImportRun run = new ImportRun(connection, options, target.resolve("rejects"))) {
        ImportLock.take(connection, options.lockWait(), progress);
        Publication publication = new Publication(target);
        publication.complete(ImportLog.last(connection));
        if (extracts.stream().noneMatch(one -> one.extract() == Extract.CLICKS)
            && !new FirstLoad(connection).isDue()) {
          throw ExtractFolder.clicksMissing(folder);
        }
        ImportSummary summary = run.load(extracts, progress);
        run.keep();
        connection.commit();
        publication.complete(ImportLog.last(connection));
        return summary;
      } finally {
        if (!connection.isClosed()) {
          connection.rollback();
          connection.setAutoCommit(autoCommit);
        }
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The import of "
              + folder
              + " was refused by the database, which is as it was: "
              + ServerRefusal.explain(e),
          e);
    } catch (IOException | UncheckedIOException | CompletionException e) {
      throw new MetricsException.Input(
          "The import of "
              + folder
              + " broke off: "
              + e.getMessage()
              + "; see to file and disk, then import again: twice does no harm",
          e);
    }
  }
}
