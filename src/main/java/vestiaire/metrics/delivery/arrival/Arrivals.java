package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private final @Nullable ReplicaReader replica;
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
    this.watch = new FolderWatch(folder == null ? own : folder, extracts.settle());
    @Nullable Replica source = extracts.replica();
    this.replica = source == null ? null : new ReplicaReader(source, own);
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

  /** Whether there is something to look at: a folder is there, a database has been read. */
  private boolean isRead() throws IOException {
    if (replica == null) {
      return true;
    }
    try {
      replica.readIfDue(clock.instant());
      return true;
    } catch (MetricsException.Input e) {
      String why = String.valueOf(e.getMessage());
      told.owner("extract", "The extracts cannot be read from the marketplace's database", why);
      told.log("refused: " + why);
    } catch (MetricsException.Database e) {
      // That is a fault of the world, and the next run asks again.
      told.log(String.valueOf(e.getMessage()));
    }
    return false;
  }

  private boolean take(ExtractSet set) throws IOException {
    String hash = set.contentHash();
    if (log.knows(hash)) {
      if (replica != null) {
        tidy(set);
      }
      return false;
    }
    Instant now = clock.instant();
    String place = set.folder().toString();
    Optional<String> unwhole = watch.unwhole(set);
    if (unwhole.isPresent()) {
      told.owner(
          "extract",
          "An extract in " + place + " is not whole and was not imported",
          unwhole.get());
      told.log("not whole: " + unwhole.get());
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
      return false;
    }
    log.write(hash, place, now, "");
    told.log("imported what came in " + place);
    tidy(set);
    return true;
  }

  private void tidy(ExtractSet set) throws IOException {
    if (extracts.after() == Extracts.After.KEEP) {
      return;
    }
    Path taken =
        set.folder()
            .resolve(FolderWatch.TAKEN)
            .resolve(clock.instant().toString().replaceAll("[^0-9TZ]", "-"));
    for (Path file : List.copyOf(set.files())) {
      if (extracts.after() == Extracts.After.DELETE) {
        Files.delete(file);
      } else {
        Path target = taken.resolve(set.folder().relativize(file).toString());
        Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
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
