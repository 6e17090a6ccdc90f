package vestiaire.metrics.ingest.column;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A time as it stands in a cell, taken apart and not yet understood.
 *
 * @param kind what its parts are
 * @param parts three numbers: year, month, day where the kind says so, else as they stand
 * @param widths how many digits the parts have
 * @param dotted whether full stops part them
 * @param clock the time of day, midnight where none is written
 * @param meridiem whether AM or PM is written, or null where no time of day is
 * @param offset the zone that is written, or null
 * @param number the whole as a number, where it is one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, made a cell at a time.
public record WrittenTime(
    Kind kind,
    int[] parts,
    int[] widths,
    boolean dotted,
    LocalTime clock,
    @Nullable Boolean meridiem,
    @Nullable ZoneOffset offset,
    BigDecimal number) {

  /** What the parts of a written time are. */
  public enum Kind {
    /**
     * Year, month and day are told apart by what is written: a year in front, or a month's name.
     */
    DATED,
    /** Three numbers in an order that the column decides. */
    NUMERIC,
    /** One number, of which the column decides what it counts. */
    NUMBER
  }

  /** First year that a marketplace's data can be of. */
  public static final int EARLIEST = 1990;

  /** Last such year. */
  public static final int LATEST = 2100;

  /** Takes a text apart; null when it is no time in any form. */
  public static @Nullable WrittenTime of(String text) {
    return WrittenTimeParser.parse(text);
  }

  /** Returns whether it means the same whatever stands in the rest of its column. */
  public boolean selfEvident() {
    return kind == Kind.DATED && !Boolean.TRUE.equals(meridiem);
  }

  /** Returns the orders in which its three numbers are a day on the calendar, up to that year. */
  public Set<DateOrder> orders(int latest) {
    Set<DateOrder> possible = EnumSet.noneOf(DateOrder.class);
    for (DateOrder order : DateOrder.values()) {
      LocalDate day = day(order);
      if (day != null && (widths[2] == 4 || day.getYear() <= latest)) {
        possible.add(order);
      }
    }
    return possible;
  }

  /**
   * Returns the local time.
   *
   * @param order of its numbers, where the kind asks for one
   * @throws DateTimeException when that is not on the calendar
   */
  public LocalDateTime local(@Nullable DateOrder order) {
    LocalDate day = order == null ? LocalDate.of(parts[0], parts[1], parts[2]) : day(order);
    if (day == null) {
      throw new DateTimeException("not on the calendar");
    }
    return day.atTime(clock);
  }

  private @Nullable LocalDate day(DateOrder order) {
    // In front a year has two digits, or four, and then the kind is another one.
    if (order == DateOrder.YMD && (widths[0] != 2 || widths[2] > 2)) {
      return null;
    }
    int year = order == DateOrder.YMD ? parts[0] : parts[2];
    int month = order == DateOrder.MDY ? parts[0] : parts[1];
    int day = order == DateOrder.DMY ? parts[0] : order == DateOrder.MDY ? parts[1] : parts[2];
    int full = year >= 100 ? year : year < EARLIEST % 100 ? 2000 + year : 1900 + year;
    try {
      return full < EARLIEST || full > LATEST ? null : LocalDate.of(full, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
