package vestiaire.metrics.ingest.column;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.WrittenTime.Kind;

/**
 * The reading of one column's written times.
 *
 * @param decided whether the whole column has been looked at
 * @param order of the numbers in its dates, or null where the column has none that need it
 * @param number what its bare numbers count, or null where it has none
 */
public record TimeReading(boolean decided, @Nullable DateOrder order, @Nullable NumberForm number) {
  /** Nothing is known of the column: only what has one meaning is read. */
  public static final TimeReading UNDECIDED = new TimeReading(false, null, null);

  private static final String RIGHT = "2021-09-01T13:21:25Z would be right";

  /**
   * Returns the local time that is meant, for all but numbers that count from 1970.
   *
   * @throws DateTimeException saying what is wrong and what would be right
   */
  public LocalDateTime local(WrittenTime time, String text) {
    try {
      return switch (time.kind()) {
        case DATED -> checked(time.local(null), text);
        case NUMERIC -> time.local(orderOf(time, text));
        case NUMBER -> serial(time, text);
      };
    } catch (DateTimeException e) {
      String why = e.getMessage();
      throw why != null && why.startsWith("'")
          ? e
          : new DateTimeException(Place.quoted(text) + " is not on the calendar or the clock", e);
    }
  }

  /**
   * Microseconds since 1970, for a number that counts from there; null for every other time.
   *
   * @throws DateTimeException when the rest of the column is no such number
   */
  public @Nullable Long epochMicros(WrittenTime time, String text) {
    if (time.kind() != Kind.NUMBER) {
      return null;
    }
    List<NumberForm> forms = NumberForm.of(time.number());
    if (forms.isEmpty() || forms.get(0).isSerial()) {
      return null;
    }
    if (decided && forms.get(0) != number) {
      throw new DateTimeException(
          Place.quoted(text)
              + (number == null
                  ? " is a bare number in a column of dates"
                  : " is not among " + number.label() + ", as the rest of the column is"));
    }
    return forms.get(0).epochMicros(time.number());
  }

  private static LocalDateTime checked(LocalDateTime local, String text) {
    if (local.getYear() < WrittenTime.EARLIEST || local.getYear() > WrittenTime.LATEST) {
      throw new DateTimeException(
          Place.quoted(text)
              + " is not a year that the data can be of: "
              + WrittenTime.EARLIEST
              + " to "
              + WrittenTime.LATEST);
    }
    return local;
  }

  private DateOrder orderOf(WrittenTime time, String text) {
    Set<DateOrder> possible = time.orders(WrittenTime.LATEST);
    if (order != null) {
      return order;
    }
    if (possible.isEmpty()) {
      throw new DateTimeException(Place.quoted(text) + " is not on the calendar or the clock");
    }
    boolean european = time.dotted() && possible.contains(DateOrder.DMY);
    boolean same = time.parts()[0] == time.parts()[1] && time.widths()[2] == 4;
    if (possible.size() > 1 && !european && !same) {
      throw new DateTimeException(
          Place.quoted(text)
              + " may be two days; write the year first, as in 2021-09-01T13:21:25Z");
    }
    return european ? DateOrder.DMY : possible.iterator().next();
  }

  private LocalDateTime serial(WrittenTime time, String text) {
    List<NumberForm> forms = NumberForm.of(time.number());
    if (forms.isEmpty()) {
      throw new DateTimeException(Place.quoted(text) + " is not a time; " + RIGHT);
    }
    if (number == null || !number.isSerial() || !forms.contains(number)) {
      throw new DateTimeException(
          Place.quoted(text)
              + (decided
                  ? " is a bare number among other times; "
                  : " may be a day that Excel counted; ")
              + RIGHT);
    }
    return number.local(time.number());
  }
}
