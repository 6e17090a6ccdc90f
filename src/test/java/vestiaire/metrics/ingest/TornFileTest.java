package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

/** A plain file that breaks off amid its last row is not whole, and is told from one that ends. */
@Tag("slow")
class TornFileTest {
  // Enough rows for one that is rejected to be within what is allowed.
  private static final String CLICKS =
      ImportFixture.CLICKS_HEADER + "2021-09-01T10:01:00Z,anna,10,deposit,tap,\n".repeat(300);

  @TempDir static Path place;
  private static ImportFixture extract;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
  }

  @BeforeEach
  void reset() {
    extract.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2",
        "2021-09-0",
        "2021-09-01T10:0",
        "2021-09-01T10:02:00Z",
        "2021-09-01T10:02:00Z,",
        "2021-09-01T10:02:00Z,bert",
        "2021-09-01T10:02:00Z,bert,11,deposit",
        "2021-09-01T10:02:00Z,bert,11,deposit,tap",
        "2021-09-01T10:02:00Z,bert,11,deposit,tap,\"ne",
      })
  void clicksThatBreakOffAreRefusedAndNothingIsImported(String rest) {
    extract.write("clicks.csv", CLICKS + rest);
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("clicks.csv: breaks off amid its last row: line 302")
        .hasMessageContaining("nothing was imported")
        .hasMessageContaining("Fetch it again");
    assertThat(extract.query("SELECT count(*) FROM listings")).containsExactly("0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "listings.csv; ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00Z; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-0",
        "listings.csv; ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00Z; 1",
        "listings.csv; ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00Z; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00",
        "listings.csv; ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00Z; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00",
        "listings.csv; ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02T10:00:00Z; 12,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,2021-09-02",
        "brands.csv; ID_BRAND,BRAND; 1,Gucci; 2",
        "brands.csv; BRAND,ID_BRAND; Gucci,1; Dio",
        "category.csv; ID_CATEGORY,CATEGORY; 5,Bags; 3",
      })
  void soAreAllOthers(String file, String header, String row, String rest) {
    extract.write(file, header + "\n" + (row + "\n").repeat(120) + rest);
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining(file + ": breaks off amid its last row: line 122");
  }

  @Test
  void partThatBreaksOffIsNamed() {
    extract.delete("clicks.csv");
    extract.write("clicks_1.csv", CLICKS + "2021-09-01T1");
    extract.write("clicks_2.csv", CLICKS);
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("breaks off amid its last row: line clicks_1.csv:302");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A whole row, as many programs write the last one.
        "2021-09-01T10:02:00Z,bert,11,deposit,tap,",
        "2021-09-01T10:02:00Z,bert,11,deposit,tap,next",
        // Rows that are not whole, and a file that is.
        "2021-09-01T10:0\n",
        "2021-09-01T10:02:00Z,bert\n",
        // What stands under a table.
        "Total: 300 rows",
        "exported by somebody on a Monday",
        "not a time,bert,11,deposit,tap,",
      })
  void fileThatEndsIsTakenWhateverItsLastRow(String rest) {
    extract.write("clicks.csv", CLICKS + rest);
    FileSummary clicks = extract.run().files().get(3);
    assertThat(clicks.rowsLoaded()).isBetween(300L, 301L);
  }
}
