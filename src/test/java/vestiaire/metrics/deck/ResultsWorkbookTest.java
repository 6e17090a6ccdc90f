package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;

class ResultsWorkbookTest {
  private static final Instant AS_OF = Instant.parse("2021-09-06T21:59:00Z");
  private static final List<Column> COLUMNS =
      List.of(
          new Column("brand", ColumnType.TEXT),
          new Column("listings", ColumnType.INTEGER),
          new Column("rate", ColumnType.DECIMAL),
          new Column("first_seen", ColumnType.TIMESTAMP),
          new Column("day", ColumnType.DATE));

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void numbersAreNumbersAndEverythingElseIsText() throws IOException {
    Path file = folder.resolve("results.xlsx");
    List<Object> row =
        List.of("=1+1", 182L, new BigDecimal("0.854"), AS_OF, LocalDate.of(2021, 9, 6));
    ResultsWorkbook.write(List.of(sheet("popular_brands", row)), AS_OF, file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
      XSSFSheet sheet = workbook.getSheet("popular_brands");
      Row first = sheet.getRow(1);
      assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(first.getCell(0).getStringCellValue()).isEqualTo("=1+1");
      assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(182);
      assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(0.854);
      assertThat(first.getCell(3).getStringCellValue()).isEqualTo("2021-09-06T21:59:00Z");
      assertThat(first.getCell(4).getStringCellValue()).isEqualTo("2021-09-06");
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(
              workbook
                  .getFontAt(sheet.getRow(0).getCell(0).getCellStyle().getFontIndex())
                  .getBold())
          .isTrue();
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  @Test
  void namesOfSheetsAreCutAndUnique() throws IOException {
    Path file = folder.resolve("results.xlsx");
    String name = "average_time_to_complete_a_listing_by_category";
    ResultsWorkbook.write(List.of(sheet(name), sheet(name), sheet("a/b")), AS_OF, file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheetName(0)).hasSize(31);
      assertThat(workbook.getSheetName(1)).hasSize(31).endsWith(" 2");
      assertThat(workbook.getSheetName(2)).isEqualTo("a b");
    }
  }

  @Test
  void rowsBeyondTheSheetAreCutAndItIsSaid() throws IOException {
    Path file = folder.resolve("results.xlsx");
    ResultSheet sheet =
        new ResultSheet(
            "long", COLUMNS, () -> IntStream.range(0, 9).mapToObj(i -> Arrays.asList("row " + i)));
    ResultsWorkbook.write(List.of(sheet), AS_OF, file, 5);
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(5);
      assertThat(workbook.getSheetAt(0).getRow(5).getCell(0).getStringCellValue())
          .startsWith("… and more rows");
    }
  }

  @Test
  void theSameResultsGiveTheSameBytesInEveryZone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    try {
      Path one = folder.resolve("one.xlsx");
      Path two = folder.resolve("two.xlsx");
      ResultsWorkbook.write(List.of(sheet("a", "x", 1L)), AS_OF, one);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      ResultsWorkbook.write(List.of(sheet("a", "x", 1L)), AS_OF, two);
      assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  private static ResultSheet sheet(String name, Object... cells) {
    return sheet(name, Arrays.asList(cells));
  }

  private static ResultSheet sheet(String name, List<Object> row) {
    return new ResultSheet(name, COLUMNS, () -> row.isEmpty() ? Stream.of() : Stream.of(row));
  }
}
