package vestiaire.metrics.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.reader.ReadOptions;
import vestiaire.metrics.ingest.reader.TableFile;
import vestiaire.metrics.model.MetricsException;

/** Finds the four extracts in a folder, opens them, and holds their headers against the tables. */
final class ExtractFolder {
  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".csv.zip", ".zip");

  private ExtractFolder() {}

  /**
   * All four, ready to be read.
   *
   * @throws MetricsException.Input with everything that is wrong with any of them
   */
  static List<BoundExtract> open(Path folder, ImportOptions options) {
    ExtractProblems problems = new ExtractProblems();
    List<Path> files = list(folder);
    List<BoundExtract> opened = new ArrayList<>();
    for (Extract extract : Extract.values()) {
      Path file = find(extract, folder, files, problems);
      if (file != null) {
        try {
          TableFile table =
              TableFile.open(file, new ReadOptions(options.charset(), true, Set.of()));
          opened.add(BoundExtract.bind(extract, table, problems::add));
        } catch (MetricsException.Input e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
    }
    problems.throwIfAny();
    return opened;
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MetricsException.Input(
          folder + ": there is no such folder; name the folder that holds the extracts");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new MetricsException.Input(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }

  private static @Nullable Path find(
      Extract extract, Path folder, List<Path> files, ExtractProblems problems) {
    List<Path> found =
        files.stream()
            .filter(
                file ->
                    ENDINGS.stream()
                        .anyMatch(
                            ending ->
                                String.valueOf(file.getFileName())
                                    .toLowerCase(Locale.ROOT)
                                    .equals(extract.table() + ending)))
            .toList();
    if (found.isEmpty()) {
      problems.add(
          "%s: %s.csv is missing (%s.csv.gz or .zip would do as well); its columns are %s"
              .formatted(folder, extract.table(), extract.table(), extract.columnList()));
      return null;
    }
    if (found.size() > 1) {
      problems.add(
          "%s: %s and %s are the same extract; leave one of them there"
              .formatted(folder, found.get(0).getFileName(), found.get(1).getFileName()));
      return null;
    }
    return found.get(0);
  }
}
