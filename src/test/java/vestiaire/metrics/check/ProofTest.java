package vestiaire.metrics.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.template.DeckTemplate;
import vestiaire.metrics.verify.DeckVerify;

class ProofTest {
  private static final String TEMPLATE =
      """
      ---
      title: Report
      footer: as of ${report.as_of}
      ---
      # One
      ## ${brands.brand} has ${brands.n} listings, ${brands.share} of all

      ```table
      data: brands
      columns: brand = Brand | n = Listings | share = Share
      heading: Listings by brand, number
      ```

      - ${brands[1].brand} has ${brands[1].n}

      ```notes
      Say ${brands.n}.
      ```
      # Two
      ## ${brands[1].brand} has ${brands[1].n}

      ```chart
      kind: bar
      data: brands
      category: brand
      value: n
      heading: Listings by brand, number
      ```
      """;

  @TempDir Path folder;
  private Path deck;
  private Path results;

  @BeforeEach
  void write() throws Exception {
    ResultTable brands =
        new ResultTable(
            "t/brands",
            "Brands",
            List.of(
                new Column("brand", ColumnType.TEXT),
                new Column("n", ColumnType.INTEGER),
                new Column("share", ColumnType.DECIMAL, new Format(Format.Kind.SHARE, 1))),
            List.of(
                List.of("*Zoë & \"Co\"*", 1234L, new java.math.BigDecimal("0.9955")),
                List.of("3.1 Phillip Lim", 7L, new java.math.BigDecimal("0.0045"))),
            2);
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
                Map.of("t/brands", brands, "deck/report", report),
                Locale.UK,
                ZoneId.of("Europe/Paris")),
        Path.of("templates/theme.pptx"),
        deck);
    results = folder.resolve("results");
    Files.createDirectories(results.resolve("t"));
    Files.createDirectories(results.resolve("deck"));
    Files.writeString(
        results.resolve("t/brands.csv"),
        "brand,n,share\n\"*Zoë & \"\"Co\"\"*\",1234,0.9955\n3.1 Phillip Lim,7,0.0045\n");
    Files.writeString(
        results.resolve("deck/report.csv"), "as_of,zone\n2021-09-01T10:00:00Z,Europe/Paris\n");
  }

  @Test
  void soundDeckStandsUp() {
    assertThat(DeckCheck.check(deck)).isEmpty();
    DeckVerify.Verdict verdict = DeckVerify.verify(deck, results);
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.figures()).isGreaterThan(15);
  }

  @Test
  void changedResultIsFound() throws Exception {
    Files.writeString(
        results.resolve("t/brands.csv"),
        "brand,n,share\n\"*Zoë & \"\"Co\"\"*\",1235,0.9955\n3.1 Phillip Lim,7,0.0045\n");
    assertThat(DeckVerify.verify(deck, results).findings())
        .isNotEmpty()
        .allSatisfy(
            finding ->
                assertThat(finding.message())
                    .isEqualTo("'1,234': t/brands.csv, row 1, n holds '1235'"));
  }

  @Test
  void changedSlideIsFound() throws Exception {
    edit(
        "ppt/slides/slide\\d+.xml",
        xml ->
            xml.replace(">99.5", ">99.6")
                .replace(">1,234<", ">1,235<")
                .replace("1,234 ", "1,235 "));
    assertThat(DeckVerify.verify(deck, results).findings()).isNotEmpty();
  }

  @Test
  void missingResultIsFound() throws Exception {
    Files.delete(results.resolve("t/brands.csv"));
    assertThat(DeckVerify.verify(deck, results).findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("not among the results"));
  }

  @Test
  void damageIsFound() throws Exception {
    byte[] sound = Files.readAllBytes(deck);
    expect(1, xml -> xml.replaceFirst("type=\"title\"", "type=\"body\""));
    Files.write(deck, sound);
    expect(16, xml -> xml.replaceAll("descr=\"[^\"]*\"", ""));
    Files.write(deck, sound);
    expect(17, xml -> xml.replaceAll(" lang=\"[^\"]*\"", ""));
    Files.write(deck, sound);
    expect(20, xml -> xml.replaceAll("(<p:cNvPr [^>]*?)id=\"\\d+\"", "$1id=\"9\""));
    Files.write(deck, sound);
    expect(20, xml -> xml.replaceFirst("<a:bodyPr", "<a:nonsense/><a:bodyPr"));
    Files.write(deck, sound);
    expect(6, xml -> xml.replace("Source: ", "From: "));
  }

  @Test
  void whatIsNoDeckIsSaidToBeNone() throws Exception {
    Path text = Files.writeString(folder.resolve("text.pptx"), "hello");
    assertThat(DeckCheck.check(text)).singleElement().returns(20, Finding::rule);
    assertThatThrownBy(() -> DeckVerify.verify(text, results))
        .isInstanceOf(MetricsException.Rendering.class)
        .hasMessageContaining("text.pptx");
    assertThatThrownBy(() -> DeckVerify.verify(folder.resolve("none.pptx"), results))
        .isInstanceOf(MetricsException.Usage.class);
    assertThatThrownBy(() -> DeckVerify.verify(Path.of("templates/theme.pptx"), results))
        .hasMessageContaining("no map of its figures");
  }

  private void expect(int rule, UnaryOperator<String> damage) throws IOException {
    edit("ppt/slides/slide\\d+.xml", damage);
    assertThat(DeckCheck.check(deck)).extracting(Finding::rule).contains(rule);
  }

  private void edit(String parts, UnaryOperator<String> change) throws IOException {
    Path edited = folder.resolve("edited.pptx");
    try (InputStream in = Files.newInputStream(deck);
        ZipInputStream from = new ZipInputStream(in);
        OutputStream out = Files.newOutputStream(edited);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] bytes = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().matches(parts)
                ? change
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
        to.closeEntry();
      }
    }
    Files.move(edited, deck, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
