package vestiaire.metrics.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.load.ExtractReading;
import vestiaire.metrics.ingest.load.LoadCounts;
import vestiaire.metrics.ingest.load.RejectsFile;
import vestiaire.metrics.ingest.load.RowLoader;
import vestiaire.metrics.ingest.load.UndecidedCell;

/** One import within one transaction: load all, refuse or merge all, count all. */
final class ImportRun implements Closeable {
  /** A file that has been read, and what is still to be known of it. */
  record Loaded(
      BoundExtract bound,
      LoadCounts tally,
      List<String> notes,
      CompletableFuture<String> hash,
      RejectsFile rejects) {}

  private final ImportOptions options;
  private final Path rejectsFolder;
  private final Merge merge;
  private final FirstLoad firstLoad;
  private final Connection connection;
  private final List<RejectsFile> rejects = new ArrayList<>();
  private final String token = UUID.randomUUID().toString();

  ImportRun(Connection connection, ImportOptions options, Path rejectsFolder) {
    this.connection = connection;
    this.options = options;
    this.rejectsFolder = rejectsFolder;
    this.merge = new Merge(connection);
    this.firstLoad = new FirstLoad(connection);
  }

  ImportSummary load(List<BoundExtract> extracts, ImportProgress progress)
      throws SQLException, IOException {
    ExtractReadings readings = new ExtractReadings(extracts, options);
    ListingClicks listingClicks = new ListingClicks(connection);
    boolean straight = firstLoad.isDue();
    if (straight) {
      firstLoad.dropIndexes();
    }
    List<Loaded> loaded = new ArrayList<>();
    for (BoundExtract bound : extracts) {
      loaded.add(load(bound, readings, straight && bound.extract() == Extract.CLICKS, progress));
    }
    new RejectLimit(options.rejectThreshold()).check(loaded);
    List<FileSummary> files = new ArrayList<>();
    long brands = 0;
    long categories = 0;
    for (Loaded file : loaded) {
      Extract extract = file.bound().extract();
      if (extract == Extract.LISTINGS) {
        brands = merge.placeholders("brands", "id_brand", "brand", "brand");
        categories = merge.placeholders("category", "id_category", "category", "category");
      }
      Merge.Written written =
          straight && extract == Extract.CLICKS
              ? new Merge.Written(file.tally().loaded(), 0)
              : merge.merge(extract);
      files.add(summary(file, written));
    }
    if (straight) {
      firstLoad.createIndexes();
    }
    for (Extract extract : Extract.values()) {
      merge.analyze(extract);
    }
    listingClicks.keep(straight);
    ImportSummary summary =
        new ImportSummary(files, brands, categories, options.zone(), options.zoneTold());
    ImportLog.write(connection, summary, new ImportLog.Entry(token, SummaryJson.text(summary)));
    return summary;
  }

  /** Has the rejects on disk, so that a run that is killed hereafter can be completed. */
  void keep() throws IOException {
    for (RejectsFile file : rejects) {
      file.keep();
    }
  }

  private Loaded load(
      BoundExtract bound, ExtractReadings readings, boolean straight, ImportProgress progress)
      throws SQLException, IOException {
    // The hash is worked out beside the loading, which mostly waits for the server.
    CompletableFuture<String> hash =
        CompletableFuture.supplyAsync(() -> ContentHash.of(bound.paths()));
    if (!straight) {
      merge.createStaging(bound.extract());
    }
    String target = straight ? bound.extract().table() : Merge.staging(bound.extract());
    Savepoint before = connection.setSavepoint();
    try {
      return load(bound, ExtractReading.undecided(options.nulls()), target, hash, progress);
    } catch (UndecidedCell e) {
      connection.rollback(before);
    }
    try {
      return load(bound, readings.decide(bound), target, hash, progress);
    } catch (UndecidedCell e) {
      throw new IllegalStateException(e);
    }
  }

  private Loaded load(
      BoundExtract bound,
      ExtractReading reading,
      String target,
      CompletableFuture<String> hash,
      ImportProgress progress)
      throws SQLException, IOException, UndecidedCell {
    RejectsFile rejected = new RejectsFile(rejectsFolder, bound.extract().table(), token);
    RowLoader loader =
        new RowLoader(
            bound,
            options.zone(),
            reading,
            options.map(),
            rejected,
            read -> progress.read(bound.name(), read, bound.bytes()));
    try {
      LoadCounts tally = loader.load(connection, target);
      rejects.add(rejected);
      return new Loaded(bound, tally, loader.notes(), hash, rejected);
    } catch (UndecidedCell e) {
      rejected.close();
      throw e;
    } catch (SQLException | IOException | RuntimeException e) {
      rejects.add(rejected);
      throw e;
    }
  }

  private static FileSummary summary(Loaded loaded, Merge.Written written) {
    BoundExtract bound = loaded.bound();
    LoadCounts tally = loaded.tally();
    return new FileSummary(
        bound.name(),
        bound.bytes(),
        loaded.hash().join(),
        bound.file().charset().label(),
        bound.file().charset().why(),
        String.valueOf(bound.file().dialect().delimiter()),
        tally.read(),
        tally.loaded(),
        tally.rejected(),
        tally.empty(),
        written.added(),
        written.changed(),
        written.kept(),
        written.contradictions(),
        tally.repairs(),
        tally.nulls(),
        tally.times(),
        tally.reasons().stream().limit(FileSummary.REASONS).toList(),
        tally.firstTime(),
        tally.lastTime(),
        loaded.notes());
  }

  @Override
  public void close() throws IOException {
    for (RejectsFile file : rejects) {
      file.close();
    }
  }
}
