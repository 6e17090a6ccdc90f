package vestiaire.metrics.delivery.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week that ends on Monday 11 May 2026, 00:00 in Paris; the report is due at 08:00. */
class GateTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant WEEK_ENDS = Instant.parse("2026-05-10T22:00:00Z");
  private static final Instant DUE = Instant.parse("2026-05-11T06:00:00Z");
  private static final Instant FRESH = Instant.parse("2026-05-11T04:00:00Z");
  private static final Gate SCHEDULED = new Gate(Duration.ofHours(10), DUE, false);
  private static final Gate ASKED = new Gate(Duration.ofHours(10), null, false);

  @Test
  void freshDataWithoutFaultGoesOut() {
    assertThat(SCHEDULED.judge(data(FRESH, 1), List.of(), DUE)).isEqualTo(new Verdict.Send());
    assertThat(new Verdict.Send().text()).isEqualTo("send");
  }

  @Test
  void dataMayEndSixHoursBeforeTheWeekAndNotASecondEarlier() {
    Instant edge = Instant.parse("2026-05-10T16:00:00Z");
    assertThat(ASKED.judge(data(edge, 1), List.of(), DUE)).isEqualTo(new Verdict.Send());
    assertThat(ASKED.judge(data(edge.minusSeconds(1), 1), List.of(), DUE))
        .isEqualTo(
            new Verdict.Hold(
                List.of(
                    "the data ends 10 May 2026, 17:59, before the week does (11 May 2026, 00:00)"),
                true));
  }

  @Test
  void dataMayBeAsOldAsDemandedWhenTheReportIsDueAndNotASecondOlder() {
    Instant edge = Instant.parse("2026-05-10T20:00:00Z");
    assertThat(SCHEDULED.judge(data(edge, 1), List.of(), DUE)).isEqualTo(new Verdict.Send());
    assertThat(SCHEDULED.judge(data(edge.minusSeconds(1), 1), List.of(), DUE))
        .isEqualTo(
            new Verdict.Hold(
                List.of(
                    "the data ends 10 May 2026, 21:59, more than 10 h before the report was due"),
                true));
  }

  @Test
  void ageCountsFromWhenTheReportWasDueHoweverLateItIsJudged() {
    assertThat(SCHEDULED.judge(data(FRESH, 1), List.of(), DUE.plus(Duration.ofDays(2))))
        .isEqualTo(new Verdict.Send());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-19T04:00:00Z, send",
    "2026-05-19T04:00:01Z, 'send with a banner: the data ends 11 May 2026, 06:00'"
  })
  void whoeverAsksIsToldOfDataOlderThanEightDays(Instant now, String verdict) {
    assertThat(ASKED.judge(data(FRESH, 1), List.of(), now).text()).isEqualTo(verdict);
  }

  @Test
  void weekWithoutListingIsHeldUntilItsDataComes() {
    assertThat(SCHEDULED.judge(data(FRESH, 0), List.of(), DUE))
        .isEqualTo(new Verdict.Hold(List.of("the week holds no listing"), true));
  }

  @Test
  void faultOfTheDeckHoldsItAndNoLateDataLiftsThat() {
    Verdict verdict =
        SCHEDULED.judge(
            data(FRESH, 1),
            List.of(Fault.banner("a brand is new"), Fault.hold("a sum is wrong")),
            DUE);
    assertThat(verdict).isEqualTo(new Verdict.Hold(List.of("a sum is wrong"), false));
    assertThat(verdict.text()).isEqualTo("hold: a sum is wrong");
  }

  @Test
  void lateDataIsSaidBeforeOtherFaults() {
    Instant late = Instant.parse("2026-05-04T10:00:00Z");
    assertThat(SCHEDULED.judge(data(late, 0), List.of(Fault.hold("a sum is wrong")), DUE).text())
        .isEqualTo(
            "hold: the data ends 4 May 2026, 12:00, before the week does (11 May 2026, 00:00); "
                + "the week holds no listing; "
                + "the data ends 4 May 2026, 12:00, more than 10 h before the report was due; "
                + "a sum is wrong");
  }

  @Test
  void forceTellsReadersWhatWouldHoldItBeforeAllElse() {
    Gate force = new Gate(Duration.ofHours(10), DUE, true);
    assertThat(
            force.judge(
                data(FRESH, 0),
                List.of(Fault.banner("b"), Fault.hold("h"), Fault.banner("c")),
                DUE))
        .isEqualTo(new Verdict.Banner(List.of("the week holds no listing", "h", "b", "c")));
  }

  @Property(tries = 300, seed = "11")
  void forceLosesNoReasonAndHoldsNothing(
      @ForAll @IntRange(min = -400, max = 40) int hours,
      @ForAll @IntRange(max = 1) int listings,
      @ForAll @IntRange(max = 3) int faults) {
    Gate.Freshness data = data(WEEK_ENDS.plus(Duration.ofHours(hours)), listings);
    List<Fault> found = new ArrayList<>();
    for (int i = 0; i < faults; i++) {
      found.add(i % 2 == 0 ? Fault.hold("h" + i) : Fault.banner("b" + i));
    }
    Verdict forced = new Gate(SCHEDULED.dataAge(), DUE, true).judge(data, found, DUE);
    assertThat(forced).isNotInstanceOf(Verdict.Hold.class);
    if (SCHEDULED.judge(data, found, DUE) instanceof Verdict.Hold hold) {
      assertThat(((Verdict.Banner) forced).reasons())
          .startsWith(hold.reasons().toArray(String[]::new));
    } else {
      assertThat(forced).isEqualTo(SCHEDULED.judge(data, found, DUE));
    }
  }

  private static Gate.Freshness data(Instant asOf, long listings) {
    return new Gate.Freshness(WEEK_ENDS, asOf, PARIS, listings);
  }
}
