package vestiaire.metrics.verify.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCellsTest {
  @TempDir Path folder;
  private ResultCells cells;

  @BeforeEach
  void write() throws IOException {
    Path results = folder.resolve("results");
    Files.createDirectories(results.resolve("deck"));
    Files.writeString(
        results.resolve("deck/rates.csv"),
        """
        brand,rate,share,day,at,empty,flag
        Chloé & Isabel of Paris,12.345,0.4567,2026-05-11,2026-05-10T22:30:00Z,,true
        '=SUM,-3,0.5,2026-05-11,2026-05-10T22:30:00Z,,false
        """);
    Files.writeString(results.resolve("deck/report.csv"), "zone\nEurope/Paris\n");
    Files.writeString(results.resolve("deck/vocabulary.csv"), "word,fr\nyes,oui\n");
    Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    cells = new ResultCells(results, Locale.UK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12.3%                    | 0 | rate  | percent(1)
          12.35                    | 0 | rate  | number(2)
          45.7%                    | 0 | share | share(1)
          \u22123                  | 1 | rate  | number(0)
          11 May 2026              | 0 | day   | ''
          11–17 May 2026           | 0 | day   | ''
          11 May 2026, 00:30       | 0 | at    | ''
          yes                      | 0 | flag  | ''
          –                        | 0 | empty | number(1)
          Chloé & Isabel of Paris  | 0 | brand | ''
          Chloé & Isa              | 0 | brand | ''
          =SUM                     | 1 | brand | ''
          """)
  void figureAgreesWithItsCellAsThatIsWritten(String text, int row, String column, String format)
      throws IOException {
    assertThat(cells.disagreement(figure(text, row, column, format))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          12.4%       | 0 | rate  | percent(1) | deck/rates.csv, row 1, rate holds '12.345'
          3           | 1 | rate  | number(0)  | deck/rates.csv, row 2, rate holds '-3'
          12          | 0 | rate  | percent(0) | deck/rates.csv, row 1, rate holds '12.345'
          12 May 2026 | 0 | day   | ``         | deck/rates.csv, row 1, day holds '2026-05-11'
          0           | 0 | empty | number(0)  | deck/rates.csv, row 1, empty holds ''
          Chanel      | 0 | brand | ``         | deck/rates.csv, row 1, brand holds 'Chloé & Isabel of Paris'
          '=SUM       | 1 | brand | ``         | deck/rates.csv, row 2, brand holds '=SUM'
          1           | 2 | rate  | number(0)  | deck/rates.csv, row 3, rate is not among the results
          1           | 0 | none  | number(0)  | deck/rates.csv, row 1, none is not among the results
          1           | -1 | rate | number(0)  | deck/rates.csv, row 0, rate is no cell
          """)
  void figureThatDiffersIsNamedWithItsCell(
      String text, int row, String column, String format, String message) throws IOException {
    assertThat(cells.disagreement(figure(text, row, column, format))).isEqualTo(message);
  }

  @Test
  void numberCannotBeCutShort() throws IOException {
    assertThat(cells.disagreement(figure("12.3", 0, "rate", ""))).isNotEmpty();
  }

  @Test
  void onlyResultsAreRead() throws IOException {
    MappedSpan outside = new MappedSpan("1", true, "../secret", 0, "a", "number(0)");
    assertThat(cells.disagreement(outside))
        .isEqualTo("../secret.csv, row 1, a is not among the results");
  }

  @ParameterizedTest
  @CsvSource({
    "12.345, true",
    "12.3450, true",
    "1.2345e1, true",
    "12.3, true",
    "12.4, false",
    "12, false",
    // To two decimals it is right, and would be shown as 12.4%.
    "12.35, false",
    "13, false",
    "text, false"
  })
  void storedNumberAgreesToAsManyDecimalsAsAreShown(String stored, boolean agrees)
      throws IOException {
    assertThat(cells.disagreement(figure("12.3%", 0, "rate", "percent(1)"), stored).isEmpty())
        .isEqualTo(agrees);
  }

  @Test
  void storedDifferenceIsTheFirstCellLessTheSecond() throws IOException {
    MappedSpan first = figure("12.3%", 0, "rate", "percent(1)");
    MappedSpan second = figure("\u22123", 1, "rate", "number(0)");
    assertThat(cells.disagreement(first, second, "15.345")).isEmpty();
    assertThat(cells.disagreement(first, second, "15.346"))
        .isEqualTo("deck/rates.csv, row 1, rate less deck/rates.csv, row 2, rate is '15.345'");
    assertThat(cells.disagreement(first, second, "none")).isEqualTo("it is no number");
  }

  @Test
  void mapThatNamesNoCellOrNoFormatIsADifferenceAndNoFailure() throws IOException {
    assertThat(cells.disagreement(figure("12.3", 0, "rate", "percents(1)"))).isNotEmpty();
    assertThat(cells.disagreement(figure("12.3", 0, "rate", "percents(1)"), "12.3")).isNotEmpty();
    MappedSpan rate = figure("12.3%", 0, "rate", "percent(1)");
    MappedSpan none = figure("1", -1, "rate", "number(0)");
    assertThat(cells.disagreement(rate, none, "1")).isNotEmpty();
    assertThat(cells.disagreement(none, rate, "1")).isNotEmpty();
  }

  @Test
  void wordsAndZoneAreResultsToo() throws IOException {
    ResultCells french = new ResultCells(folder.resolve("results"), Locale.FRANCE);
    assertThat(french.disagreement(figure("oui", 0, "flag", ""))).isEmpty();
    assertThat(french.disagreement(figure("12,3\u00a0%", 0, "rate", "percent(1)"))).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Up 3.5 pp to 45.7%, after 1,234 weeks | 3.5 pp;45.7%;1,234
          €12k and £3.5m, \u22122               | €12k;£3.5m;\u22122
          2026-05-11, W19 at 08:00              | 2026;-05;-11;19;08:00
          no number                             | ''
          5 months                              | 5
          """)
  void numbersOfATextAreFoundWithSignAndUnit(String text, String numbers) {
    assertThat(String.join(";", Numbers.in(text))).isEqualTo(numbers);
  }

  @Test
  void placeIsToldForPeople() {
    assertThat(new FigureLocation(2, 4, "sheet", "B4"))
        .hasToString("shape 4, chart's workbook, cell B4");
    assertThat(new FigureLocation(2, 0, "notes", "")).hasToString("notes");
    assertThat(new FigureLocation(0, 0, "property", "title")).hasToString("property title");
  }

  private static MappedSpan figure(String text, int row, String column, String format) {
    return new MappedSpan(text, true, "deck/rates", row, column, format);
  }
}
