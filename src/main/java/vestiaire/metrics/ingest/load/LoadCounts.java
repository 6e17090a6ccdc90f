package vestiaire.metrics.ingest.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.Place;

/** Counts rows, repairs and rejects while a file is read. */
public final class LoadCounts {
  long read;
  long loaded;
  long rejected;
  long empty;
  long firstMicros = Long.MAX_VALUE;
  long lastMicros = Long.MIN_VALUE;
  @Nullable String torn;
  private final Extract extract;
  private final long[] nulls;
  private final Map<Repair, long[]> repairs = new EnumMap<>(Repair.class);
  private final ColumnTimes.Counter[] times;
  private final long[] lost;
  private final RejectReasons reasons = new RejectReasons();
  private long missingInRow;
  private long timesInRow;
  private long firstInRow;
  private long lastInRow;

  LoadCounts(Extract extract) {
    this.extract = extract;
    this.nulls = new long[extract.columns().size()];
    this.lost = new long[extract.columns().size()];
    this.times = new ColumnTimes.Counter[extract.columns().size()];
    for (int i = 0; i < times.length; i++) {
      times[i] = new ColumnTimes.Counter(extract.columns().get(i).name());
    }
    for (Repair repair : Repair.values()) {
      repairs.put(repair, new long[1]);
    }
  }

  /** A row begins; what is seen in it counts when it is loaded. */
  void startRow() {
    missingInRow = 0;
    timesInRow = 0;
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
    for (long rest = timesInRow; rest != 0; rest &= rest - 1) {
      times[Long.numberOfTrailingZeros(rest)].keep();
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

  /** A row is rejected that has values in these columns, as far as it could be read. */
  void rejected(Place place, String column, String reason, long filled) {
    rejected++;
    reasons.add(place, column, reason);
    for (long rest = filled; rest != 0; rest &= rest - 1) {
      lost[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  void time(int column, long micros, boolean zoneAssumed, int offsetSeconds) {
    timesInRow |= 1L << column;
    times[column].seen(zoneAssumed, offsetSeconds);
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

  /** Returns where and how the file breaks off amid its last row, or null. */
  public @Nullable String torn() {
    return torn;
  }

  /** Returns the earliest time of any column, or null. */
  public @Nullable Instant firstTime() {
    return instant(firstMicros, Long.MAX_VALUE);
  }

  /** Returns the latest. */
  public @Nullable Instant lastTime() {
    return instant(lastMicros, Long.MIN_VALUE);
  }

  private static @Nullable Instant instant(long micros, long none) {
    return micros == none ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Returns the share of rows that were rejected though they said something, 0 to 1. */
  public double rejectedShare() {
    return read == empty ? 0 : (double) (rejected - empty) / (read - empty);
  }

  /** Why rows were rejected, the most frequent reasons first. */
  public List<RejectReason> reasons() {
    return reasons.mostFrequent();
  }

  /** Of the columns that may be empty, what was lost of the rows that have a value there. */
  public List<ColumnLoss> losses() {
    List<ColumnLoss> losses = new ArrayList<>();
    for (int i = 0; i < lost.length; i++) {
      ExtractColumn column = extract.columns().get(i);
      if (lost[i] > 0 && !column.required()) {
        losses.add(new ColumnLoss(column.name(), lost[i], lost[i] + loaded - nulls[i]));
      }
    }
    return losses;
  }

  /** Returns whether its columns of times have zones; those without any time are left out. */
  public List<ColumnTimes> times() {
    return Stream.of(times)
        .map(ColumnTimes.Counter::counted)
        .filter(column -> column.written() + column.assumed() > 0)
        .toList();
  }

  /** Returns what was mended, by kind; kinds that did not occur are left out. */
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
