package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sample.PlantedChange;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/**
 * Why measures moved, three ways: the functions of {@code sql/schema}; R, whose figures {@code
 * src/test/r/decomposition.R} makes of the standard sample's files; and loops over the raw rows of
 * other samples. Parts add up to the whole without a rest.
 */
@Tag("slow")
class DecompositionTest {
  private static final double NEAR = 1e-9;
  private static final double EXACT = 1e-12;
  private static final String RATES = "'{completion_rate,sold_within_30_days}'";
  private static final String COUNTS =
      "'{listings_started,listings_completed,sellers,new_sellers,returning_sellers,sales}'";
  private static final List<String> FIGURES =
      List.of(
          "effect",
          "mix_effect",
          "low",
          "high",
          "differs",
          "differs_low",
          "differs_high",
          "p_value",
          "mix_error");
  private static final String NONE = "NULL::float8 AS ";
  private static final String PARTS =
      """
      SELECT 'completion_rate' AS measure, 'step' AS split, step AS part, effect, %1$s mix_effect, low, high,
             %1$s differs, %1$s differs_low, %1$s differs_high, p_value, %1$s mix_error FROM form_change()
      UNION ALL
      SELECT measure, split, part, rate_effect, mix_effect, low, high, differs, differs_low, differs_high, p_value,
             mix_error FROM rate_parts(%2$s)
      UNION ALL
      SELECT measure, split, part, effect, NULL, low, high, differs, differs_low, differs_high, p_value, NULL
      FROM count_parts(%3$s)
      """
          .formatted(NONE, RATES, COUNTS);

  @TempDir Path folder;

  @Test
  void everyFigureIsRs() throws Exception {
    Map<String, List<String>> expected = figuresOfR();
    Map<String, List<String>> found;
    try (Database database = made(SampleOptions.standard())) {
      found = parts(database);
    }
    assertThat(expected).hasSizeGreaterThan(190);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (part, cells) -> compare(part, cells, Objects.requireNonNull(expected.get(part))));
  }

  @ParameterizedTest
  @CsvSource({"1, photos", "2, Accessories=8", "3, confirm@Clothing", "4, nothing"})
  void loopsOverTheRawRowsGiveTheSame(long seed, String plant) throws Exception {
    SampleOptions options =
        SampleOptions.standard()
            .withSeed(seed)
            .withWeeks(seed == 3 ? 5 : 11)
            .withChange(PlantedChange.parse(plant));
    try (Database database = made(options)) {
      Map<String, List<String>> found = parts(database);
      RawDecomposition raw = new RawDecomposition(RawExtract.read(folder), Asked.PARIS);
      Map<String, double[]> expected = raw.effects();
      for (String part : found.keySet()) {
        if (part.startsWith("completion_rate") || part.startsWith("listings_")) {
          assertThat(expected).containsKey(part);
        }
      }
      expected.forEach(
          (part, effects) -> {
            List<String> cells = Objects.requireNonNull(found.get(part), part);
            assertThat(number(cells.get(0))).as(part).isCloseTo(effects[0], within(NEAR));
            if (effects.length > 1) {
              assertThat(number(cells.get(1))).as(part).isCloseTo(effects[1], within(NEAR));
            }
          });
      addUp(found, raw);
    }
  }

  private static void addUp(Map<String, List<String>> found, RawDecomposition raw) {
    Map<String, Double> sums = new TreeMap<>();
    found.forEach(
        (part, cells) -> {
          String split = part.substring(0, part.lastIndexOf('|'));
          double mix = cells.get(1).isEmpty() ? 0 : number(cells.get(1));
          sums.merge(split, number(cells.get(0)) + mix, Double::sum);
        });
    Map<String, Double> wholes = raw.changes();
    assertThat(sums).hasSizeGreaterThan(24);
    sums.forEach(
        (split, sum) -> {
          String measure = split.substring(0, split.indexOf('|'));
          double whole = Objects.requireNonNull(wholes.get(measure), measure);
          assertThat(sum)
              .as(split)
              .isCloseTo(whole, within(EXACT * Math.max(1, Math.abs(whole) * 100)));
        });
  }

  private static void compare(String part, List<String> cells, List<String> expected) {
    for (int i = 0; i < FIGURES.size(); i++) {
      String what = part + " " + FIGURES.get(i);
      if (expected.get(i).isEmpty()) {
        assertThat(cells.get(i)).as(what).isEmpty();
      } else {
        double one = number(expected.get(i));
        assertThat(number(cells.get(i)))
            .as(what)
            .isCloseTo(one, within(NEAR * Math.max(Math.abs(one), 1e-3)));
      }
    }
  }

  private Database made(SampleOptions options) throws Exception {
    new SampleMarketplace(options).writeTo(folder);
    Database database = TestDatabase.create();
    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
        .run(folder, folder.resolve("reports"), ImportProgress.SILENT);
    return database;
  }

  /** Of each part, by measure, split and name, the cells of FIGURES. */
  private static Map<String, List<String>> parts(Database database) {
    String cells = "concat_ws(';', measure, split, part";
    for (String figure : FIGURES) {
      cells += ", coalesce(" + figure + "::text, '')";
    }
    return byPart(
        TestDatabase.column(database, "SELECT " + cells + ") FROM (" + PARTS + ") AS one"));
  }

  private static Map<String, List<String>> figuresOfR() throws IOException {
    try (InputStream in =
        DecompositionTest.class.getResourceAsStream("/statistics/decomposition.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      return byPart(lines.subList(1, lines.size()));
    }
  }

  private static Map<String, List<String>> byPart(List<String> lines) {
    Map<String, List<String>> parts = new TreeMap<>();
    for (String line : lines) {
      List<String> cells = new ArrayList<>(List.of(line.split(";", -1)));
      parts.put(String.join("|", cells.subList(0, 3)), cells.subList(3, cells.size()));
    }
    return parts;
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }
}
