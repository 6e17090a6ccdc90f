package vestiaire.metrics.ingest.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vestiaire.metrics.ingest.reader.TableFile;

/**
 * An extract whose columns have been found in its file or files.
 *
 * @param extract which one
 * @param parts its files, in the order in which they are read
 * @param notes what a reader should know of them, one line each
 */
public record BoundExtract(Extract extract, List<BoundFile> parts, List<String> notes) {
  private static final int MOST_SHOWN = 200;

  /** Copies the lists. */
  public BoundExtract {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** Binds one file by name, in any order and case; what is missing or doubled is a problem. */
  public static BoundExtract bind(Extract extract, TableFile file, Consumer<String> problems) {
    return new BoundExtract(
        extract, List.of(bindFile(extract, file, ColumnMap.NONE, problems)), List.of());
  }

  /** Binds one of several files; what is missing or doubled is a problem. */
  public static BoundFile bindFile(
      Extract extract, TableFile file, ColumnMap map, Consumer<String> problems) {
    List<String> names = file.header().stream().map(name -> map.name(extract, name)).toList();
    List<Integer> positions = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ExtractColumn column : extract.columns()) {
      int[] found =
          IntStream.range(0, names.size())
              .filter(i -> names.get(i).equals(column.name()))
              .toArray();
      if (found.length == 0) {
        missing.add(column.name());
      } else if (found.length > 1) {
        problems.accept(
            "%s: column %s is there %d times (columns %s); leave one of them"
                .formatted(
                    file.path(),
                    column.name(),
                    found.length,
                    IntStream.of(found).mapToObj(i -> String.valueOf(i + 1)).toList()));
      }
      positions.add(found.length == 0 ? -1 : found[0]);
    }
    if (!missing.isEmpty()) {
      problems.accept(
          "%s: column %s is missing; there are: %s"
              .formatted(
                  file.path(),
                  String.join(", ", missing),
                  names.isEmpty() ? "none, no line names them" : printable(file.header())));
    }
    List<String> ignored =
        IntStream.range(0, names.size())
            .filter(i -> !positions.contains(i))
            .mapToObj(i -> file.header().get(i))
            .toList();
    return new BoundFile(file, positions, ignored);
  }

  /** Returns whether this line of names names all columns of the extract. */
  public static boolean names(Extract extract, TableFile file, ColumnMap map) {
    List<String> names = file.header().stream().map(name -> map.name(extract, name)).toList();
    return extract.columns().stream().allMatch(column -> names.contains(column.name()));
  }

  /** Returns the name of its file, or of the first of several and how many follow. */
  public String name() {
    String first = parts.get(0).name();
    return parts.size() == 1 ? first : first + " and " + (parts.size() - 1) + " more";
  }

  /** Returns its first file. */
  public TableFile file() {
    return parts.get(0).table();
  }

  /** Returns the paths of all its files. */
  public List<Path> paths() {
    return parts.stream().map(part -> part.table().path()).toList();
  }

  /** Returns the size of all its files on disk, in bytes. */
  public long bytes() {
    return parts.stream().mapToLong(part -> part.table().bytes()).sum();
  }

  /** Returns a line of one of its files, as messages name it. */
  String line(BoundFile part, long line) {
    return parts.size() == 1 ? String.valueOf(line) : part.name() + ":" + line;
  }

  // The header of a file that is no table may be anything; a message stays a line that a terminal
  // can show.
  private static String printable(List<String> header) {
    String names = String.join(", ", header).replaceAll("[\\p{Cntrl}\\p{So}\\p{Cn}\\p{Co}]", "?");
    return names.length() <= MOST_SHOWN ? names : names.substring(0, MOST_SHOWN) + "…";
  }
}
