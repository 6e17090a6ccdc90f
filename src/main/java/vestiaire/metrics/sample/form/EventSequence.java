package vestiaire.metrics.sample.form;

import java.util.Arrays;
import vestiaire.metrics.sample.random.SplitMix64;

/**
 * A sequence of events under construction. Events of a step are noted with the relative length of
 * the gap after them; closing the step stretches those gaps to the time that the step takes.
 */
public final class EventSequence {
  /** Gap after an event that the app sends by itself, where one after a tap is 1 on average. */
  private static final double AT_ONCE = 0.01;

  private Action[] actions = new Action[256];
  private byte[][] labels = new byte[256][];
  private double[] gaps = new double[256];
  private long[] times = new long[256];
  private int size;
  private int stepFrom;
  private long clock;
  private final SplitMix64 dice;

  /** An empty trail, with dice for the gaps. */
  public EventSequence(SplitMix64 dice) {
    this.dice = dice;
  }

  /** Forgets everything. */
  public void clear() {
    size = 0;
    stepFrom = 0;
    clock = 0;
  }

  /** Returns how many events there are. */
  public int size() {
    return size;
  }

  /** Returns what is done in an event. */
  public Action action(int index) {
    return actions[index];
  }

  /** Returns an event's label as a CSV field. */
  public byte[] label(int index) {
    return labels[index];
  }

  /** Replaces a label. */
  public void label(int index, byte[] label) {
    labels[index] = label;
  }

  /** Milliseconds since the trail's first event. */
  public long time(int index) {
    return times[index];
  }

  /** Something that the seller does, and takes time for. */
  public void tap(Action action, byte[] label) {
    add(action, label, dice.exponential());
  }

  /** Something that the app notes at once. */
  public void note(Action action, byte[] label) {
    add(action, label, AT_ONCE);
  }

  /** Ends the step after so many milliseconds; the next event is the next step's first. */
  public void closeStep(double millis) {
    double sum = 0;
    for (int i = stepFrom; i < size; i++) {
      sum += gaps[i];
    }
    double passed = 0;
    for (int i = stepFrom; i < size; i++) {
      times[i] = clock + (long) (millis * passed / sum);
      passed += gaps[i];
    }
    clock += (long) millis;
    stepFrom = size;
  }

  /** Forgets the events of the step just closed but so many from its beginning. */
  public void cutStep(int from, int keep) {
    size = Math.min(size, from + keep);
    stepFrom = size;
    clock = times[size - 1] + 1500 + dice.below(20_000);
  }

  /** Lets time pass in which nothing is done. */
  public void pause(long millis) {
    clock += millis;
  }

  private void add(Action action, byte[] label, double gap) {
    if (size == actions.length) {
      actions = Arrays.copyOf(actions, 2 * size);
      labels = Arrays.copyOf(labels, 2 * size);
      gaps = Arrays.copyOf(gaps, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
    }
    actions[size] = action;
    labels[size] = label;
    gaps[size++] = gap;
  }
}
