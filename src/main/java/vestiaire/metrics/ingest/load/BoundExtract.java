package vestiaire.metrics.ingest.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vestiaire.metrics.ingest.reader.TableFile;

/**
 * An extract whose columns have been found in its file.
 *
 * @param extract which one
 * @param file where it is
 * @param positions for each column of the extract, where it stands in the file, from 0
 * @param ignored names of the file's other columns
 */
public record BoundExtract(
    Extract extract, TableFile file, List<Integer> positions, List<String> ignored) {
  private static final int MOST_SHOWN = 200;

  /** Copies the lists. */
  public BoundExtract {
    positions = List.copyOf(positions);
    ignored = List.copyOf(ignored);
  }

  /** Binds by name, in any order and case; what is missing or doubled is added to the problems. */
  public static BoundExtract bind(Extract extract, TableFile file, Consumer<String> problems) {
    List<String> names = file.header().stream().map(BoundExtract::normal).toList();
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
    return new BoundExtract(extract, file, positions, ignored);
  }

  /** The name of its file. */
  public String name() {
    return String.valueOf(file.path().getFileName());
  }

  private static String normal(String name) {
    return name.strip().replaceAll("[\\s\\p{Cntrl}-]+", "_").toLowerCase(Locale.ROOT);
  }

  // The header of a file that is no table may be anything; a message stays a line that a terminal
  // can show.
  private static String printable(List<String> header) {
    String names = String.join(", ", header).replaceAll("[\\p{Cntrl}\\p{So}\\p{Cn}\\p{Co}]", "?");
    return names.length() <= MOST_SHOWN ? names : names.substring(0, MOST_SHOWN) + "…";
  }
}
