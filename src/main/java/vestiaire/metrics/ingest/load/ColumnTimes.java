package vestiaire.metrics.ingest.load;

/**
 * Records whether the times of one column came with a zone.
 *
 * @param column its name
 * @param written rows whose time says its zone, or counts from 1970
 * @param assumed rows whose time says none
 * @param leastOffset how many seconds the zone assumed for them is ahead of UTC, at the least
 * @param mostOffset and at the most, as summer time has it
 */
public record ColumnTimes(
    String column, long written, long assumed, int leastOffset, int mostOffset) {

  /** Counts while rows are read; a row in hand counts when it is kept. */
  static final class Counter {
    private final String column;
    private long written;
    private long assumed;
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;
    private boolean zoneAssumed;
    private int offset;

    Counter(String column) {
      this.column = column;
    }

    void seen(boolean withoutZone, int offsetSeconds) {
      zoneAssumed = withoutZone;
      offset = offsetSeconds;
    }

    void keep() {
      if (zoneAssumed) {
        assumed++;
        least = Math.min(least, offset);
        most = Math.max(most, offset);
      } else {
        written++;
      }
    }

    ColumnTimes counted() {
      return new ColumnTimes(
          column, written, assumed, assumed == 0 ? 0 : least, assumed == 0 ? 0 : most);
    }
  }
}
