package vestiaire.metrics.delivery.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WeeklyTimeTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void readsDaysAndTimes() {
    assertThat(WeeklyTime.parse("Monday 08:00", PARIS)).hasToString("Optional[Monday 08:00]");
    assertThat(WeeklyTime.parse("sun 2:30", PARIS)).hasToString("Optional[Sunday 02:30]");
    assertThat(List.of("Monday", "08:00", "Monday 25:00", "Lundi 08:00", "Monday at 8", ""))
        .allSatisfy(text -> assertThat(WeeklyTime.parse(text, PARIS)).isEmpty());
  }

  @Test
  void reportsTheLastWeekThatIsOver() {
    WeeklyTime monday = WeeklyTime.parse("Monday 08:00", PARIS).orElseThrow();
    WeeklyTime sunday = WeeklyTime.parse("Sunday 23:59", PARIS).orElseThrow();
    Instant now = Instant.parse("2026-05-11T06:00:00Z");
    assertThat(monday.latest(now)).hasToString("2026-05-11T08:00+02:00[Europe/Paris]");
    assertThat(monday.period(monday.latest(now))).hasToString("2026-W19");
    assertThat(sunday.period(sunday.latest(now))).hasToString("2026-W18");
  }

  @Test
  void timeInTheGapComesLaterAndTimeThatComesTwiceComesFirst() {
    WeeklyTime night = WeeklyTime.parse("Sunday 02:30", PARIS).orElseThrow();
    assertThat(night.next(Instant.parse("2026-03-28T12:00:00Z")))
        .hasToString("2026-03-29T03:30+02:00[Europe/Paris]");
    assertThat(night.next(Instant.parse("2026-03-29T01:30:00Z")))
        .hasToString("2026-04-05T02:30+02:00[Europe/Paris]");
    assertThat(night.next(Instant.parse("2026-10-24T12:00:00Z")))
        .hasToString("2026-10-25T02:30+02:00[Europe/Paris]");
    assertThat(night.next(Instant.parse("2026-10-25T00:30:00Z")))
        .hasToString("2026-11-01T02:30+01:00[Europe/Paris]");
  }

  @Property(tries = 200, seed = "19")
  void everyWeekHasOne(
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long start,
      @ForAll @IntRange(max = 6) int day,
      @ForAll @IntRange(max = 23) int hour) {
    for (String zone : List.of("Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe")) {
      WeeklyTime when =
          new WeeklyTime(
              java.time.DayOfWeek.of(day + 1), java.time.LocalTime.of(hour, 30), ZoneId.of(zone));
      List<ZonedDateTime> times = new ArrayList<>();
      Instant at = Instant.ofEpochSecond(start);
      for (int i = 0; i < 60; i++) {
        ZonedDateTime next = when.next(at);
        assertThat(next.toInstant()).isAfter(at);
        assertThat(when.latest(next.toInstant())).isEqualTo(next);
        times.add(next);
        at = next.toInstant();
      }
      assertThat(times.stream().map(one -> one.toLocalDate().toEpochDay() / 7).distinct())
          .hasSize(60);
    }
  }
}
