package vestiaire.metrics.statistics;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.RowConsumer;

/** Results of questions, by their names without folder, held in memory. */
final class Asked {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Map<String, List<Row>> results = new HashMap<>();

  /** One row: values by column, in the columns' order. */
  record Row(Map<String, @Nullable Object> cells) {
    String text(String column) {
      return Objects.requireNonNull(cells.get(column), column).toString();
    }

    boolean isTrue(String column) {
      return Boolean.TRUE.equals(cells.get(column));
    }

    boolean has(String column) {
      return cells.get(column) != null;
    }

    double number(String column) {
      Object value = Objects.requireNonNull(cells.get(column), column);
      return value instanceof BigDecimal decimal
          ? decimal.doubleValue()
          : ((Number) value).doubleValue();
    }
  }

  /** Asks the files of these names below {@code sql/}. */
  static Asked of(Database database, Period period, String... names) {
    List<Query> questions = new ArrayList<>();
    for (String name : names) {
      questions.add(
          Query.read(name.substring(name.lastIndexOf('/') + 1), Path.of("sql", name + ".sql")));
    }
    return of(database, period, questions);
  }

  /** Asks every file of a folder below {@code sql/}. */
  static List<Query> folder(String folder) {
    return QueryFolder.in(Path.of("sql", folder));
  }

  static Asked of(Database database, Period period, List<Query> questions) {
    Asked asked = new Asked();
    try (QueryRun run = new QueryRun(database, period, Duration.ofMinutes(2), 1)) {
      List<Answer> answers = run.ask(questions, asked::open);
      for (Answer answer : answers) {
        if (answer instanceof Answer.Refused refused) {
          throw new AssertionError(refused.message());
        }
      }
    }
    return asked;
  }

  List<Row> rows(String question) {
    return Objects.requireNonNull(results.get(question), question);
  }

  Row row(String question, String column, String value) {
    return rows(question).stream()
        .filter(row -> row.text(column).equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question + " has no row " + value));
  }

  private RowConsumer open(Query question) {
    List<Row> rows = new ArrayList<>();
    results.put(question.name(), rows);
    return new RowConsumer() {
      private List<Column> columns = List.of();

      @Override
      public void columns(List<Column> described) {
        columns = described;
      }

      @Override
      public void row(List<@Nullable Object> cells) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          values.put(columns.get(i).name(), cells.get(i));
        }
        rows.add(new Row(values));
      }

      @Override
      public void complete() {}

      @Override
      public void close() {}
    };
  }
}
