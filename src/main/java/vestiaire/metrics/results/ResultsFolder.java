package vestiaire.metrics.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.RowConsumer;

/**
 * A folder of results: {@code sql/X/Y.sql} answers into {@code X/Y.csv}. A file there is always
 * whole and always of the last run: one is renamed into place when its last row is written, and
 * what was not answered this time is not there.
 */
public final class ResultsFolder {
  private static final String ENDING = ".csv";

  private final Path folder;
  private final int rowsKept;
  private final Map<String, ResultFile> files = new ConcurrentHashMap<>();

  /**
   * A folder, which need not be there yet.
   *
   * @param rowsKept how many rows of each result to hold for the template; the files have them all
   */
  public ResultsFolder(Path folder, int rowsKept) {
    this.folder = folder;
    this.rowsKept = rowsKept;
  }

  /** Returns where the rows of this question go. */
  public RowConsumer open(Query question) throws IOException {
    ResultFile file = new ResultFile(question, path(question), rowsKept);
    files.put(question.name(), file);
    return file;
  }

  /** Returns the file of this question's result. */
  public Path path(Query question) {
    return folder.resolve(question.name() + ENDING);
  }

  /**
   * Returns the results of the answered questions, by the questions' names and in their order.
   *
   * @param answers what became of the questions whose rows went here
   */
  public Map<String, ResultTable> tables(List<Answer> answers) {
    Map<String, ResultTable> tables = new LinkedHashMap<>();
    for (Answer answer : answers) {
      @Nullable ResultFile file = files.get(answer.question().name());
      if (answer instanceof Answer.Answered && file != null) {
        tables.put(answer.question().name(), file.table());
      }
    }
    return tables;
  }

  /**
   * Returns all rows of a result, as its columns' types have them: from memory where it is held
   * whole, else from its file. Close the stream.
   */
  public Stream<List<@Nullable Object>> rows(ResultTable table) {
    return table.totalRows() == table.rows().size()
        ? table.rows().stream()
        : ResultRows.read(folder.resolve(table.name() + ENDING), table.columns());
  }

  /**
   * Removes results of earlier runs: those of questions that were refused this time and, after a
   * run of all questions, those of questions that are gone.
   */
  public void removeStale(List<Answer> answers, boolean all) throws IOException {
    for (Answer answer : answers) {
      if (answer instanceof Answer.Refused) {
        Files.deleteIfExists(path(answer.question()));
      }
    }
    if (!all) {
      return;
    }
    Set<Path> fresh =
        answers.stream()
            .filter(Answer.Answered.class::isInstance)
            .map(answer -> path(answer.question()))
            .collect(Collectors.toSet());
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(ENDING) && !fresh.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
