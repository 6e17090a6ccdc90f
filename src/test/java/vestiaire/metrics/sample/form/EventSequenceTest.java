package vestiaire.metrics.sample.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.sample.random.SplitMix64;

class EventSequenceTest {
  private static final byte[] LABEL = "vase".getBytes(StandardCharsets.US_ASCII);

  @Test
  void stepIsStretchedToTheTimeItTakes() {
    EventSequence events = new EventSequence(new SplitMix64(1));
    for (int i = 0; i < 4; i++) {
      events.note(Action.SELECT_FIELD, LABEL);
    }
    events.closeStep(4000);
    events.note(Action.START_PHOTOS, LABEL);
    events.closeStep(500);
    assertThat(events.size()).isEqualTo(5);
    assertThat(times(events)).containsExactly(0, 1000, 2000, 3000, 4000);
    assertThat(events.action(4)).isEqualTo(Action.START_PHOTOS);
  }

  @Test
  void pauseMovesTheNextStepAlone() {
    EventSequence events = new EventSequence(new SplitMix64(1));
    events.note(Action.START_DEPOSIT, LABEL);
    events.closeStep(100);
    events.pause(60_000);
    events.note(Action.START_INFORMATION, LABEL);
    events.closeStep(100);
    assertThat(times(events)).containsExactly(0, 60_100);
  }

  @Test
  void clearedSequenceBeginsAtZeroAgain() {
    EventSequence events = new EventSequence(new SplitMix64(1));
    events.tap(Action.START_DEPOSIT, LABEL);
    events.closeStep(100);
    events.clear();
    assertThat(events.size()).isZero();
    events.tap(Action.SCROLL, LABEL);
    events.closeStep(100);
    assertThat(times(events)).containsExactly(0);
    assertThat(events.action(0)).isEqualTo(Action.SCROLL);
  }

  @Test
  void labelCanBeReplaced() {
    EventSequence events = new EventSequence(new SplitMix64(1));
    events.tap(Action.SELECT_CATEGORY, LABEL);
    events.label(0, new byte[] {'x'});
    assertThat(events.label(0)).containsExactly('x');
  }

  @Property(tries = 100, seed = "3")
  void timesRunForwardAndStayWithinTheirStep(
      @ForAll @IntRange(min = 1, max = 700) int taps, @ForAll @IntRange(max = 500_000) int millis) {
    EventSequence events = new EventSequence(new SplitMix64(taps));
    for (int i = 0; i < taps; i++) {
      events.tap(Action.SCROLL, LABEL);
    }
    events.closeStep(millis);
    assertThat(events.size()).isEqualTo(taps);
    assertThat(times(events)).isSorted().startsWith(0);
    assertThat(events.time(taps - 1)).isLessThanOrEqualTo(millis);
  }

  @Property(tries = 100, seed = "4")
  void stepThatIsCutKeepsItsBeginning(
      @ForAll @IntRange(min = 1, max = 20) int before,
      @ForAll @IntRange(min = 1, max = 20) int inStep,
      @ForAll @IntRange(max = 30) int keep) {
    EventSequence events = new EventSequence(new SplitMix64(before));
    step(events, before);
    step(events, inStep);
    long[] all = times(events);
    events.cutStep(before, keep);
    int kept = Math.min(before + keep, before + inStep);
    assertThat(times(events)).containsExactly(java.util.Arrays.copyOf(all, kept));
    events.note(Action.DELETE_DRAFT, LABEL);
    events.closeStep(1);
    assertThat(events.time(kept) - events.time(kept - 1)).isBetween(1500L, 21_499L);
  }

  private static void step(EventSequence events, int taps) {
    for (int i = 0; i < taps; i++) {
      events.tap(Action.SCROLL, LABEL);
    }
    events.closeStep(10_000);
  }

  private static long[] times(EventSequence events) {
    long[] times = new long[events.size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = events.time(i);
    }
    return times;
  }
}
