package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

@Tag("slow")
class QueryRunTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "INSERT INTO brands VALUES (1, 'Hermès')",
        "INSERT INTO category VALUES (1, 'Bags')",
        "INSERT INTO listings VALUES (1, 'a', 1, 1, '2021-09-01 10:00Z', '2021-09-01 10:05Z', '2021-09-20 10:00Z'),"
            + " (2, 'b', 1, 1, '2021-09-05 22:30Z', NULL, NULL)",
        "INSERT INTO clicks VALUES ('2021-09-01 10:01Z', 'a', 1, 'deposit', 'tap', NULL)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsEveryTypeAsItIs() throws Exception {
    Map<String, Rows> rows =
        askWeek(
            null,
            "all",
            "SELECT 1::bigint AS i, 0.1::numeric AS d, 1e20::float8 AS f, 'NaN'::float8 AS n, true AS b,"
                + " '2021-09-01 10:00+02'::timestamptz AS t, date '2021-09-01' AS day,"
                + " E'tab\\tline\\nback\\\\slash' AS s, NULL::text AS none, '' AS empty -- trailing remark");
    assertThat(rows.get("all").columns)
        .extracting(Column::type)
        .containsExactly(
            ColumnType.INTEGER,
            ColumnType.DECIMAL,
            ColumnType.DECIMAL,
            ColumnType.DECIMAL,
            ColumnType.BOOLEAN,
            ColumnType.TIMESTAMP,
            ColumnType.DATE,
            ColumnType.TEXT,
            ColumnType.TEXT,
            ColumnType.TEXT);
    assertThat(rows.get("all").rows.get(0).toString())
        .isEqualTo(
            "[1, 0.1, 1E+20, null, true, 2021-09-01T08:00:00Z, 2021-09-01, tab\tline\nback\\slash, null, ]");
  }

  @Test
  void weekBeginsOnMondayInTheReportsZone() throws Exception {
    // 5 September 22:30 UTC is Monday, 6 September 00:30 in Paris.
    Map<String, Rows> rows =
        askWeek(
            Week.parse("2021-W36"),
            "n",
            "SELECT count(*) AS n FROM listings, reporting_week WHERE date_created >= starts_at AND date_created < ends_at");
    assertThat(rows.get("n").rows.get(0)).containsExactly(1L);
  }

  @Test
  void reportsTheLatestFullWeekWithAListing() throws Exception {
    Map<String, Rows> rows = askWeek(null, "w", "SELECT week, as_of FROM reporting_week");
    assertThat(rows.get("w").rows.get(0))
        .containsExactly("2021-W36", Instant.parse("2021-09-20T10:00:00Z"));
  }

  @Test
  void forgetsWhatBecameKnownLater() throws Exception {
    Map<String, Rows> rows =
        ask(
            new Period(null, Instant.parse("2021-09-01T10:02:00Z"), PARIS),
            "l",
            "SELECT id, date_completed, date_sold, (SELECT week FROM reporting_week) AS week FROM listings");
    assertThat(rows.get("l").rows.toString()).isEqualTo("[[1, null, null, 2021-W35]]");
  }

  @ParameterizedTest
  @CsvSource({
    "fromat,format",
    "fomat,format",
    "formats,format",
    "titel,title",
    "Title,title",
    "gran,grain",
    "when_empty,when-empty",
    "whenempty,when-empty",
    "when-emtpy,when-empty",
    "severty,severity"
  })
  void aMisspeltKeyOfTheHeadIsToldWithItsLine(String written, String meant) throws Exception {
    Files.writeString(
        folder.resolve("bad.sql"),
        "-- A remark: of no key\n-- " + written + ": x\nSELECT 1 AS n\n");
    assertThatThrownBy(() -> QueryFolder.in(folder))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageStartingWith(
            folder.resolve("bad.sql") + ":2: the head of a query has no '" + written + "'")
        .hasMessageContaining("did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"total", "where", "note", "source", "time", "again", "interval", "usual", "order"})
  void anOrdinaryCommentWithAColonIsNone(String word) throws Exception {
    Files.writeString(folder.resolve("good.sql"), "-- " + word + ": a remark\nSELECT 1 AS n\n");
    Files.writeString(
        folder.resolve("within.sql"), "SELECT 1 AS n,\n-- titel: below the head\n2 AS m\n");
    assertThat(QueryFolder.in(folder)).hasSize(2);
  }

  @Test
  void aFormatOfNoColumnIsToldWithItsLineAndTheOthersAreAnswered() throws Exception {
    Files.writeString(
        folder.resolve("bad.sql"),
        "-- title: Bad\n-- format: n number(1)\n-- format: n number, rat share(1)\nSELECT 1 AS n, 0.5 AS rate\n");
    Files.writeString(folder.resolve("good.sql"), "-- format: n number\nSELECT 1 AS n");
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, PARIS), Duration.ofSeconds(60), 2)) {
      List<Answer> answers = run.ask(QueryFolder.in(folder), question -> new Rows());
      assertThat(((Answer.Refused) answers.get(0)).message())
          .isEqualTo(
              folder.resolve("bad.sql")
                  + ":3: format of 'rat', a column that the query does not return; did you mean rate?");
      assertThat(((Answer.Answered) answers.get(1)).rows()).isEqualTo(1);
    }
    assertThat(QueryColumns.of(database, QueryFolder.in(folder)).get(0).refusal())
        .contains("bad.sql:3: format of 'rat'");
  }

  @Test
  void refusedQuestionNamesFileLineAndColumnAndTheOthersAreAnswered() throws Exception {
    Files.writeString(
        folder.resolve("bad.sql"), "-- title: Bad\nSELECT id,\n       nonsense\nFROM listings;\n");
    Files.writeString(folder.resolve("divide.sql"), "SELECT 1 / (id - id) AS x FROM listings");
    Files.writeString(folder.resolve("good.sql"), "SELECT count(*) AS n FROM listings");
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, PARIS), Duration.ofSeconds(60), 2)) {
      List<Answer> answers = run.ask(QueryFolder.in(folder), question -> new Rows());
      assertThat(((Answer.Refused) answers.get(0)).message())
          .startsWith(folder.resolve("bad.sql") + ":3:8: column \"nonsense\" does not exist");
      assertThat(((Answer.Refused) answers.get(1)).message()).contains("division by zero");
      assertThat(((Answer.Answered) answers.get(2)).rows()).isEqualTo(1);
    }
  }

  @Test
  void slowQuestionIsStopped() throws Exception {
    Files.writeString(folder.resolve("slow.sql"), "SELECT pg_sleep(30)");
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, PARIS), Duration.ofMillis(100), 1)) {
      assertThat(
              ((Answer.Refused) run.ask(QueryFolder.in(folder), question -> new Rows()).get(0))
                  .message())
          .contains("statement timeout");
    }
  }

  @Test
  void questionCannotWrite() throws Exception {
    Files.writeString(folder.resolve("w.sql"), "DELETE FROM clicks RETURNING 1");
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, PARIS), Duration.ofSeconds(60), 1)) {
      assertThat(run.ask(QueryFolder.in(folder), question -> new Rows()).get(0))
          .isInstanceOf(Answer.Refused.class);
    }
    assertThat(TestDatabase.column(database, "SELECT count(*) FROM clicks")).containsExactly("1");
  }

  @Test
  void allQuestionsSeeOneState() throws Exception {
    Files.writeString(folder.resolve("n.sql"), "SELECT count(*) AS n FROM listings");
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, PARIS), Duration.ofSeconds(60), 1)) {
      TestDatabase.execute(
          database, "INSERT INTO listings VALUES (3, 'c', 1, 1, '2021-09-02 10:00Z')");
      Rows rows = new Rows();
      run.ask(QueryFolder.in(folder), question -> rows);
      assertThat(rows.rows.get(0)).containsExactly(2L);
    }
  }

  @Test
  void emptyDatabaseIsHeld() {
    try (Database empty = TestDatabase.create()) {
      assertThatThrownBy(
              () -> new QueryRun(empty, new Period(null, null, PARIS), Duration.ofSeconds(1), 1))
          .isInstanceOf(MetricsException.Held.class)
          .hasMessageContaining("import DIR");
    }
  }

  private Map<String, Rows> askWeek(@Nullable Week week, String name, String sql) throws Exception {
    return ask(new Period(week, null, PARIS), name, sql);
  }

  private Map<String, Rows> ask(Period period, String name, String sql) throws Exception {
    Files.writeString(folder.resolve(name + ".sql"), sql);
    Map<String, Rows> all = new ConcurrentHashMap<>();
    try (QueryRun run = new QueryRun(database, period, Duration.ofSeconds(60), 2)) {
      List<Answer> answers =
          run.ask(
              QueryFolder.in(folder),
              question -> all.computeIfAbsent(question.name(), key -> new Rows()));
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Answered.class));
    }
    return all;
  }

  private static final class Rows implements RowConsumer {
    private List<Column> columns = List.of();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(List<Column> columns) {
      this.columns = columns;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      rows.add(new ArrayList<>(cells));
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
  }
}
