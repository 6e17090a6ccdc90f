package vestiaire.metrics.ingest.column;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The unit that a bare number in a column of times counts. */
public enum NumberForm {
  /** Seconds since 1970, with or without a fraction. */
  SECONDS("seconds since 1970", 1_000_000),
  /** Milliseconds since 1970. */
  MILLIS("milliseconds since 1970", 1_000),
  /** Microseconds since 1970. */
  MICROS("microseconds since 1970", 1),
  /** Days since 1900, as Excel counts them. */
  EXCEL1900("Excel's days since 1900", 0),
  /** Days since 1904, as workbooks made on old Macs count them. */
  EXCEL1904("Excel's days since 1904", 0);

  // From 1989 to 2030 in seconds: behind it lie digits that are a date without punctuation.
  private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(600_000_000);
  private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(1_900_000_000);
  private static final List<NumberForm> EPOCHS = List.of(SECONDS, MILLIS, MICROS);
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000);

  private final String label;
  private final int microsPerUnit;

  NumberForm(String label, int microsPerUnit) {
    this.label = label;
    this.microsPerUnit = microsPerUnit;
  }

  /** Returns the words for it: "milliseconds since 1970". */
  public String label() {
    return label;
  }

  /** Returns whether it is a count of days, on a clock whose zone nothing tells. */
  public boolean isSerial() {
    return microsPerUnit == 0;
  }

  /** Returns the forms that this number can have: one of the epochs, both of Excel's, or none. */
  static List<NumberForm> of(BigDecimal number) {
    for (NumberForm epoch : EPOCHS) {
      BigDecimal seconds =
          number.multiply(BigDecimal.valueOf(epoch.microsPerUnit)).movePointLeft(6);
      if (seconds.compareTo(FIRST_SECOND) >= 0 && seconds.compareTo(LAST_SECOND) < 0) {
        return List.of(epoch);
      }
    }
    return List.of(EXCEL1900, EXCEL1904).stream()
        .filter(excel -> number.precision() - number.scale() == 5 && excel.isOnCalendar(number))
        .toList();
  }

  /** Microseconds since 1970 of a number that counts from there. */
  long epochMicros(BigDecimal number) {
    return number
        .multiply(BigDecimal.valueOf(microsPerUnit))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** Returns the local time of a count of days; what Excel computes is exact to the millisecond. */
  LocalDateTime local(BigDecimal days) {
    LocalDateTime start =
        this == EXCEL1904
            ? LocalDateTime.of(1904, 1, 1, 0, 0)
            // Excel takes 1900 for a leap year, so its days after that February count from here.
            : LocalDateTime.of(1899, 12, 30, 0, 0);
    long millis = days.multiply(DAY_MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return start.plus(millis, ChronoUnit.MILLIS);
  }

  private boolean isOnCalendar(BigDecimal days) {
    int year = local(days).getYear();
    return year >= WrittenTime.EARLIEST && year <= WrittenTime.LATEST;
  }
}
