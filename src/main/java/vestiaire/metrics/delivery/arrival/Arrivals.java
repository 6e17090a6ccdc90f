package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.bucket.BucketClient;
import vestiaire.metrics.delivery.settings.Bucket;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.Replica;
import vestiaire.metrics.model.MetricsException;

/**
 * Takes what has come: each set of files once, when it is whole, in any order. What cannot be read
 * is told once and left where it is.
 */
public final class Arrivals {
  private final Extracts extracts;
  private final ArrivalLog log;
  private final FolderWatch watch;
  private final ReadSource source;
  private final Consumer<Path> importing;
  private final Told told;
  private final InstantSource clock;

  /**
   * Arrivals from where the settings say.
   *
   * @param database that knows what was taken
   * @param own folder for what is read from a database
   * @param importing imports a folder of extracts
   * @param told hears what was taken, and what is to be told to the owner
   */
  public Arrivals(
      Extracts extracts,
      DataSource database,
      Path own,
      Consumer<Path> importing,
      Told told,
      InstantSource clock) {
    this.extracts = extracts;
    this.log = new ArrivalLog(database);
    Path folder = extracts.folder();
    // What we read ourselves is written to its end.
    this.watch =
        folder == null
            ? new FolderWatch(own, Duration.ZERO)
            : new FolderWatch(folder, extracts.settle());
    this.source = source(extracts, log, own, told, clock);
    this.importing = importing;
    this.told = told;
    this.clock = clock;
  }

  /**
   * Imports what is new and whole.
   *
   * @return how many sets were imported
   * @throws MetricsException.Database when the database breaks off; the next run goes on
   */
  public int takeNew() {
    int taken = 0;
    try {
      if (!isRead()) {
        return 0;
      }
      for (ExtractSet set : watch.sets()) {
        if (!watch.isUnsettled(set, clock.instant())
            && set.missing(extracts.clicks()).isEmpty()
            && take(set)) {
          taken++;
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // A share that is away for a while: the next run looks again.
      told.log("the folder of extracts cannot be read: " + e.getMessage());
    }
    return taken;
  }

  private static ReadSource source(
      Extracts extracts, ArrivalLog log, Path own, Told told, InstantSource clock) {
    @Nullable Replica replica = extracts.replica();
    if (replica != null) {
      return new ReplicaReader(replica, own);
    }
    @Nullable Bucket bucket = extracts.bucket();
    return bucket == null
        ? new FolderSource(extracts.after())
        : new BucketReader(
            bucket, extracts, own, log, new BucketClient(bucket, clock, told::log), told::log);
  }

  /**
   * Returns whether there is something to look at: a folder is there, a database or bucket was
   * read.
   */
  private boolean isRead() {
    try {
      source.readIfDue(clock.instant());
      return true;
    } catch (MetricsException.Input e) {
      String why = String.valueOf(e.getMessage());
      told.owner("extract", "The extracts cannot be read where they come from", why);
      told.log("refused: " + why);
    } catch (MetricsException.Database | IOException | UncheckedIOException e) {
      // That is a fault of the world, and the next run asks again.
      told.log("the extracts cannot be read now: " + e.getMessage());
    }
    return false;
  }

  private boolean take(ExtractSet set) throws IOException {
    String hash = set.contentHash();
    Instant now = clock.instant();
    if (log.knows(hash)) {
      source.ended(set, ReadSource.Ending.KNOWN, "", now);
      return false;
    }
    String place = source.place(set);
    Optional<String> unwhole =
        watch.unwhole(set).map(why -> why.replace(set.folder().toString(), place));
    if (unwhole.isPresent()) {
      told.owner(
          "extract",
          "An extract in " + place + " is not whole and was not imported",
          unwhole.get());
      told.log("not whole: " + unwhole.get());
      source.ended(set, ReadSource.Ending.TORN, unwhole.get(), now);
      return false;
    }
    try {
      importing.accept(set.folder());
    } catch (MetricsException.Input e) {
      if (e.getCause() instanceof IOException) {
        // Disk or share, not the content.
        told.log("extracts in " + place + " could not be read now: " + e.getMessage());
        return false;
      }
      String why = String.valueOf(e.getMessage());
      told.owner("extract", "An extract in " + place + " was refused", why);
      told.log("refused: " + why);
      log.write(hash, place, now, why);
      source.ended(set, ReadSource.Ending.REFUSED, why, now);
      return false;
    }
    log.write(hash, place, now, "");
    told.log("imported what came in " + place);
    source.ended(set, ReadSource.Ending.TAKEN, "", now);
    return true;
  }

  /** Hears how it goes. */
  public interface Told {
    /** A line for the log. */
    void log(String line);

    /**
     * Something for the owner, once.
     *
     * @param kind one word
     * @param subject a line
     * @param text what it is
     */
    void owner(String kind, String subject, String text);
  }
}
