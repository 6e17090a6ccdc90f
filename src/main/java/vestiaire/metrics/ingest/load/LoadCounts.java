package vestiaire.metrics.ingest.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is counted while a file is read. */
public final class LoadCounts {
  long read;
  long loaded;
  long rejected;
  long empty;
  long firstMicros = Long.MAX_VALUE;
  long lastMicros = Long.MIN_VALUE;
  private final Extract extract;
  private final long[] nulls;
  private final Map<Repair, long[]> repairs = new EnumMap<>(Repair.class);
  private long missingInRow;
  private long firstInRow;
  private long lastInRow;

  LoadCounts(Extract extract) {
    this.extract = extract;
    this.nulls = new long[extract.columns().size()];
    for (Repair repair : Repair.values()) {
      repairs.put(repair, new long[1]);
    }
  }

  /** A row begins; what is seen in it counts when it is loaded. */
  void startRow() {
    missingInRow = 0;
    firstInRow = Long.MAX_VALUE;
    lastInRow = Long.MIN_VALUE;
  }

  /** The row in hand is loaded. */
  void endRow() {
    loaded++;
    firstMicros = Math.min(firstMicros, firstInRow);
    lastMicros = Math.max(lastMicros, lastInRow);
    for (long rest = missingInRow; rest != 0; rest &= rest - 1) {
      nulls[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  void repaired(Repair repair) {
    repaired(repair, 1);
  }

  void repaired(Repair repair, long times) {
    Objects.requireNonNull(repairs.get(repair))[0] += times;
  }

  void none(int column) {
    missingInRow |= 1L << column;
  }

  void time(long micros) {
    firstInRow = Math.min(firstInRow, micros);
    lastInRow = Math.max(lastInRow, micros);
  }

  /** Rows below the header. */
  public long read() {
    return read;
  }

  /** Rows that the server took. */
  public long loaded() {
    return loaded;
  }

  /** Rows in the rejects file. */
  public long rejected() {
    return rejected;
  }

  /** Of the rejected rows, those without any value. */
  public long empty() {
    return empty;
  }

  /** The earliest time of any column, or null. */
  public @Nullable Instant firstTime() {
    return instant(firstMicros, Long.MAX_VALUE);
  }

  /** The latest. */
  public @Nullable Instant lastTime() {
    return instant(lastMicros, Long.MIN_VALUE);
  }

  private static @Nullable Instant instant(long micros, long none) {
    return micros == none ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** The share of rows that were rejected though they said something, 0 to 1. */
  public double rejectedShare() {
    return read == empty ? 0 : (double) (rejected - empty) / (read - empty);
  }

  /** What was mended, by kind; kinds that did not occur are left out. */
  public Map<Repair, Long> repairs() {
    Map<Repair, Long> counted = new EnumMap<>(Repair.class);
    repairs.forEach(
        (repair, count) -> {
          if (count[0] > 0) {
            counted.put(repair, count[0]);
          }
        });
    return counted;
  }

  /** Loaded rows without a value, by column. */
  public Map<String, Long> nulls() {
    Map<String, Long> byColumn = new LinkedHashMap<>();
    for (int column = 0; column < nulls.length; column++) {
      byColumn.put(extract.columns().get(column).name(), nulls[column]);
    }
    return byColumn;
  }
}
