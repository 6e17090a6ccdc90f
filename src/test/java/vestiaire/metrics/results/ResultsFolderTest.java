package vestiaire.metrics.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.RowConsumer;
import vestiaire.metrics.sql.Severity;
import vestiaire.metrics.sql.WhenEmpty;

class ResultsFolderTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("brand", ColumnType.TEXT),
          new Column("share", ColumnType.DECIMAL),
          new Column("at", ColumnType.TIMESTAMP),
          new Column("day", ColumnType.DATE),
          new Column("new", ColumnType.BOOLEAN),
          new Column("count", ColumnType.INTEGER));
  private static final List<Object> FULL =
      List.of(
          "Chloé, \"Paris\"",
          new BigDecimal("0.10"),
          Instant.parse("2026-05-11T06:00:00Z"),
          LocalDate.of(2026, 5, 11),
          true,
          -42L);
  private static final List<Object> NULLS = Collections.nCopies(6, null);

  @TempDir Path folder;

  @Test
  void fileHoldsEveryValueAsItIs() throws IOException {
    ResultsFolder results = new ResultsFolder(folder.resolve("new/results"), 10);
    write(
        results,
        query("deck/brands"),
        COLUMNS,
        List.of(
            FULL,
            NULLS,
            Arrays.asList("=1+1", new BigDecimal("1E+3"), null, null, false, 9_000_000_000_000L)));
    assertThat(Files.readString(folder.resolve("new/results/deck/brands.csv")))
        .isEqualTo(
            """
            brand,share,at,day,new,count
            "Chloé, ""Paris\""",0.10,2026-05-11T06:00:00Z,2026-05-11,true,-42
            ,,,,,
            '=1+1,1000,,,false,9000000000000
            """);
  }

  @Test
  void rowsThatAreNotHeldAreReadBackFromTheFile() throws IOException {
    Query question = query("deck/brands");
    ResultsFolder results = new ResultsFolder(folder, 1);
    write(results, question, COLUMNS, List.of(FULL, NULLS, FULL));
    ResultTable table =
        results.tables(List.of(new Answer.Answered(question, 3, 5))).get("deck/brands");
    assertThat(table.rows()).containsExactly(FULL);
    assertThat(table.totalRows()).isEqualTo(3);
    try (Stream<List<Object>> rows = results.rows(table)) {
      assertThat(rows).containsExactly(FULL, NULLS, FULL);
    }
  }

  @Test
  void resultWithoutRowsKeepsItsColumns() throws IOException {
    Query question = query("deck/none");
    ResultsFolder results = new ResultsFolder(folder, 10);
    write(results, question, List.of(COLUMNS.get(0)), List.of());
    assertThat(Files.readString(folder.resolve("deck/none.csv"))).isEqualTo("brand\n");
    ResultTable table =
        results.tables(List.of(new Answer.Answered(question, 0, 5))).get("deck/none");
    assertThat(table.columns()).containsExactly(COLUMNS.get(0));
    assertThat(results.rows(table)).isEmpty();
  }

  @Test
  void nullInTheOnlyColumnIsARowToo() throws IOException {
    Query question = query("one");
    ResultsFolder results = new ResultsFolder(folder, 0);
    write(
        results,
        question,
        List.of(COLUMNS.get(0)),
        List.of(Collections.singletonList(null), List.of("a")));
    try (Stream<List<Object>> rows =
        results.rows(results.tables(List.of(new Answer.Answered(question, 2, 5))).get("one"))) {
      assertThat(rows).containsExactly(Collections.singletonList(null), List.of("a"));
    }
  }

  @Test
  void answerThatBreaksOffLeavesNoFileBehind() throws IOException {
    ResultsFolder results = new ResultsFolder(folder, 10);
    try (RowConsumer rows = results.open(query("deck/brands"))) {
      rows.columns(COLUMNS);
      rows.row(FULL);
    }
    try (Stream<Path> files = Files.list(folder.resolve("deck"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void refusedQuestionLosesItsEarlierResult() throws IOException {
    ResultsFolder results = new ResultsFolder(folder, 10);
    Query refused = query("deck/refused");
    write(results, refused, COLUMNS, List.of(FULL));
    Files.writeString(folder.resolve("deck/gone.csv"), "a\n");
    List<Answer> answers = List.of(new Answer.Refused(refused, "no"));
    results.removeStale(answers, false);
    assertThat(folder.resolve("deck/refused.csv")).doesNotExist();
    assertThat(folder.resolve("deck/gone.csv")).exists();
    assertThat(results.tables(answers)).isEmpty();
  }

  @Test
  void afterARunOfAllQuestionsOnlyTheirResultsAreLeft() throws IOException {
    ResultsFolder results = new ResultsFolder(folder, 10);
    Query answered = query("deck/answered");
    write(results, answered, COLUMNS, List.of(FULL));
    Files.writeString(folder.resolve("deck/gone.csv"), "a\n");
    Files.writeString(folder.resolve("notes.txt"), "somebody's own");
    results.removeStale(List.of(new Answer.Answered(answered, 1, 5)), true);
    assertThat(folder.resolve("deck/answered.csv")).exists();
    assertThat(folder.resolve("deck/gone.csv")).doesNotExist();
    assertThat(folder.resolve("notes.txt")).exists();
    new ResultsFolder(folder.resolve("never made"), 10).removeStale(List.of(), true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          =SUM(A1)   | '=SUM(A1)
          +cmd       | '+cmd
          -cmd       | '-cmd
          @name      | '@name
          '=a        | ''=a
          -12.5 %    | -12.5 %
          +33        | +33
          =          | =
          'quoted'   | 'quoted'
          a=b        | a=b
          -1+cmd     | '-1+cmd
          """)
  void onlyWhatASpreadsheetWouldRunIsGuarded(String text, String written) {
    assertThat(GuardedText.write(text)).isEqualTo(written);
    assertThat(GuardedText.read(written)).isEqualTo(text);
  }

  @Property(tries = 2000, seed = "5")
  void guardedTextReadsBackAsItWas(@ForAll("texts") String text) {
    assertThat(GuardedText.read(GuardedText.write(text))).isEqualTo(text);
  }

  @Property(tries = 60, seed = "6")
  void textsReadBackFromTheFileAsTheyWere(@ForAll("lists") List<String> texts) throws IOException {
    Path own = Files.createTempDirectory("results");
    Query question = query("texts");
    ResultsFolder results = new ResultsFolder(own, 0);
    List<List<Object>> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(List.of(text, (long) rows.size())));
    write(results, question, List.of(COLUMNS.get(0), COLUMNS.get(5)), rows);
    ResultTable table =
        results.tables(List.of(new Answer.Answered(question, rows.size(), 5))).get("texts");
    try (Stream<List<Object>> read = results.rows(table)) {
      assertThat(read).containsExactlyElementsOf(rows);
    }
    Files.delete(own.resolve("texts.csv"));
    Files.delete(own);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("=+-@'\"\t\r\n,; a1é\u00a0%👗".toCharArray())
        .ofMaxLength(8)
        .map(text -> text.replaceAll("[\\ud800-\\udfff]", "👗"));
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().filter(text -> !text.isEmpty()).list().ofMinSize(1).ofMaxSize(20);
  }

  private static void write(
      ResultsFolder results, Query question, List<Column> columns, List<List<Object>> rows)
      throws IOException {
    try (RowConsumer consumer = results.open(question)) {
      consumer.columns(columns);
      for (List<Object> row : rows) {
        consumer.row(row);
      }
      consumer.complete();
    }
  }

  private static Query query(String name) {
    return new Query(
        name, Path.of(name + ".sql"), name, "", WhenEmpty.SHOW, Map.of(), Severity.WARN, "SELECT");
  }
}
