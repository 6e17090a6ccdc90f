package vestiaire.metrics.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.BoundFile;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.reader.Dialect;
import vestiaire.metrics.ingest.reader.ReadOptions;
import vestiaire.metrics.ingest.reader.TableFile;
import vestiaire.metrics.ingest.source.WrappedFile;
import vestiaire.metrics.model.MetricsException;

/** Finds the four extracts in a folder, opens them, and holds their headers against the tables. */
final class ExtractFolder {
  private final ImportOptions options;
  private final ExtractProblems problems = new ExtractProblems();

  private ExtractFolder(ImportOptions options) {
    this.options = options;
  }

  /**
   * Returns all four, ready to be read; without clicks where the folder has nothing of that name,
   * as a marketplace may keep none.
   *
   * @throws MetricsException.Input with everything that is wrong with any of them
   */
  static List<BoundExtract> open(Path folder, ImportOptions options) {
    ExtractFolder opening = new ExtractFolder(options);
    List<BoundExtract> opened = new ArrayList<>();
    for (Extract extract : Extract.values()) {
      ExtractFiles files = ExtractFiles.of(folder, extract.table());
      List<Path> paths = opening.choose(extract, folder, files);
      if (!paths.isEmpty()) {
        List<BoundFile> parts = opening.bind(extract, paths);
        if (!parts.isEmpty()) {
          opened.add(new BoundExtract(extract, parts, files.gaps()));
        }
      }
    }
    opening.problems.throwIfAny();
    return opened;
  }

  private List<BoundFile> bind(Extract extract, List<Path> paths) {
    List<BoundFile> parts = new ArrayList<>();
    BoundFile named = null;
    List<TableFile> unnamed = new ArrayList<>();
    for (TableFile table : opened(paths)) {
      if (paths.size() > 1
          && !BoundExtract.names(extract, table, options.map())
          && mayBeRows(extract, table)) {
        unnamed.add(table);
        parts.add(new BoundFile(table, List.of(), List.of()));
      } else {
        BoundFile part = BoundExtract.bindFile(extract, table, options.map(), problems::add);
        named = named == null ? part : named;
        parts.add(part);
      }
    }
    if (!unnamed.isEmpty() && named == null) {
      BoundExtract.bindFile(extract, unnamed.get(0), options.map(), problems::add);
      return List.of();
    }
    BoundFile like = named;
    return parts.stream()
        .map(part -> like == null || !part.positions().isEmpty() ? part : likeNamed(part, like))
        .toList();
  }

  /**
   * Opens the files of an extract. One program has written them all: where they seem to be
   * punctuated otherwise, though their delimiter is one, all of them together decide.
   */
  private List<TableFile> opened(List<Path> paths) {
    List<TableFile> found =
        paths.stream().map(path -> open(path, true, null)).filter(Objects::nonNull).toList();
    List<Dialect> dialects = found.stream().map(TableFile::dialect).distinct().toList();
    if (dialects.size() < 2 || dialects.stream().map(Dialect::delimiter).distinct().count() > 1) {
      return found;
    }
    Dialect common = TableFile.common(found);
    return found.stream()
        .map(table -> table.dialect().equals(common) ? table : open(table.path(), true, common))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Tells whether the first line may be a row: a file whose first line names none of the columns
   * has no header, as parts have often none.
   */
  private boolean mayBeRows(Extract extract, TableFile table) {
    return table.header().stream()
        .noneMatch(
            name ->
                extract.columns().stream()
                    .anyMatch(
                        column ->
                            column.name().equalsIgnoreCase(name.strip())
                                || column.name().equals(options.map().name(extract, name))));
  }

  /** A part without a header has its columns where the part with one has them. */
  private BoundFile likeNamed(BoundFile part, BoundFile like) {
    TableFile rows = open(part.table().path(), false, part.table().dialect());
    if (rows == null) {
      return part;
    }
    if (rows.columns() != like.table().columns()) {
      problems.add(
          "%s: its rows have %d cells and no line names them; those of %s have %d"
              .formatted(rows.path(), rows.columns(), like.name(), like.table().columns()));
    }
    return new BoundFile(rows, like.positions(), List.of());
  }

  private @Nullable TableFile open(Path path, boolean withHeader, @Nullable Dialect dialect) {
    try {
      return TableFile.open(
          path, new ReadOptions(options.charset(), withHeader, dialect, Set.of()));
    } catch (MetricsException.Input e) {
      problems.add(String.valueOf(e.getMessage()));
      return null;
    }
  }

  private List<Path> choose(Extract extract, Path folder, ExtractFiles files) {
    List<Path> whole = files.whole();
    List<Path> parts = files.parts();
    if (whole.size() > 1 || (!whole.isEmpty() && !parts.isEmpty())) {
      Path second = whole.size() > 1 ? whole.get(1) : parts.get(0);
      problems.add(
          "%s: %s and %s are the same extract; leave one of them there"
              .formatted(folder, whole.get(0).getFileName(), folder.relativize(second)));
      return List.of();
    }
    if (whole.isEmpty()
        && parts.isEmpty()
        && (extract != Extract.CLICKS || !files.others().isEmpty())) {
      problems.add(missing(extract, folder, files.others()));
    }
    return whole.isEmpty() ? parts : whole;
  }

  /** Clicks that are not there and were there before. */
  static MetricsException.Input clicksMissing(Path folder) {
    return new MetricsException.Input(
        missing(Extract.CLICKS, folder, List.of())
            + "; only a marketplace that never had clicks goes without");
  }

  private static String missing(Extract extract, Path folder, List<Path> others) {
    String table = extract.table();
    StringBuilder text =
        new StringBuilder(
            "%s: %s.csv is missing (%s.csv.gz, .zst or .zip would do as well, or parts such as %s-1.csv, %s-2.csv); its columns are %s"
                .formatted(folder, table, table, table, table, extract.columnList()));
    if (!others.isEmpty()) {
      text.append("; there is ")
          .append(
              others.stream()
                  .map(other -> String.valueOf(other.getFileName()))
                  .collect(Collectors.joining(", ")))
          .append(", which is no name for it or for a part of it");
    }
    others.stream()
        .filter(ExtractFolder::isParquet)
        .findFirst()
        .ifPresent(file -> text.append("; ").append(WrappedFile.parquetAdvice(file)));
    return text.toString();
  }

  private static boolean isParquet(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".parquet") || name.endsWith(".pq");
  }
}
