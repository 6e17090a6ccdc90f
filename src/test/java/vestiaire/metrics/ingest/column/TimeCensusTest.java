package vestiaire.metrics.ingest.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCensusTest {
  private static final int LATEST = 2026;

  @Test
  void oneDayBeyondTheTwelfthProvesTheOrderOfAllDates() {
    TimeCensus census = census("03/04/2026", "13/04/2026", "05/06/2026");
    assertThat(census.proven()).isEqualTo(DateOrder.DMY);
    assertThat(census.against(DateOrder.MDY)).isEqualTo(new Place("2", "13/04/2026"));
    assertThat(census.against(DateOrder.DMY)).isNull();
  }

  @Test
  void datesThatMayBeTwoDaysProveNothing() {
    TimeCensus census = census("03/04/2026", "05/05/2026", "12/11/2026 10:00");
    assertThat(census.proven()).isNull();
    assertThat(census.possible()).containsExactly(DateOrder.DMY, DateOrder.MDY);
    // The fifth of May is one day in both orders.
    assertThat(census.open()).isEqualTo(2);
    assertThat(census.firstOpen()).isEqualTo(new Place("1", "03/04/2026"));
  }

  @Test
  void datesOfTwoOrdersLeaveNone() {
    TimeCensus census = census("13/04/2026", "04/13/2026");
    assertThat(census.possible()).isEmpty();
    assertThat(census.proven()).isNull();
    assertThat(census.against(DateOrder.MDY)).isEqualTo(new Place("1", "13/04/2026"));
    assertThat(census.against(DateOrder.DMY)).isEqualTo(new Place("2", "04/13/2026"));
  }

  @Test
  void yearOfTwoDigitsThatLiesAheadSpeaksAgainstItsOrder() {
    // 2027 has not come: only 27 November 2010, the year first, is left.
    assertThat(census("10/11/27").proven()).isEqualTo(DateOrder.YMD);
    assertThat(census("10/11/26").possible()).containsExactly(DateOrder.values());
    assertThat(census("10/11/2027").possible()).containsExactly(DateOrder.DMY, DateOrder.MDY);
  }

  @Test
  void datesThatSayThemselvesWhatTheyAreNeedNoOrder() {
    TimeCensus census = census("2026-04-03", "3 avril 2026", "Apr 5, 2026");
    assertThat(census.numeric()).isFalse();
    assertThat(census.proven()).isNull();
    assertThat(census.earliest()).isEqualTo(LocalDateTime.of(2026, 4, 3, 0, 0));
    assertThat(census.latest()).isEqualTo(LocalDateTime.of(2026, 4, 5, 0, 0));
  }

  @Test
  void dayThatIsNotOnTheCalendarSpeaksForNothing() {
    TimeCensus census = census("2021-02-30", "30/02/2021", "31/31/2021");
    assertThat(census.earliest()).isNull();
    assertThat(census.possible()).hasSize(3);
    assertThat(census.numeric()).isFalse();
  }

  @Test
  void fullStopsCountOnlyWhereAllDatesHaveThem() {
    assertThat(census("03.04.2026", "05.06.2026").onlyDotted()).isTrue();
    assertThat(census("03.04.2026", "05/06/2026").onlyDotted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03 01:30 PM, 2026-04-03 09:30, true",
    "2026-04-03 01:30 PM, 2026-04-03 13:30, false",
    "2026-04-03 01:30 PM, 2026-04-03 00:00, false",
    "2026-04-03 01:30 PM, 2026-04-03, false",
    "2026-04-03 01:30 PM, 2026-04-03 09:30Z, false"
  })
  void morningWithoutAmIsNotedBesideAfternoonsWithPm(String with, String without, boolean noted) {
    TimeCensus census = census(with, without);
    assertThat(census.withHalf()).isEqualTo(new Place("1", with));
    assertThat(census.withoutHalf()).isEqualTo(noted ? new Place("2", without) : null);
  }

  @Test
  void numbersCountOnlyWhereTheyAreTheRule() {
    assertThat(census("1630502485", "2021-09-01").numbers()).isEmpty();
    assertThat(census("1630502485", "1630502486", "2021-09-01").numbers())
        .containsOnlyKeys(NumberForm.SECONDS);
    assertThat(census("44440.5", "44441").numbers())
        .containsOnlyKeys(NumberForm.EXCEL1900, NumberForm.EXCEL1904);
  }

  @Test
  void daysOfASpreadsheetRangeFromTheLeastToTheMost() {
    TimeCensus census = census("44441", "44440.5", "44500");
    assertThat(census.serial(NumberForm.EXCEL1900, false))
        .isEqualTo(LocalDateTime.of(2021, 9, 1, 12, 0));
    assertThat(census.serial(NumberForm.EXCEL1900, true))
        .isEqualTo(LocalDateTime.of(2021, 10, 31, 0, 0));
    assertThat(census("2021-09-01").serial(NumberForm.EXCEL1900, true)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "600000000, SECONDS",
    "599999999, ",
    "1899999999.999, SECONDS",
    "1900000000, ",
    "1630502485123, MILLIS",
    "1630502485123456, MICROS",
    "32874, EXCEL1900",
    "32873, ",
    "4444, ",
    "444440, "
  })
  void numberIsAnEpochOrADayWithinLimits(BigDecimal number, NumberForm form) {
    if (form == null) {
      assertThat(NumberForm.of(number)).doesNotContain(NumberForm.SECONDS, NumberForm.EXCEL1900);
    } else {
      assertThat(NumberForm.of(number)).startsWith(form);
    }
  }

  @Property(tries = 300, seed = "21")
  void bothCalendarsOfExcelLieFourYearsAndADayApart(
      @ForAll @IntRange(min = 33000, max = 70000) int day, @ForAll @IntRange(max = 999) int part) {
    BigDecimal number = new BigDecimal(day + "." + String.format("%03d", part));
    assertThat(NumberForm.EXCEL1904.local(number))
        .isEqualTo(NumberForm.EXCEL1900.local(number).plusDays(1462));
  }

  @Property(tries = 500, seed = "22")
  void dateIsReadInTheOrderInWhichItWasWritten(
      @ForAll @IntRange(min = 7305, max = 47_000) int epochDay, @ForAll DateOrder order) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    String written =
        switch (order) {
          case DMY ->
              "%02d/%02d/%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
          case MDY -> "%d-%d-%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
          case YMD ->
              "%02d.%02d.%02d"
                  .formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
        };
    WrittenTime time = WrittenTime.of(written);
    LocalDate read = new TimeReading(true, order, null).local(time, written).toLocalDate();
    // Two digits mean the years from 1990 to 2089.
    assertThat(read)
        .isEqualTo(order == DateOrder.YMD && day.getYear() > 2089 ? day.minusYears(100) : day);
    if (day.getDayOfMonth() > 12 && order != DateOrder.YMD) {
      assertThat(census(written).proven()).isEqualTo(order);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "January, 1",
    "févr., 2",
    "März, 3",
    "MAERZ, 3",
    "avr, 4",
    "mayo, 5",
    "maggio, 5",
    "juin, 6",
    "luglio, 7",
    "AOÛT, 8",
    "aou\u0302t, 8",
    "set., 9",
    "Okt, 10",
    "noviembre, 11",
    "déc., 12"
  })
  void monthIsKnownInFiveLanguagesWhateverItsAccentsAndCase(String name, int month) {
    assertThat(MonthNames.month(name)).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Montag", "ma", "décembres", "13"})
  void otherWordIsNoMonth(String word) {
    assertThat(MonthNames.month(word)).isNull();
  }

  private static TimeCensus census(String... cells) {
    TimeCensus census = new TimeCensus(LATEST);
    int line = 0;
    for (String cell : List.of(cells)) {
      line++;
      WrittenTime time = WrittenTime.of(cell);
      assertThat(time).as(cell).isNotNull();
      census.add(time, new Place("" + line, cell));
    }
    return census;
  }
}
