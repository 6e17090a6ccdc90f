package vestiaire.metrics.ingest.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCensusTest {
  @Test
  void signBetweenThousandsIsOneWhereNoLongNumberGoesWithoutIt() {
    assertThat(reading("18,709", "999", "1,234,567").grouping()).containsExactly(',');
    assertThat(reading("18,709", "1234").grouping()).isEmpty();
  }

  @Test
  void signBeforeZerosIsADecimalOneWhereNothingGroupsByIt() {
    assertThat(reading("18709532.0", "12.00").decimal()).containsExactly('.');
    assertThat(reading("18709532,0", "1,234,567").decimal()).isEmpty();
    assertThat(reading("12.00", "1.234.567").grouping()).isEmpty();
  }

  @Test
  void bothSignsHaveTheirPlaceInOneColumn() {
    IdReading reading = reading("1'234", "12.0");
    assertThat(reading.grouping()).containsExactly('\'');
    assertThat(reading.decimal()).containsExactly('.');
    assertThat(reading.read("1'234").digits()).isEqualTo("1234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12a", "-5", ""})
  void columnWithAnythingElseIsNotOnlyNumbers(String other) {
    IdCensus census = new IdCensus();
    census.add("12");
    census.add(other);
    assertThat(census.onlyNumbers()).isEqualTo(other.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"4.00E+07, lost", "4.1234567E+07, 41234567", "1e0, 1", "4E+07, lost"})
  void powerOfTenIsReadOnlyWhereAllDigitsAreThere(String written, String meant) {
    IdReading.Read read = IdReading.UNDECIDED.read(written);
    if (meant.matches("\\d+")) {
      assertThat(read.digits()).isEqualTo(meant);
    } else {
      assertThat(read.digits()).isNull();
      assertThat(read.reason())
          .isEqualTo(
              "'"
                  + written
                  + "' has lost its last digits in a spreadsheet; export the column as text");
    }
  }

  @Test
  void threeZerosMayBeThousandsAndAreNotGuessed() {
    assertThat(IdReading.UNDECIDED.read("12.000").digits()).isNull();
    assertThat(IdReading.UNDECIDED.read("12.000").reason())
        .isEqualTo("'12.000' may be two numbers; an id without . is right");
    assertThat(reading("12.000", "345").read("12.000").digits()).isNull();
    assertThat(reading("12.345", "345").read("12.345").digits()).isEqualTo("12345");
  }

  @Property(tries = 500, seed = "23")
  void groupedIdIsReadAsItsDigits(
      @ForAll @LongRange(min = 1000, max = 999_999_999_999_999_999L) long id) {
    for (String sign : List.of(",", ".", "'", "’", " ", "\u00a0", "\u202f")) {
      String written = String.format(Locale.ROOT, "%,d", id).replace(",", sign);
      IdReading reading = reading(written, "1" + sign + "234", "12");
      assertThat(reading.read(written).digits()).as(written).isEqualTo(Long.toString(id));
    }
  }

  private static IdReading reading(String... cells) {
    IdCensus census = new IdCensus();
    for (String cell : cells) {
      census.add(cell);
    }
    return census.reading();
  }
}
