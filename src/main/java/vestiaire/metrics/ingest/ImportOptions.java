package vestiaire.metrics.ingest;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.ingest.load.ColumnMap;

/**
 * The options of an import, for where the extracts leave a choice.
 *
 * @param charset read all files as this, or null to find out file by file
 * @param zone where the clocks stood that wrote times without a zone
 * @param zoneTold whether somebody said so, so that it is no guess
 * @param dates what is said of dates that do not say themselves where day and month stand
 * @param nulls words that, unquoted, stand for no value, beside those that the files prove
 * @param rejectThreshold share of a file's rows, or of those with a value in a column, 0 to 1, that
 *     may be rejected; beyond it the whole import is refused. Rows without any value do not count.
 * @param lockWait how long to wait for another import to end
 * @param clock tells what lies in the future, where nothing can have happened
 * @param map what columns and values are called in the files
 */
public record ImportOptions(
    @Nullable Charset charset,
    ZoneId zone,
    boolean zoneTold,
    TimeHint dates,
    Set<String> nulls,
    double rejectThreshold,
    Duration lockWait,
    InstantSource clock,
    ColumnMap map) {
  /** Charset found out, times in Paris, at most 5 % rejected, ten minutes' patience. */
  public static final ImportOptions DEFAULT =
      new ImportOptions(null, ZoneId.of("Europe/Paris"), 0.05, Duration.ofMinutes(10));

  /** Copies the words. */
  public ImportOptions {
    nulls = Set.copyOf(nulls);
  }

  /** With columns and values called as they are here. */
  public ImportOptions(
      @Nullable Charset charset,
      ZoneId zone,
      boolean zoneTold,
      TimeHint dates,
      Set<String> nulls,
      double rejectThreshold,
      Duration lockWait,
      InstantSource clock) {
    this(charset, zone, zoneTold, dates, nulls, rejectThreshold, lockWait, clock, ColumnMap.NONE);
  }

  /** With nothing told of zone, dates and words for no value. */
  public ImportOptions(
      @Nullable Charset charset, ZoneId zone, double rejectThreshold, Duration lockWait) {
    this(
        charset,
        zone,
        false,
        TimeHint.NONE,
        Set.of(),
        rejectThreshold,
        lockWait,
        InstantSource.system());
  }

  /** Returns the same with times without a zone read in this one, as somebody said. */
  public ImportOptions inZone(ZoneId told) {
    return new ImportOptions(
        charset, told, true, dates, nulls, rejectThreshold, lockWait, clock, map);
  }

  /** Returns the same with what is said of dates. */
  public ImportOptions dated(TimeHint hint) {
    return new ImportOptions(
        charset, zone, zoneTold, hint, nulls, rejectThreshold, lockWait, clock, map);
  }

  /** Returns the same with these words for no value. */
  public ImportOptions withNulls(Set<String> words) {
    return new ImportOptions(
        charset, zone, zoneTold, dates, words, rejectThreshold, lockWait, clock, map);
  }

  /** Returns the same with columns and values called so. */
  public ImportOptions mapped(ColumnMap names) {
    return new ImportOptions(
        charset, zone, zoneTold, dates, nulls, rejectThreshold, lockWait, clock, names);
  }
}
