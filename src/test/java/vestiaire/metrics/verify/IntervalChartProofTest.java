package vestiaire.metrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.template.DeckTemplate;

/** An interval chart that PowerPoint draws: its ends are cells, and every distance is held. */
class IntervalChartProofTest {
  private static final Format SHARE = new Format(Format.Kind.SHARE, 1);
  private static final String[][] RATES = {
    {"Bags", "0.315", "0.271", "0.362"},
    {"Shoes", "0.199", "0.164", "0.238"},
    {"Boys", "0.105", "0.042", "0.241"}
  };
  private static final String TEMPLATE =
      """
      ---
      title: Report for 2021
      footer: as of ${report.as_of}
      charts: native
      ---
      ## ${rates.name} sell best: ${rates.rate} within 30 days

      ```chart
      kind: dot-interval
      data: rates
      category: name
      value: rate = Sold
      low: low
      high: high
      reference: ${rates[1].rate} | All
      highlight: ${rates[0].name}
      heading: Sold within 30 days by category, % with 95% interval
      ```
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path deck;

  @BeforeEach
  void write() throws IOException {
    StringBuilder csv = new StringBuilder("name,rate,low,high\n");
    List<List<Object>> rows = new java.util.ArrayList<>();
    for (String[] row : RATES) {
      csv.append(String.join(",", row)).append('\n');
      rows.add(
          List.of(row[0], new BigDecimal(row[1]), new BigDecimal(row[2]), new BigDecimal(row[3])));
    }
    ResultTable rates =
        new ResultTable(
            "t/rates",
            "Rates",
            List.of(
                new Column("name", ColumnType.TEXT),
                new Column("rate", ColumnType.DECIMAL, SHARE),
                new Column("low", ColumnType.DECIMAL, SHARE),
                new Column("high", ColumnType.DECIMAL, SHARE)),
            List.copyOf(rows),
            rows.size());
    ResultTable report =
        new ResultTable(
            "deck/report",
            "Report",
            List.of(new Column("as_of", ColumnType.TIMESTAMP), new Column("zone", ColumnType.TEXT)),
            List.of(List.of(Instant.parse("2021-09-01T10:00:00Z"), "Europe/Paris")),
            1);
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("deck.md.ftl"), TEMPLATE);
    deck = folder.resolve("deck.pptx");
    DeckWriter.write(
        new DeckTemplate(templates, "deck.md.ftl")
            .fill(
                Map.of("t/rates", rates, "deck/report", report),
                Locale.UK,
                ZoneId.of("Europe/Paris")),
        Path.of("templates/theme.pptx"),
        deck);
    Files.createDirectories(folder.resolve("results/t"));
    Files.createDirectories(folder.resolve("results/deck"));
    Files.writeString(folder.resolve("results/t/rates.csv"), csv);
    Files.writeString(
        folder.resolve("results/deck/report.csv"),
        "as_of,zone\n2021-09-01T10:00:00Z,Europe/Paris\n");
  }

  @Test
  void endsAreCellsAndDistancesAreFormulasOfThem() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(part(".*\\.xlsx")))) {
      XSSFSheet sheet = book.getSheetAt(0);
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (int i = 0; i < RATES.length; i++) {
        for (int column = 1; column < RATES[i].length; column++) {
          assertThat(sheet.getRow(i + 1).getCell(column).getNumericCellValue())
              .isEqualTo(Double.parseDouble(RATES[i][column]));
        }
        for (int column = 4; column <= 5; column++) {
          XSSFCell cell = sheet.getRow(i + 1).getCell(column);
          assertThat(cell.getCellFormula()).matches("[BD]\\d-[BC]\\d");
          double stored = cell.getNumericCellValue();
          assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(stored);
        }
      }
    }
    String chart = new String(part("ppt/charts/chart.*xml"), StandardCharsets.UTF_8);
    assertThat(chart)
        .contains("<c:errDir val=\"x\"/>", "<c:errValType val=\"cust\"/>")
        // The highlighted row is a series of its own: error bars of one series are of one colour.
        .contains("<c:plus><c:numRef><c:f>Sheet1!$E$2:$E$2</c:f>")
        .contains("<c:plus><c:numRef><c:f>Sheet1!$E$3:$E$4</c:f>")
        .contains("<c:minus><c:numRef><c:f>Sheet1!$F$2:$F$2</c:f>")
        .contains("<c:minus><c:numRef><c:f>Sheet1!$F$3:$F$4</c:f>")
        .contains("31.5%   27.1% – 36.2%", "All 19.9%");
  }

  @Test
  void allOfItIsHeldAndKeepsTheRules() {
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings()).isEmpty();
    assertThat(DeckCheck.check(deck)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c:plus", "c:minus"})
  void aDistanceThatDoesNotEndAtTheCellIsFound(String element) throws IOException {
    Pattern first = Pattern.compile("(<" + element + ">.*?<c:v>)[^<]*");
    edit("ppt/charts/chart.*xml", xml -> first.matcher(xml).replaceFirst("$10.5"));
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings())
        .anyMatch(finding -> finding.message().contains("less t/rates.csv, row 1"));
  }

  @Test
  void aChangedEndIsFoundThroughItsDistances() throws IOException {
    Path csv = folder.resolve("results/t/rates.csv");
    Files.writeString(csv, Files.readString(csv).replace("0.362", "0.363"));
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings())
        .anyMatch(finding -> finding.message().contains("high less t/rates.csv, row 1, rate"));
  }

  private byte[] part(String name) throws IOException {
    try (InputStream in = Files.newInputStream(deck);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IllegalStateException("no part " + name);
  }

  private void edit(String name, UnaryOperator<String> change) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(deck);
        ZipInputStream zip = new ZipInputStream(in);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().matches(name)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = change.apply(before);
          assertThat(after).isNotEqualTo(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
      }
    }
    Files.write(deck, out.toByteArray());
  }
}
