package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An extract that has a listing otherwise than its record, which stays, is not passed over. */
@Tag("slow")
class KeptRecordsTest {
  private static final String DRAFT = "1,anna,2,5,2021-09-01T10:00:00Z,,";
  private static final String COMPLETED = "1,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,";
  private static final String SOLD = COMPLETED + "2021-09-09T10:00:00Z";
  private static final String RECORD = "SELECT * FROM listings ORDER BY id";

  @TempDir static Path place;
  private static ImportFixture extract;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
  }

  @BeforeEach
  void recordASale() {
    extract.reset();
    imported(SOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // The sale is cancelled, of an earlier day, and cancelled along with all else.
        "1,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,; 1; 0; 0",
        "1,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-08T10:00:00Z; 1; 0; 0",
        "1,anna,1,3,2021-09-01T09:00:00Z,,; 1; 0; 0",
        // The completion is withdrawn, or of an earlier hour.
        "1,anna,2,5,2021-09-01T10:00:00Z,,2021-09-09T10:00:00Z; 0; 1; 0",
        "1,anna,2,5,2021-09-01T10:00:00Z,2021-09-01T10:30:00Z,2021-09-09T10:00:00Z; 0; 1; 0",
        // The start is of an earlier hour; brand, category, seller are others, or gone.
        "1,anna,2,5,2021-09-01T09:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z; 0; 0; 1",
        "1,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z; 0; 0; 1",
        "1,anna,,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z; 0; 0; 1",
        "1,anna,2,3,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z; 0; 0; 1",
        "1,Anna,2,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z; 0; 0; 1"
      })
  void isCountedByWhatDecides(String row, long sales, long completions, long others) {
    List<String> before = extract.query(RECORD);
    FileSummary file = imported(row);
    assertThat(file.kept()).isEqualTo(new KeptRecords(sales, completions, others, List.of(1L)));
    assertThat(file.changed()).isZero();
    assertThat(file.contradictions()).isEqualTo(Contradictions.NONE);
    assertThat(extract.query(RECORD)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SOLD,
        "1,anna,3,5,2021-09-01T10:00:00Z,2021-09-01T11:00:00Z,2021-09-09T10:00:00Z",
        "1,anna,1,3,2021-09-01T10:00:00Z,,2021-09-10T10:00:00Z"
      })
  void isNotCountedWhenTheRecordSaysWhatTheExtractSays(String row) {
    assertThat(imported(row).kept()).isEqualTo(KeptRecords.NONE);
    assertThat(imported(row).kept()).isEqualTo(KeptRecords.NONE);
  }

  @Test
  void hasNothingToCountWhereListingsAreOnlyAddedCompletedAndSold() {
    extract.clear();
    assertThat(imported(DRAFT).kept()).isEqualTo(KeptRecords.NONE);
    assertThat(imported(COMPLETED, "2,bert,1,3,2021-09-02T10:00:00Z,,").kept())
        .isEqualTo(KeptRecords.NONE);
    FileSummary last =
        imported(SOLD, "2,bert,1,3,2021-09-02T10:00:00Z,,", "3,bert,1,3,2021-09-03T10:00:00Z,,");
    assertThat(last.kept()).isEqualTo(KeptRecords.NONE);
    assertThat(last.added()).isEqualTo(1);
    assertThat(last.changed()).isEqualTo(1);
  }

  @Test
  void saysOfAnOlderExtractWhatItDoesNotTake() {
    assertThat(imported(COMPLETED).kept().sales()).isEqualTo(1);
    assertThat(imported(DRAFT).kept().listings()).isEqualTo(1);
    assertThat(imported(SOLD).kept()).isEqualTo(KeptRecords.NONE);
  }

  @Test
  void namesTheFirstAlone() {
    String[] sold = new String[8];
    String[] cancelled = new String[8];
    for (int i = 0; i < 8; i++) {
      sold[i] = SOLD.replaceFirst("1", "" + (20 - i));
      cancelled[i] = COMPLETED.replaceFirst("1", "" + (20 - i));
    }
    imported(sold);
    assertThat(imported(cancelled).kept())
        .isEqualTo(new KeptRecords(8, 0, 0, List.of(13L, 14L, 15L, 16L, 17L)));
    assertThat(extract.report("summary.json").replaceAll("\\s+", " "))
        .contains(
            "\"kept\" : { \"listings\" : 8, \"sales\" : 8, \"completions\" : 0, \"others\" : 0,"
                + " \"first_ids\" : [ 13, 14, 15, 16, 17 ] }");
  }

  @Test
  void countsWhatAnExtractSaysTwiceAndOtherwise() {
    String other = "2,bert,1,3,2021-09-02T10:00:00Z,,";
    FileSummary file = imported(DRAFT, other, SOLD, COMPLETED, other, SOLD);
    assertThat(file.contradictions()).isEqualTo(new Contradictions(1, List.of(1L)));
    assertThat(file.kept()).isEqualTo(KeptRecords.NONE);
    assertThat(extract.report("summary.json").replaceAll("\\s+", " "))
        .contains("\"contradictions\" : { \"listings\" : 1, \"first_ids\" : [ 1 ] }");
  }

  @Test
  void countsAListingOnceThatIsOnRecordOtherwiseThanBothItsRows() {
    FileSummary file = imported(DRAFT, COMPLETED);
    assertThat(file.kept()).isEqualTo(new KeptRecords(1, 0, 0, List.of(1L)));
    assertThat(file.contradictions().listings()).isEqualTo(1);
  }

  @Test
  void takesCorrectionsInOnceTheListingsAreTakenOut() throws Exception {
    imported(COMPLETED);
    try (var connection = extract.database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM listings");
    }
    FileSummary file = imported(COMPLETED);
    assertThat(file.kept()).isEqualTo(KeptRecords.NONE);
    assertThat(file.added()).isEqualTo(1);
    assertThat(extract.query("SELECT date_sold FROM listings")).containsExactly("∅");
  }

  @Test
  void countsNothingOfNamesAndClicks() {
    extract.write("brands.csv", "ID_BRAND,BRAND\n1,Acne\n2,Bally\n");
    extract.clicks("2021-09-01T10:01:00Z,anna,1,deposit,tap,");
    ImportSummary summary = extract.run();
    assertThat(IntStream.of(0, 1, 3).mapToObj(summary.files()::get))
        .allMatch(file -> file.kept().equals(KeptRecords.NONE))
        .allMatch(file -> file.contradictions().equals(Contradictions.NONE));
    assertThat(summary.files().get(0).changed()).isEqualTo(2);
  }

  private static FileSummary imported(String... rows) {
    extract.listings(rows);
    return extract.run().files().get(2);
  }
}
