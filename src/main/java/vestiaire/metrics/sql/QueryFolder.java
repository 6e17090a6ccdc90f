package vestiaire.metrics.sql;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/**
 * The questions of a folder: every {@code .sql} file below it but the migrations, those of the page
 * and those that an engine is asked, in the order of their names.
 */
public final class QueryFolder {
  private static final String MIGRATIONS = "schema/";
  private static final String PAGE = "page/";
  private static final String ENGINE = "engine/";
  private static final String ENDING = ".sql";

  private QueryFolder() {}

  /**
   * Reads all questions.
   *
   * @throws MetricsException.Database when the folder is not there or holds no query
   */
  public static List<Query> in(Path folder) {
    return in(LayeredFolder.of(folder));
  }

  /**
   * Reads all questions of a folder and what it lies over. A file of comments alone takes the
   * question away that it lies over.
   *
   * @throws MetricsException.Database when the folder is not there or holds no query
   */
  public static List<Query> in(LayeredFolder folder) {
    return read(folder, path -> !path.startsWith(PAGE) && !path.startsWith(ENGINE));
  }

  /**
   * Reads the queries whose rows the interactive page carries, and which make no results of their
   * own: those below {@code page/}.
   *
   * @throws MetricsException.Database when the folder is not there or holds no such query
   */
  public static List<Query> forPage(Path folder) {
    return forPage(LayeredFolder.of(folder));
  }

  /** Reads the queries of the interactive page of a folder and what it lies over. */
  public static List<Query> forPage(LayeredFolder folder) {
    return read(folder, path -> path.startsWith(PAGE));
  }

  private static List<Query> read(LayeredFolder folder, Predicate<String> wanted) {
    Path upper = folder.layers().get(0);
    if (!Files.isDirectory(upper)) {
      throw new MetricsException.Database(
          "There is no folder " + upper + "; --sql names the one with the queries");
    }
    List<Query> questions = new ArrayList<>();
    try {
      folder
          .files()
          .forEach(
              (path, file) -> {
                if (path.endsWith(ENDING) && !path.startsWith(MIGRATIONS) && wanted.test(path)) {
                  Query query =
                      Query.read(path.substring(0, path.length() - ENDING.length()), file);
                  if (!(folder.hides(path) && query.isEmpty())) {
                    questions.add(query);
                  }
                }
              });
    } catch (UncheckedIOException e) {
      throw new MetricsException.Database(folder + " cannot be read: " + e.getMessage(), e);
    }
    if (questions.isEmpty()) {
      throw new MetricsException.Database(
          "There is no query under " + folder + "; a file X/Y.sql there makes results/X/Y.csv");
    }
    questions.sort(Comparator.comparing(Query::name));
    return questions;
  }
}
