package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.model.MetricsException;

/** What a column says of its cells, and what is said where it says nothing. */
@Tag("slow")
class ColumnDecisionTest {
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

  @Test
  void oneProvableDateDecidesForAllOfItsFile() {
    extract.listings(
        "1,anna,1,5,4/13/2026 10:00,4/5/2026 10:00,5/4/2026 9:00", "2,bert,1,5,4/3/2026 10:00,,");
    ImportSummary summary = extract.run();
    assertThat(extract.query("SELECT id, date_created, date_sold FROM listings ORDER BY 1"))
        .containsExactly(
            "1|2026-04-13 08:00:00+00|2026-05-04 07:00:00+00", "2|2026-04-03 08:00:00+00|∅");
    assertThat(summary.files().get(2).notes())
        .contains(
            "date_created: dates are read month first, as '4/13/2026 10:00' on line 2 proves",
            "date_sold: dates are read month first, as column date_created proves");
  }

  @Test
  void undecidedDatesAreAskedFor() {
    extract.listings("1,anna,1,5,4/5/2026 10:00,,", "2,bert,1,5,4/3/2026 10:00,,");
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("column date_created: no date says whether day or month comes first")
        .hasMessageContaining("'4/5/2026 10:00' on line 2")
        .hasMessageContaining("--dates dmy or mdy");
    extract.run(ImportOptions.DEFAULT.dated(TimeHint.parse("--dates", List.of("dmy"))));
    assertThat(extract.query("SELECT date_created FROM listings ORDER BY 1"))
        .containsExactly("2026-03-04 09:00:00+00", "2026-05-04 08:00:00+00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          13/4/2026 10:00       | 4/13/2026 10:00      | '4/13/2026 10:00' on line 3 not the day
          5/13/2026 10:00 PM    | 5/14/2026 10:00      | has AM or PM
          1777889730            | 1777889730123        | one unit throughout
          45000.5               | 1777889730           | one unit throughout
          """)
  void refusesColumnsThatContradictThemselves(String first, String second, String message) {
    extract.listings("1,anna,1,5," + first + ",,", "2,bert,1,5," + second + ",,");
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("listings.csv: column date_created")
        .hasMessageContaining("on line 2")
        .hasMessageContaining("on line 3")
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnOrderThatTheColumnDisproves() {
    extract.listings("1,anna,1,5,13/4/2026 10:00,,");
    ImportOptions monthFirst =
        ImportOptions.DEFAULT.dated(TimeHint.parse("--dates", List.of("mdy")));
    assertThatThrownBy(() -> extract.run(monthFirst))
        .hasMessageContaining("--dates mdy was said, but '13/4/2026 10:00' on line 2");
  }

  @Test
  void asksWhatExcelsDaysCountFromWhereNothingTells() {
    extract.listings("1,anna,1,5,43000.5,,");
    extract.clicks("43000.5,a,1,deposit,tap,");
    assertThatThrownBy(extract::run)
        .hasMessageContaining("from 1900 (2017-09-22)")
        .hasMessageContaining("from 1904 (2021-09-23)")
        .hasMessageContaining("--dates excel1900 or excel1904");
    extract.run(ImportOptions.DEFAULT.dated(TimeHint.parse("--dates", List.of("excel1904"))));
    assertThat(extract.query("SELECT date_created FROM listings"))
        .containsExactly("2021-09-23 10:00:00+00");
  }

  @Test
  void saysWhichZoneWasTakenAndHowFarTheOtherFilesMayLie() {
    extract.listings("1,anna,1,5,2026-05-10 22:10:00,2026-01-10 22:30:00,");
    ImportSummary summary = extract.run();
    assertThat(summary.warnings())
        .singleElement()
        .asString()
        .contains("listings.csv: date_created, date_completed without a zone, in clicks.csv with")
        .contains("read as Europe/Paris they lie 1 hour to 2 hours from")
        .contains("--extract-zone UTC");
    assertThat(extract.report("summary.json"))
        .contains("\"extract_zone\" : \"Europe/Paris\"")
        .contains("\"without_zone\" : 1");
    extract.clear();
    assertThat(extract.run(ImportOptions.DEFAULT.inZone(ZoneId.of("UTC"))).warnings()).isEmpty();
    assertThat(extract.query("SELECT date_created FROM listings"))
        .containsExactly("2026-05-10 22:10:00+00");
  }

  @Test
  void refusesToLoseTheFewRowsThatCarryASale() {
    String[] rows = new String[40];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i + 1 + ",anna,1,5,2026-05-10T10:00:00Z,," + (i == 7 ? "sold!" : "");
    }
    extract.listings(rows);
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("1 of 1 rows with date_sold cannot be loaded, more than 5 %")
        .hasMessageContaining("date_sold: 'sold!' is not a time")
        .hasMessageContaining("(1 row, line 9: 8,anna,1,5,");
  }

  @Test
  void countsReasonsOfRejectedRows() {
    String[] rows = new String[200];
    for (int i = 0; i < rows.length; i++) {
      String time = i % 50 == 0 ? "never " + i : "2026-05-10T10:00:00Z";
      rows[i] = (i == 7 ? "x" : i + 1) + ",anna,1,5," + time + ",,";
    }
    extract.listings(rows);
    FileSummary listings = extract.run().files().get(2);
    assertThat(listings.rowsRejected()).isEqualTo(5);
    assertThat(listings.reasons().get(0).text())
        .startsWith("date_created: 'never 0' is not a time")
        .contains("(4 rows, the first on line 2: 1,anna");
    assertThat(listings.reasons().get(1).text()).contains("'x' is not an id");
  }

  @Test
  void wordsForNoValueAreProvedByColumnsOfNumbersAndTimes() {
    extract.listings("1,anna,1,5,2026-05-10T10:00:00Z,[NULL],\"\\N\"");
    extract.clicks(
        "2026-05-10T10:00:00Z,[NULL],[NULL],deposit,[NULL],\"NaT\"",
        "2026-05-10T10:00:00Z,Nil,1,deposit,tap,\"[NULL]\"");
    FileSummary clicks = extract.run().files().get(3);
    assertThat(extract.query("SELECT id_user, id_product, event_action, event_label FROM clicks"))
        .containsExactlyInAnyOrder("∅|∅|∅|NaT", "Nil|1|tap|[NULL]");
    assertThat(clicks.notes())
        .anyMatch(note -> note.startsWith("'Nil' stands 1 times where a text may"));
    extract.clear();
    extract.run(ImportOptions.DEFAULT.withNulls(Set.of("Nil", "tap")));
    assertThat(extract.query("SELECT id_user, event_action FROM clicks WHERE id_product = 1"))
        .containsExactly("∅|∅");
  }

  @Test
  void idsAreReadAsSpreadsheetsWriteThemAndRefusedWithoutTheirDigits() {
    extract.listings(
        "=\"40000004\",=\"7\",1,5,2026-05-10T10:00:00Z,,",
        "\"40,000,005\",8,1,5,2026-05-10T10:00:00Z,,",
        "4.0000006E+07,9,1,5,2026-05-10T10:00:00Z,,",
        "4.00E+07,9,1,5,2026-05-10T10:00:00Z,,",
        "40000007,4.00E+07,1,5,2026-05-10T10:00:00Z,,");
    ImportOptions usual = ImportOptions.DEFAULT;
    FileSummary listings =
        extract.run(new ImportOptions(null, usual.zone(), 1, usual.lockWait())).files().get(2);
    assertThat(extract.query("SELECT id, id_customer FROM listings ORDER BY 1"))
        .containsExactly("40000004|7", "40000005|8", "40000006|9");
    assertThat(listings.reasons().get(0).text()).contains("'4.00E+07' has lost its last digits");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "40,000" "40,001"   | 40000,40001
          "40,000" "41,5"     |
          "40,000" "7,0"      | 7,40
          "40,000" 12345      | 12345
          40.000 40.000.001   | 40000,40000001
          """)
  void aCommaInAnIdMeansWhatTheColumnProves(String cells, String ids) {
    StringBuilder rows = new StringBuilder();
    for (String cell : cells.split(" ", -1)) {
      rows.append(cell).append(",anna,1,5,2026-05-10T10:00:00Z,,\n");
    }
    extract.listings(rows.toString().strip());
    ImportOptions usual = ImportOptions.DEFAULT;
    extract.run(new ImportOptions(null, usual.zone(), 1, usual.lockWait()));
    assertThat(String.join(",", extract.query("SELECT id FROM listings ORDER BY 1")))
        .isEqualTo(ids == null ? "" : ids);
  }
}
