package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Measure;
import vestiaire.metrics.sql.Target;
import vestiaire.metrics.sql.TestDatabase;

@Tag("slow")
class TargetsFileTest {
  @TempDir Path folder;

  @Test
  void weeksAndRangesAreRead() throws Exception {
    assertThat(
            read(
                "Week,From,To,Measure,Value",
                "2026-W20,,,listings_started,180",
                ",2026-01-01,2026-03-31,completion_rate,80 %",
                ",2026-04-01,2026-06-30,Completion rate,0.82",
                ",2026-05-14,2026-05-14,sales,1 200"))
        .containsExactly(
            target(Measure.LISTINGS_STARTED, "2026-W20", "2026-W20", "180"),
            // 1 January 2026 is a Thursday, so its week belongs to the quarter; 2 April is one too.
            target(Measure.COMPLETION_RATE, "2026-W01", "2026-W13", "0.80"),
            target(Measure.COMPLETION_RATE, "2026-W14", "2026-W26", "0.82"),
            target(Measure.SALES, "2026-W20", "2026-W20", "1200"));
  }

  @Test
  void fileOfExcelIsRead() throws Exception {
    Path file = folder.resolve("targets.csv");
    Files.write(
        file,
        "week;measure;value\r\n2026-W20;time_to_list;5,5\r\n2026-W21;time_to_list;5\r\n"
            .getBytes(Charset.forName("windows-1252")));
    assertThat(TargetsFile.read(file))
        .containsExactly(
            target(Measure.TIME_TO_LIST, "2026-W20", "2026-W20", "5.5"),
            target(Measure.TIME_TO_LIST, "2026-W21", "2026-W21", "5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-W20,listing_started,1   | there is no measure 'listing_started'; did you mean 'listings_started'?
          2026-W20,turnover,1          | there is no measure 'turnover'; there are listings_started
          2026-W54,sales,1             | Week 2026-W54 does not exist
          week 20,sales,1              | 'week 20' is not a week
          ,sales,1                     | a target is for a week, or for the days from
          2026-W20,sales,many          | 'many' is not a number of sales
          2026-W20,sales,-1            | '-1' is not a number of sales
          2026-W20,sales,5%            | sales is not a share; leave out the %
          2026-W20,sales,1.200         | can be read in two ways
          2026-W20,completion_rate,80  | completion_rate is a share; write 80% or 0.8
          """)
  void whatIsWrongIsSaidWithItsLine(String row, String problem) {
    assertThatThrownBy(() -> read("week,measure,value", "2026-W19,sales,10", row))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining(folder.resolve("targets.csv") + ":3: ")
        .hasMessageContaining(problem);
  }

  @Test
  void twoTargetsForAWeekAndFaultsOfRangesAreSaidAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    "measure,from,to,value",
                    "sales,2026-01-01,2026-06-30,40",
                    "sales,2026-05-11,2026-05-17,50",
                    "sales,2026-08-31,2026-08-01,50",
                    "sales,2026-05-15,2026-05-18,50",
                    "sales,15/05/2026,18/05/2026,50"))
        .hasMessageContaining("targets.csv:3: line 2 has a target of sales for 2026-W20 already")
        .hasMessageContaining("targets.csv:4: 'to' (2026-08-01) lies before 'from' (2026-08-31)")
        .hasMessageContaining("targets.csv:5: no week has its Thursday from 2026-05-15")
        .hasMessageContaining("targets.csv:6: '15/05/2026' to '18/05/2026' are no two days");
  }

  @Test
  void headerThatIsNotUnderstoodIsToldWhatWouldBe() {
    assertThatThrownBy(() -> read("week,mesure,value", "2026-W20,sales,1"))
        .hasMessageContaining(
            "targets.csv:1: there is no column 'mesure' in targets; did you mean 'measure'?")
        .hasMessageContaining("the columns should be week, measure, value; or from, to, measure");
    assertThatThrownBy(() -> TargetsFile.read(folder.resolve("none.csv")))
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("none.csv");
  }

  @Test
  void measuresAreThoseOfOurNumbers() {
    try (Database database = TestDatabase.create()) {
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT metric FROM week_measures(ARRAY[date '2026-05-11']) ORDER BY place"))
          .isEqualTo(Measure.keys());
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT metric FROM week_measures(ARRAY[date '2026-05-11'])"
                      + " WHERE format LIKE 'share%' ORDER BY place"))
          .isEqualTo(
              Measure.keys().stream()
                  .filter(key -> Measure.of(key).orElseThrow().isShare())
                  .toList());
    }
  }

  private List<Target> read(String... lines) throws IOException {
    return TargetsFile.read(Files.write(folder.resolve("targets.csv"), List.of(lines)));
  }

  private static Target target(Measure measure, String first, String last, String value) {
    return new Target(measure, Week.parse(first), Week.parse(last), new BigDecimal(value));
  }
}
