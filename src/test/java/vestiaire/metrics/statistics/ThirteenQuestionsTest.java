package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.TestDatabase;

/** Two ways to the same figures: the queries, and loops over the raw files that know no SQL. */
@Tag("slow")
class ThirteenQuestionsTest {
  private static final Path REAL = Path.of("../shared/data/marketplace-2021-09");
  private static final SampleOptions SMALL = SampleOptions.standard().withWeeks(3);

  private Path folder;

  @BeforeEach
  void use(@TempDir Path newFolder) {
    folder = newFolder;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void queriesAgreeWithLoopsOverTheRawFiles(long seed) throws Exception {
    new SampleMarketplace(SMALL.withSeed(seed).withEffects(seed % 2 == 0)).writeTo(folder);
    agree();
  }

  @Test
  void theyAgreeOnOddRows() throws Exception {
    write(
        "brands.csv",
        "ID_BRAND,BRAND",
        "1,Herm\u00e8s",
        "2,Chlo\u00e9 ",
        "3,Chlo\u00e9",
        "4,\"A, \"\"B\"\"\"",
        "5,L\u0019Un  et l\u0019Au\0tre");
    write(
        "category.csv",
        "ID_CATEGORY,CATEGORY",
        "1,Bags",
        "2,Shoes",
        "3,Shoes",
        "4,Pet accessories",
        ",");
    write(
        "listings.csv",
        "ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD",
        // Told twice the same, and twice in different states.
        "10,anna,1,1,2021-09-01T10:00:00Z,2021-09-01T10:10:00Z,",
        "10,anna,1,1,2021-09-01T10:00:00Z,2021-09-01T10:10:00Z,",
        "11,anna,2,2,2021-09-01T11:00:00Z,,",
        "11,anna,2,2,2021-09-01T11:00:00Z,2021-09-02T11:00:00Z,2021-09-03T11:00:00Z",
        // Sold at the instant of the seller's last listing.
        "12,ben,3,3,2021-09-01T09:00:00Z,2021-09-01T09:30:00Z,2021-09-05T09:00:00Z",
        "13,ben,4,4,2021-09-05T09:00:00Z,2021-09-05T08:00:00Z,",
        // No brand, no category, neither known; sold without being completed.
        "14,Zoe,,,2021-09-04T09:00:00Z,,",
        "15,zoe,77,88,2021-09-04T09:00:00Z,,2021-09-06T09:00:00Z",
        // Drafts: with ties, with one event, with none.
        "16,\u00e9mile,5,1,2021-09-04T10:00:00Z,,",
        "17,\u00e9mile,5,1,2021-09-04T11:00:00Z,,",
        "18,\u00e9mile,5,1,2021-09-04T12:00:00Z,,");
    write(
        "clicks.csv",
        "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL",
        // The same tap twice is two taps; a gap of half an hour is work, one of more is none.
        "2021-09-01T10:00:00.000Z,anna,10.0,deposit,scroll,",
        "2021-09-01T10:00:00.000Z,anna,10.0,deposit,scroll,",
        "2021-09-01T10:30:00.000Z,anna,10.0,deposit,scroll,",
        "2021-09-01T11:00:00.001Z,anna,10.0,deposit,scroll,",
        "2021-09-01T11:10:00.001Z,anna,10,deposit,scroll,",
        "2021-09-01T11:00:00.000Z,anna,,deposit,start deposit,",
        "2021-09-04T10:05:00.250Z,emile,16.0,deposit,add photo,Zara",
        "2021-09-04T10:05:00.250Z,emile,16.0,deposit,tap cta,\u00e9t\u00e9",
        "2021-09-04T10:05:00.250Z,emile,16.0,deposit,tap cta,zara",
        "2021-09-04T10:05:00.250Z,emile,16.0,deposit,tap cta,",
        "2021-09-04T10:04:00.000Z,emile,16.0,deposit,upload photo,last by name alone",
        "2021-09-04T11:05:00.000Z,emile,17.0,deposit,,\"a, \"\"b\"\" \u0019c\"",
        // On a listing that no file describes.
        "2021-09-04T11:05:00.000Z,nobody,99.0,deposit,scroll,");
    agree();
  }

  @Test
  void theyAgreeWhereNothingIsSoldAndNothingTapped() throws Exception {
    write("brands.csv", "ID_BRAND,BRAND", "1,Chanel");
    write("category.csv", "ID_CATEGORY,CATEGORY", "1,Bags");
    write(
        "listings.csv",
        "ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD",
        "1,a,1,1,2021-09-01T10:00:00Z,,");
    write(
        "clicks.csv",
        "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL");
    agree();
  }

  @Test
  void theyAgreeOnTheRealExtract() throws Exception {
    assumeTrue(Files.isDirectory(REAL), "the real extract is not here");
    agree(REAL);
  }

  private void agree() throws Exception {
    agree(folder);
  }

  private void agree(Path extracts) throws Exception {
    Map<String, List<List<@Nullable Object>>> second =
        new SecondCalculation(RawExtract.read(extracts)).answers();
    List<Query> questions = new ArrayList<>(Asked.folder("exercise_analysis"));
    questions.addAll(Asked.folder("extra_analysis"));
    assertThat(questions.stream().map(Query::name))
        .containsExactlyInAnyOrderElementsOf(second.keySet());
    try (Database database = TestDatabase.create()) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, folder.resolve("reports"), ImportProgress.SILENT);
      Asked asked = Asked.of(database, new Period(null, null, Asked.PARIS), questions);
      second.forEach((question, rows) -> same(question, asked.rows(question), rows));
    }
  }

  private static void same(
      String question, List<Asked.Row> found, List<List<@Nullable Object>> expected) {
    assertThat(found).as(question).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      List<@Nullable Object> cells = new ArrayList<>(found.get(i).cells().values());
      String where = question + ", row " + (i + 1) + ": " + cells;
      assertThat(cells).as(where).hasSize(expected.get(i).size());
      for (int j = 0; j < cells.size(); j++) {
        Object wanted = expected.get(i).get(j);
        if (wanted instanceof Double number) {
          assertThat(cells.get(j)).as(where).isInstanceOf(Number.class);
          assertThat(((Number) cells.get(j)).doubleValue())
              .as(where)
              .isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
        } else {
          assertThat(text(cells.get(j))).as(where).isEqualTo(text(wanted));
        }
      }
    }
  }

  /** No text and the empty one are the same in a result's file. */
  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void write(String file, String... lines) throws Exception {
    String text = List.of(lines).stream().collect(Collectors.joining("\n", "", "\n"));
    Files.write(folder.resolve(file), text.getBytes(Charset.forName("windows-1252")));
  }
}
