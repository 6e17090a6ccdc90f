package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.RowConsumer;
import vestiaire.metrics.sql.Severity;
import vestiaire.metrics.sql.WhenEmpty;

/**
 * The tests of the data: the questions below {@code checks/}, each of which returns what offends.
 */
final class DataTests {
  /** The folder of the tests, and the name of the result that sums them up. */
  static final String NAME = "checks";

  private static final int EXAMPLE_LENGTH = 90;
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Format WORD = new Format(Format.Kind.WORD, 0);
  private static final List<Column> COLUMNS =
      List.of(
          new Column("test", ColumnType.TEXT, WORD),
          new Column("severity", ColumnType.TEXT, WORD),
          new Column("outcome", ColumnType.TEXT, WORD),
          new Column("rows_found", ColumnType.INTEGER),
          new Column("example", ColumnType.TEXT),
          new Column("tests", ColumnType.INTEGER),
          new Column("tests_passed", ColumnType.INTEGER),
          new Column("tests_with_rows", ColumnType.INTEGER),
          new Column("is_held", ColumnType.BOOLEAN));

  private DataTests() {}

  static boolean isTest(Query question) {
    return question.name().startsWith(NAME + "/");
  }

  /** Returns what the tests among these answers found, the gravest first. */
  static List<DataTest> of(
      List<Answer> answers, Map<String, ResultTable> tables, FigureFormat format, ZoneId zone) {
    List<DataTest> tests = new ArrayList<>();
    for (Answer answer : answers) {
      if (isTest(answer.question())) {
        tests.add(test(answer, tables.get(answer.question().name()), format, zone));
      }
    }
    tests.sort(
        Comparator.comparing(DataTest::outcome)
            .reversed()
            .thenComparing(DataTest::severity, Comparator.reverseOrder())
            .thenComparing(DataTest::name));
    return tests;
  }

  private static DataTest test(
      Answer answer, @Nullable ResultTable table, FigureFormat format, ZoneId zone) {
    Query question = answer.question();
    if (table == null) {
      String why = answer instanceof Answer.Refused refused ? refused.message() : "no answer";
      return new DataTest(
          question.name(),
          question.title(),
          question.severity(),
          DataTest.Outcome.REFUSED,
          0,
          why.lines().limit(1).toList());
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(table.rows().size(), DataTest.ROWS_SHOWN); row++) {
      rows.add(line(table, row, format, zone));
    }
    DataTest.Outcome outcome =
        table.totalRows() == 0
            ? DataTest.Outcome.PASSED
            : question.severity() == Severity.HOLD
                ? DataTest.Outcome.HELD
                : DataTest.Outcome.WARNING;
    return new DataTest(
        question.name(), question.title(), question.severity(), outcome, table.totalRows(), rows);
  }

  private static String line(ResultTable table, int row, FigureFormat format, ZoneId zone) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      Object value = table.cell(row, i);
      if (value != null) {
        // To the second: a minute is too coarse where two times are out of order.
        String text =
            value instanceof Instant instant
                ? INSTANT.format(instant.atZone(zone))
                : format.text(value, column.format());
        cells.add(column.name().replace('_', ' ') + " " + text);
      }
    }
    return String.join(", ", cells);
  }

  /**
   * Returns the tests as a result of their own, so that a slide can show it and its figures be
   * traced.
   */
  static ResultTable summary(List<DataTest> tests, ResultsFolder folder) throws IOException {
    Query question =
        new Query(
            NAME,
            Path.of(NAME),
            "Tests of the data",
            "one row per test, the gravest first",
            WhenEmpty.SHOW,
            Map.of(),
            Severity.WARN,
            "");
    long passed = tests.stream().filter(test -> test.outcome() == DataTest.Outcome.PASSED).count();
    long withRows = tests.stream().filter(test -> test.rowsFound() > 0).count();
    boolean held = tests.stream().anyMatch(DataTest::holds);
    try (RowConsumer rows = folder.open(question)) {
      rows.columns(COLUMNS);
      for (DataTest test : tests) {
        rows.row(
            Arrays.asList(
                test.title(),
                test.severity().name().toLowerCase(Locale.ROOT),
                test.outcome().name().toLowerCase(Locale.ROOT),
                test.rowsFound(),
                example(test),
                (long) tests.size(),
                passed,
                withRows,
                held));
      }
      rows.complete();
    }
    Answer answer = new Answer.Answered(question, tests.size(), 0);
    ResultTable table = folder.tables(List.of(answer)).get(NAME);
    if (table == null) {
      throw new IllegalStateException("the summary of the tests was not kept");
    }
    return table;
  }

  private static @Nullable String example(DataTest test) {
    if (test.firstRows().isEmpty()) {
      return null;
    }
    String first = test.firstRows().get(0);
    return first.codePointCount(0, first.length()) <= EXAMPLE_LENGTH
        ? first
        : first.substring(0, first.offsetByCodePoints(0, EXAMPLE_LENGTH - 1)) + "…";
  }

  /** Refuses a report that its tests hold. */
  static void hold(List<DataTest> tests) {
    List<DataTest> holding = tests.stream().filter(DataTest::holds).toList();
    if (!holding.isEmpty()) {
      DataTest first = holding.get(0);
      throw new MetricsException.Held(
          "%d of %d tests of the data hold the report. First: %s (%s)%s%nThe rows stand under results/%s; the report must not go out as it is"
              .formatted(
                  holding.size(),
                  tests.size(),
                  first.title(),
                  first.name(),
                  first.firstRows().isEmpty() ? "" : ": " + first.firstRows().get(0),
                  NAME));
    }
  }
}
