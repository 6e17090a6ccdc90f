package vestiaire.metrics.ingest;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.ColumnTimes;
import vestiaire.metrics.ingest.load.RejectReason;
import vestiaire.metrics.ingest.load.Repair;

/**
 * The outcome of reading one file.
 *
 * @param file its name
 * @param bytes its size on disk
 * @param sha256 hash of its bytes on disk, in hexadecimal
 * @param charset what it was read as
 * @param charsetReason why
 * @param delimiter what stands between its cells
 * @param rowsRead rows below the header; always {@code rowsLoaded + rowsRejected}
 * @param rowsLoaded rows that the database took; what they say is there now, but for {@code kept}
 *     and {@code contradictions}
 * @param rowsRejected rows in the rejects file
 * @param emptyRows of the rejected ones, those without any value
 * @param added rows that are new in the table
 * @param changed rows of the table that have a later state
 * @param kept rows of the table that had a later state before, and stay
 * @param contradictions what the file says more than once, each time otherwise
 * @param repairs what was mended, by kind; kinds that did not occur are left out
 * @param nulls rows loaded without a value, by column
 * @param times for each column of times whether they have a zone
 * @param reasons why rows were rejected, the most frequent first, {@link #REASONS} at most
 * @param firstTime the earliest time in any of its columns, or null
 * @param lastTime the latest
 * @param notes what a reader should know, one line each
 */
public record FileSummary(
    String file,
    long bytes,
    String sha256,
    String charset,
    String charsetReason,
    String delimiter,
    long rowsRead,
    long rowsLoaded,
    long rowsRejected,
    long emptyRows,
    long added,
    long changed,
    KeptRecords kept,
    Contradictions contradictions,
    Map<Repair, Long> repairs,
    Map<String, Long> nulls,
    List<ColumnTimes> times,
    List<RejectReason> reasons,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    List<String> notes) {
  /** As many reasons as a screen has room for. */
  public static final int REASONS = 3;

  /**
   * Copies what it is given.
   *
   * @throws IllegalStateException when rows got lost: that is a fault of the program
   */
  public FileSummary {
    if (rowsRead != rowsLoaded + rowsRejected) {
      throw new IllegalStateException(
          "%s: %d rows read are not %d loaded and %d rejected"
              .formatted(file, rowsRead, rowsLoaded, rowsRejected));
    }
    Map<Repair, Long> mended = new EnumMap<>(Repair.class);
    mended.putAll(repairs);
    repairs = Collections.unmodifiableMap(mended);
    nulls = Collections.unmodifiableMap(new LinkedHashMap<>(nulls));
    times = List.copyOf(times);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /** Returns the columns that have times without a zone. */
  public List<ColumnTimes> zoneless() {
    return times.stream().filter(column -> column.assumed() > 0).toList();
  }

  /** Returns whether any of its times comes with a zone. */
  public boolean hasZones() {
    return times.stream().anyMatch(column -> column.written() > 0);
  }

  /** Returns the delimiter in a word: comma, semicolon, tab, pipe; another one as it is. */
  public String delimiterName() {
    return switch (delimiter) {
      case "," -> "comma";
      case ";" -> "semicolon";
      case "\t" -> "tab";
      case "|" -> "pipe";
      case " " -> "blank";
      default -> delimiter;
    };
  }
}
