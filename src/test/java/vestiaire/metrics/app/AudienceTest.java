package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

/** A report for readers of one brand or category holds nothing of the others. */
@Tag("slow")
class AudienceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"picture", "native"})
  void reportOfOneBrandNamesNoOther(String charts) throws Exception {
    DatabaseUrl url = Run.fresh();
    Path all = folder.resolve("all");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard()).writeTo(extracts);
    assertThat(Run.on(url, all, "import", extracts.toString()).code()).isZero();
    assertThat(Run.on(url, all, "query").code()).isZero();
    List<String> brands = brandsListed(url);
    assertThat(brands).hasSizeGreaterThan(100);
    String mine = firstColumn(all.resolve("results/extra_analysis/popular_brands.csv")).get(0);

    Path own = folder.resolve("own");
    Run run = Run.on(url, own, "generate", "--brand", mine, "--charts", charts, "--pdf");
    assertThat(run.code()).as(run.err()).isZero();

    List<String> others =
        brands.stream().filter(brand -> brand.length() > 3 && !mine.contains(brand)).toList();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        unpack(file.toString(), Files.readAllBytes(file), texts);
      }
    }
    try (PDDocument printed = Loader.loadPDF(own.resolve("deck.pdf").toFile())) {
      texts.add(new PDFTextStripper().getText(printed));
    }
    String everything = String.join("\n", texts);
    assertThat(everything).contains(mine);
    assertThat(others.stream().filter(brand -> names(everything, brand))).isEmpty();
    // The same search finds those that everybody's results name, so that it can fail.
    String ranking = Files.readString(all.resolve("results/extra_analysis/popular_brands.csv"));
    assertThat(others.stream().filter(brand -> names(ranking, brand)))
        .hasSizeGreaterThanOrEqualTo(8);
    // The week is everybody's, whatever the reader sees.
    assertThat(run.out()).contains(weekOf(all));
  }

  @Test
  void reportOfOneCategoryCountsItAlone() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path all = folder.resolve("all");
    Path own = folder.resolve("own");
    assertThat(Run.on(url, all, "query", "--sample").code()).isZero();
    List<String> first = lines(all.resolve("results/extra_analysis/popular_categories.csv")).get(1);
    assertThat(Run.on(url, own, "query", "--sample", "--category", first.get(0)).code()).isZero();
    assertThat(lines(own.resolve("results/extra_analysis/popular_categories.csv")))
        .hasSize(2)
        .last()
        .isEqualTo(first);
    assertThat(lines(own.resolve("results/deck/totals.csv")).get(1)).startsWith(first.get(1));
  }

  @Test
  void unknownNameIsRefusedInsteadOfReportedAsEmpty() {
    DatabaseUrl url = Run.fresh();
    Run run = Run.on(url, folder.resolve("out"), "query", "--sample", "--brand", "Nobody's");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("No brand in the data is called 'Nobody's'");
  }

  private static List<String> brandsListed(DatabaseUrl url) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT DISTINCT brand FROM brands JOIN listings USING (id_brand)")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static boolean names(String text, String brand) {
    return text.contains(brand)
        || text.contains(brand.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
        || text.contains(brand.replace("\"", "\"\""));
  }

  /** Every byte as text, those of packages inside packages too. */
  private static void unpack(String name, byte[] bytes, List<String> texts) throws IOException {
    if (!name.endsWith(".pptx") && !name.endsWith(".xlsx")) {
      texts.add(new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    try (InputStream in = new ByteArrayInputStream(bytes);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpack(entry.getName(), zip.readAllBytes(), texts);
      }
    }
  }

  private static String weekOf(Path out) throws IOException {
    return lines(out.resolve("results/deck/report.csv")).get(1).get(0);
  }

  private static List<String> firstColumn(Path csv) throws IOException {
    return lines(csv).stream().skip(1).map(row -> row.get(0)).collect(Collectors.toList());
  }

  private static List<List<String>> lines(Path csv) throws IOException {
    try (var parser =
        org.apache.commons.csv.CSVParser.parse(
            csv, StandardCharsets.UTF_8, org.apache.commons.csv.CSVFormat.RFC4180)) {
      return parser.stream().map(row -> row.stream().toList()).toList();
    }
  }
}
