package vestiaire.metrics.delivery.arrival;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.source.WrappedFile;
import vestiaire.metrics.model.MetricsException;

/**
 * Looks for extracts in a folder and its subfolders. A file counts as written to its end when it
 * has stayed as it is for a while, and its wrapping (gzip, zstd, zip) ends.
 */
final class FolderWatch {
  /** The folder that taken files are moved to. */
  static final String TAKEN = "taken";

  private static final Pattern TABLE =
      Pattern.compile("(?i)(brands|category|listings|clicks)(?!\\p{L}).*");
  // What copying programs call a file until it is whole.
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)[._~].*|.*\\.(part|partial|tmp|temp|filepart|crdownload|download|swp)");
  private static final Pattern WRAPPED = Pattern.compile("(?i).*\\.(gz|zst|zip)");
  private static final int DEEPEST = 3;

  private final Path root;
  private final Duration settle;
  private final Map<Path, Seen> seen = new HashMap<>();

  FolderWatch(Path root, Duration settle) {
    this.root = root;
    this.settle = settle;
  }

  /** Returns all sets that are there, whole or not. */
  List<ExtractSet> sets() throws IOException {
    List<ExtractSet> sets = new ArrayList<>();
    List<Path> folders;
    try (Stream<Path> all = Files.walk(root, DEEPEST)) {
      folders = all.filter(Files::isDirectory).filter(this::isPlace).sorted().toList();
    }
    for (Path folder : folders) {
      List<Path> files = files(folder);
      if (!files.isEmpty()) {
        sets.add(new ExtractSet(folder, files));
      }
    }
    return sets;
  }

  private boolean isPlace(Path folder) {
    Path below = root.relativize(folder);
    for (Path part : below) {
      String name = part.toString();
      if (name.equals(TAKEN)
          || UNFINISHED.matcher(name).matches()
          || TABLE.matcher(name).matches()) {
        return name.isEmpty();
      }
    }
    return true;
  }

  /** Files named for an extract, and those of folders named for one. */
  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.sorted().toList()) {
        String name = String.valueOf(one.getFileName());
        if (!TABLE.matcher(name).matches() || UNFINISHED.matcher(name).matches()) {
          continue;
        }
        if (Files.isDirectory(one)) {
          try (Stream<Path> parts = Files.list(one)) {
            parts
                .filter(Files::isRegularFile)
                .filter(part -> !UNFINISHED.matcher(String.valueOf(part.getFileName())).matches())
                .sorted()
                .forEach(files::add);
          }
        } else {
          files.add(one);
        }
      }
    }
    return files;
  }

  /** Returns whether something is there that may still grow. */
  boolean isUnsettled(ExtractSet set, Instant now) throws IOException {
    boolean unsettled = false;
    for (Path file : set.files()) {
      Seen fresh = new Seen(Files.size(file), Files.getLastModifiedTime(file), now);
      Seen before = seen.get(file);
      if (before == null || !before.isSameAs(fresh)) {
        seen.put(file, fresh);
        before = fresh;
      }
      Instant since =
          before.modified().toInstant().isBefore(before.at())
              ? before.modified().toInstant()
              : before.at();
      unsettled |= Duration.between(since, now).compareTo(settle) < 0;
    }
    return unsettled;
  }

  /**
   * Returns where a file of an extract belongs.
   *
   * @param name its path with slashes, below where one looks
   * @return null when it is none, or is not to be looked at
   */
  static @Nullable Name name(String name) {
    String[] parts = name.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()
          || parts[i].equals(TAKEN)
          || UNFINISHED.matcher(parts[i]).matches()
          || parts[i].chars().anyMatch(Character::isISOControl)) {
        return null;
      }
      if (TABLE.matcher(parts[i]).matches()) {
        // The file itself, or a part in a folder that is named for it.
        return i >= parts.length - 2 && i <= DEEPEST && !parts[parts.length - 1].isEmpty()
            ? new Name(
                String.join("/", List.of(parts).subList(0, i)) + (i == 0 ? "" : "/"),
                String.join("/", List.of(parts).subList(i, parts.length)))
            : null;
      }
    }
    return null;
  }

  /**
   * The name of a file of an extract.
   *
   * @param folder of the set, empty or with a slash at its end
   * @param file below it
   */
  record Name(String folder, String file) {}

  /** Why a set that has settled is not whole; empty when it is. */
  Optional<String> unwhole(ExtractSet set) throws IOException {
    for (Path file : set.files()) {
      if (Files.size(file) == 0) {
        return Optional.of(file + " is empty");
      }
      if (!WRAPPED.matcher(file.toString()).matches()) {
        continue;
      }
      try (InputStream in = WrappedFile.of(file).open(bytes -> {})) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      } catch (EOFException | ZipException e) {
        return Optional.of(file + " ends before its packing does; it has to be fetched again");
      } catch (MetricsException.Input e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    }
    return Optional.empty();
  }

  /** What a file was like when it was looked at. */
  private record Seen(long size, FileTime modified, Instant at) {
    boolean isSameAs(Seen other) {
      return size == other.size && modified.equals(other.modified);
    }
  }
}
