package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.bucket.BucketClient;
import vestiaire.metrics.delivery.bucket.BucketObject;
import vestiaire.metrics.delivery.settings.Bucket;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;

/**
 * Reads what is new in a bucket into a folder of our own. A set is read when all its extracts are
 * there and none has changed for a while, and not again while its objects are the same.
 */
final class BucketReader implements ReadSource {
  /** For what else is written there: reports, a database, logs. */
  private static final long LEFT_ALONE = 200_000_000;

  private final Bucket bucket;
  private final Extracts extracts;
  private final Path folder;
  private final ArrivalLog log;
  private final BucketClient client;
  private final Consumer<String> told;
  private final Map<BucketObject, Instant> seen = new HashMap<>();
  private final Map<Path, BucketSet> read = new HashMap<>();
  private @Nullable Instant last;

  /** Into this folder, which is made and emptied. */
  BucketReader(
      Bucket bucket,
      Extracts extracts,
      Path folder,
      ArrivalLog log,
      BucketClient client,
      Consumer<String> told) {
    this.bucket = bucket;
    this.extracts = extracts;
    this.folder = folder;
    this.log = log;
    this.client = client;
    this.told = told;
  }

  @Override
  public void readIfDue(Instant now) throws IOException {
    if (last != null && now.isBefore(last.plus(bucket.every()))) {
      return;
    }
    FolderTree.delete(folder);
    Files.createDirectories(folder);
    read.clear();
    List<BucketObject> listed = client.list();
    seen.keySet().retainAll(List.copyOf(listed));
    listed.forEach(one -> seen.putIfAbsent(one, now));
    Map<String, BucketSet> sets = new TreeMap<>();
    for (BucketObject one : listed) {
      BucketSet.add(sets, one, bucket.prefix());
    }
    boolean all = true;
    @Nullable String large = null;
    for (BucketSet set : sets.values()) {
      if (set.missing(extracts.clicks()).isEmpty()
          && set.objects().values().stream().allMatch(one -> isSettled(one, now))
          && !log.knows(set.hash(bucket))) {
        @Nullable String why = tooLarge(set);
        if (why == null) {
          all &= fetch(set);
        } else {
          large = why;
          told.accept(why);
        }
      }
    }
    // What could not be read is tried again at the next look.
    last = all ? now : null;
    if (large != null && read.isEmpty()) {
      throw new MetricsException.Input(large);
    }
  }

  /** Returns why a set is not read: it is more than the settings allow, or than the disk holds. */
  private @Nullable String tooLarge(BucketSet set) throws IOException {
    long size = set.objects().values().stream().mapToLong(BucketObject::size).sum();
    String what =
        "the extract in %s%s has %s".formatted(bucket.place(), set.folder(), megabytes(size));
    if (size > bucket.most()) {
      return "%s, more than the %s that are read (most in weekly.yml); nothing of it was read"
          .formatted(what, megabytes(bucket.most()));
    }
    long room = Files.getFileStore(folder).getUsableSpace() - LEFT_ALONE;
    return size <= room
        ? null
        : "%s, and the disk of %s has %s free beside the %s that are left alone; make room there"
            .formatted(
                what, folder.toAbsolutePath(), megabytes(Math.max(0, room)), megabytes(LEFT_ALONE));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private boolean isSettled(BucketObject one, Instant now) {
    Instant first = Objects.requireNonNull(seen.get(one));
    Instant since = one.modified().isBefore(first) ? one.modified() : first;
    return Duration.between(since, now).compareTo(extracts.settle()) >= 0;
  }

  /** Fetches all of a set or nothing; returns whether it was all. */
  private boolean fetch(BucketSet set) throws IOException {
    Path into = folder.resolve("set-" + (read.size() + 1));
    try {
      for (Map.Entry<String, BucketObject> one : set.objects().entrySet()) {
        Path file = into.resolve(one.getKey());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        client.read(one.getValue(), file);
      }
    } catch (IOException e) {
      FolderTree.delete(into);
      told.accept("an extract could not be read now: " + e.getMessage());
      return false;
    }
    read.put(into, set);
    return true;
  }

  @Override
  public String place(ExtractSet set) {
    BucketSet from = read.get(set.folder());
    return bucket.place() + (from == null ? "" : from.folder());
  }

  @Override
  public void ended(ExtractSet set, Ending ending, String why, Instant now) throws IOException {
    BucketSet from = Objects.requireNonNull(read.get(set.folder()));
    log.write(from.hash(bucket), place(set), now, why);
    FolderTree.delete(set.folder());
    if (ending == Ending.TAKEN && extracts.after() != Extracts.After.KEEP) {
      try {
        for (BucketObject one : from.objects().values()) {
          tidy(one, from, now);
        }
      } catch (IOException | MetricsException.Input e) {
        // It was taken all the same; what stays there is not taken again.
        told.accept("what was taken stays where it is: " + e.getMessage());
      }
    }
  }

  private void tidy(BucketObject one, BucketSet from, Instant now) throws IOException {
    if (extracts.after() == Extracts.After.DELETE) {
      client.delete(one);
    } else {
      String base = bucket.prefix() + from.folder();
      client.move(
          one,
          base
              + FolderWatch.TAKEN
              + "/"
              + FolderSource.stamp(now)
              + "/"
              + one.key().substring(base.length()));
    }
  }

  /** Objects that make an extract together, by their names below what would be their folder. */
  private record BucketSet(String folder, Map<String, BucketObject> objects) {
    /** Adds an object to the set it belongs to, if it is part of an extract. */
    static void add(Map<String, BucketSet> sets, BucketObject object, String prefix) {
      FolderWatch.Name name = FolderWatch.name(object.key().substring(prefix.length()));
      if (name != null) {
        sets.computeIfAbsent(name.folder(), folder -> new BucketSet(folder, new TreeMap<>()))
            .objects
            .put(name.file(), object);
      }
    }

    List<String> missing(boolean clicks) {
      return ExtractSet.missing(objects.keySet(), clicks);
    }

    /** Returns the same as long as the store shows the same. */
    String hash(Bucket bucket) {
      StringBuilder all = new StringBuilder(bucket.endpoint() + "\n" + bucket.name() + "\n");
      for (BucketObject one : objects.values()) {
        all.append(one.key()).append('\0').append(one.tag()).append('\0');
        all.append(one.size()).append('\0').append(one.modified()).append('\n');
      }
      return ExtractSet.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
