package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;

/**
 * The questions of a folder: every {@code .sql} file below it but the migrations and those of the
 * page, in the order of their names.
 */
public final class QueryFolder {
  private static final String MIGRATIONS = "schema/";
  private static final String PAGE = "page/";

  private QueryFolder() {}

  /**
   * Reads all questions.
   *
   * @throws MetricsException.Database when the folder is not there or holds no question
   */
  public static List<Query> in(Path folder) {
    return read(folder, path -> !path.startsWith(PAGE));
  }

  /**
   * Reads the queries whose rows the interactive page carries, and which make no results of their
   * own: those below {@code page/}.
   *
   * @throws MetricsException.Database when the folder is not there or holds no such query
   */
  public static List<Query> forPage(Path folder) {
    return read(folder, path -> path.startsWith(PAGE));
  }

  private static List<Query> read(Path folder, Predicate<String> wanted) {
    if (!Files.isDirectory(folder)) {
      throw new MetricsException.Database(
          "There is no folder " + folder + "; --sql names the one with the queries");
    }
    List<Query> questions = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : files.filter(QueryFolder::isQuestion).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(MIGRATIONS) && wanted.test(path)) {
          questions.add(Query.read(path.substring(0, path.length() - ".sql".length()), file));
        }
      }
    } catch (IOException e) {
      throw new MetricsException.Database(folder + " cannot be read: " + e.getMessage(), e);
    }
    if (questions.isEmpty()) {
      throw new MetricsException.Database(
          "There is no query under " + folder + "; a file X/Y.sql there makes results/X/Y.csv");
    }
    questions.sort(Comparator.comparing(Query::name));
    return questions;
  }

  private static boolean isQuestion(Path file) {
    return file.getFileName() != null && file.getFileName().toString().endsWith(".sql");
  }
}
