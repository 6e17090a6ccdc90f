package vestiaire.metrics.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.load.LoadCounts;
import vestiaire.metrics.ingest.load.RejectsFile;
import vestiaire.metrics.ingest.load.RowLoader;

/** One import within one transaction: load all, refuse or merge all, count all. */
final class ImportRun implements Closeable {
  /** A file that has been read, and what is still to be known of it. */
  private record Loaded(
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
    ListingClicks listingClicks = new ListingClicks(connection);
    boolean straight = firstLoad.isDue();
    if (straight) {
      firstLoad.dropIndexes();
    }
    List<Loaded> loaded = new ArrayList<>();
    for (BoundExtract bound : extracts) {
      loaded.add(load(bound, straight && bound.extract() == Extract.CLICKS, progress));
    }
    refuseTooManyRejects(loaded);
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
    ImportSummary summary = new ImportSummary(files, brands, categories);
    ImportLog.write(connection, summary, new ImportLog.Entry(token, SummaryJson.text(summary)));
    return summary;
  }

  /** Has the rejects on disk, so that a run that is killed hereafter can be completed. */
  void keep() throws IOException {
    for (RejectsFile file : rejects) {
      file.keep();
    }
  }

  private Loaded load(BoundExtract bound, boolean straight, ImportProgress progress)
      throws SQLException, IOException {
    RejectsFile rejected = new RejectsFile(rejectsFolder, bound.extract().table(), token);
    rejects.add(rejected);
    // The hash is worked out beside the loading, which mostly waits for the server.
    CompletableFuture<String> hash =
        CompletableFuture.supplyAsync(() -> ContentHash.of(bound.file().path()));
    RowLoader loader =
        new RowLoader(
            bound,
            options.zone(),
            rejected,
            read -> progress.read(bound.name(), read, bound.file().bytes()));
    if (!straight) {
      merge.createStaging(bound.extract());
    }
    String target = straight ? bound.extract().table() : Merge.staging(bound.extract());
    LoadCounts tally = loader.load(connection, target);
    return new Loaded(bound, tally, loader.notes(), hash, rejected);
  }

  private void refuseTooManyRejects(List<Loaded> loaded) throws IOException {
    ExtractProblems problems = new ExtractProblems();
    for (Loaded file : loaded) {
      if (file.tally().rejectedShare() > options.rejectThreshold()) {
        problems.add(
            "%s: %d of %d rows cannot be loaded, more than %.3g %%; nothing was imported. See %s"
                .formatted(
                    file.bound().file().path(),
                    file.tally().rejected() - file.tally().empty(),
                    file.tally().read(),
                    options.rejectThreshold() * 100,
                    file.rejects().target()));
        file.rejects().publish();
      }
    }
    problems.throwIfAny();
  }

  private static FileSummary summary(Loaded loaded, Merge.Written written) {
    BoundExtract bound = loaded.bound();
    LoadCounts tally = loaded.tally();
    return new FileSummary(
        bound.name(),
        bound.file().bytes(),
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
