package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sql.DatabaseUrl;

/**
 * A real extract, where it stands beside the checkout: what is known to be true of it comes out.
 */
@Tag("slow")
class RealExtractTest {
  private static final Path EXTRACT = Path.of("../shared/data/marketplace-2021-09");

  @TempDir Path out;

  @Test
  void knownTruthsComeOut() throws Exception {
    assumeTrue(Files.isDirectory(EXTRACT), "the real extract is not here");
    Run run = Run.on(Run.fresh(), out, "generate", "--data", EXTRACT.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("174,388 read = 174,388 loaded + 0 rejected");

    CSVRecord all = rows("extra_analysis/listing_success_rate").get(0);
    assertThat(all.toMap())
        .containsEntry("sold_listings", "441")
        .containsEntry("total_listings", "3042");
    List<CSVRecord> sellers = rows("exercise_analysis/a_total_listings_per_customer");
    assertThat(sellers).hasSize(1166);
    assertThat(sum(sellers, "total_listings_started")).isEqualTo(3042);
    assertThat(sum(sellers, "listings_completed")).isEqualTo(2598);
    assertThat(sum(sellers, "listings_sold")).isEqualTo(441);
    assertThat(rows("exercise_analysis/e_last_action_for_unsubmitted_products")).hasSize(444);
    assertThat(rows("extra_analysis/popular_brands").get(0).toMap())
        .isEqualTo(Map.of("brand", "Autre Marque", "total_listings", "182"));
    CSVRecord best = rows("extra_analysis/conversion_by_category").get(0);
    assertThat(best.toMap())
        .containsEntry("category", "Jewellery")
        .containsEntry("completed_listings", "157")
        .containsEntry("started_listings", "172");
    assertThat(Double.parseDouble(best.get("conversion_rate")))
        .isEqualTo(100.0 * 157 / 172, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(Files.readString(out.resolve("results/extra_analysis/popular_brands.csv")))
        .contains("Hermès");
  }

  @Test
  void brandsAreSpelledRight() throws Exception {
    assumeTrue(Files.isDirectory(EXTRACT), "the real extract is not here");
    Path sql = Files.createDirectories(out.resolve("sql/mine"));
    copySchema();
    Files.writeString(
        sql.resolve("names.sql"), "SELECT brand FROM brands ORDER BY brand COLLATE \"C\"");
    DatabaseUrl url = Run.fresh();
    String queries = out.resolve("sql").toString();
    assertThat(Run.on(url, out, "import", EXTRACT.toString(), "--sql", queries).code()).isZero();
    assertThat(Run.on(url, out, "query", "names", "--sql", queries).code()).isZero();
    List<String> brands = rows("mine/names").stream().map(row -> row.get("brand")).toList();
    assertThat(brands).hasSize(12_679).contains("Hermès", "Chloé", "L’AUTRE CHOSE");
    assertThat(brands)
        .noneMatch(
            brand ->
                brand.isBlank()
                    || !brand.equals(brand.strip())
                    || brand.chars().anyMatch(Character::isISOControl));
  }

  private void copySchema() throws Exception {
    Path schema = Path.of("sql/schema");
    try (var files = Files.walk(schema)) {
      for (Path file : files.toList()) {
        Path copy = out.resolve("sql/schema").resolve(schema.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  private List<CSVRecord> rows(String name) throws Exception {
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(
                Files.newBufferedReader(
                    out.resolve("results/" + name + ".csv"), StandardCharsets.UTF_8))) {
      return parser.stream().collect(Collectors.toList());
    }
  }

  private static long sum(List<CSVRecord> rows, String column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }
}
