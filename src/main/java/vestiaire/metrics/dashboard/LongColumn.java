package vestiaire.metrics.dashboard;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Holds whole numbers, eight bytes each, and grows as they come. */
final class LongColumn {
  /** Stands for a cell without a value. */
  static final long NONE = Long.MIN_VALUE;

  private long[] values = new long[1024];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  long get(int row) {
    return values[row];
  }

  int size() {
    return size;
  }

  /** Returns whether all values can be divided by this without a rest. */
  boolean areMultiplesOf(long divisor) {
    for (int row = 0; row < size; row++) {
      if (values[row] != NONE && values[row] % divisor != 0) {
        return false;
      }
    }
    return true;
  }

  void replaceAll(LongUnaryOperator change) {
    for (int row = 0; row < size; row++) {
      if (values[row] != NONE) {
        values[row] = change.applyAsLong(values[row]);
      }
    }
  }
}
