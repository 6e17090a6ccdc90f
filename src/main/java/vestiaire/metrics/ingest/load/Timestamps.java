package vestiaire.metrics.ingest.load;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vestiaire.metrics.ingest.column.Place;
import vestiaire.metrics.ingest.column.TimeReading;
import vestiaire.metrics.ingest.column.WrittenTime;

/**
 * Reads instants, as microseconds since 1970.
 *
 * <p>ISO 8601 comes first and is read from its bytes; the many other forms are read as {@link
 * TimeReading} has decided for their column. A time without a zone is read in the zone given; where
 * clocks are put back and an hour comes twice, its first pass is meant.
 */
final class Timestamps {
  /** What {@link #parse} gives for what is no time. */
  static final long NONE = Long.MIN_VALUE;

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;
  private static final int NO_OFFSET = Integer.MIN_VALUE;
  private static final String ZONE_OPTION = "--extract-zone";

  private final ZoneId zone;
  private final TimeReading reading;
  private int knownDay = -1;
  private long knownMicros;
  private boolean zoneAssumed;
  private boolean selfEvident;
  private int offsetSeconds;
  private String reason = "";

  /** For times whose column nothing is known of. */
  Timestamps(ZoneId zone) {
    this(zone, TimeReading.UNDECIDED);
  }

  Timestamps(ZoneId zone, TimeReading reading) {
    this.zone = zone;
    this.reading = reading;
  }

  /** Returns the instant, or {@link #NONE}. */
  long parse(byte[] bytes, int from, int to) {
    zoneAssumed = false;
    selfEvident = true;
    long micros = iso(bytes, from, to);
    if (micros != NONE) {
      return micros;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    WrittenTime written = WrittenTime.of(text);
    if (written == null) {
      selfEvident = false;
      reason = Place.quoted(text) + " is not a time; 2021-09-01T13:21:25Z would be right";
      return NONE;
    }
    selfEvident = written.selfEvident();
    try {
      return resolve(written, text);
    } catch (DateTimeException e) {
      reason = String.valueOf(e.getMessage());
      return NONE;
    }
  }

  private long resolve(WrittenTime written, String text) {
    Long counted = reading.epochMicros(written, text);
    if (counted != null) {
      return counted;
    }
    LocalDateTime local = reading.local(written, text);
    ZoneOffset offset = written.offset();
    if (offset == null) {
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (offsets.isEmpty()) {
        throw new DateTimeException(
            Place.quoted(text)
                + " does not exist in "
                + zone
                + ", where clocks are put forward then; "
                + ZONE_OPTION
                + " takes another zone");
      }
      offset = offsets.get(0);
      zoneAssumed = true;
      offsetSeconds = offset.getTotalSeconds();
    }
    return ChronoUnit.MICROS.between(Instant.EPOCH, local.toInstant(offset));
  }

  /**
   * Returns whether the time last read means the same whatever stands in the rest of its column.
   */
  boolean selfEvident() {
    return selfEvident;
  }

  /** Returns how far that zone was ahead of UTC, for a time that came without one. */
  int offsetSeconds() {
    return offsetSeconds;
  }

  /** Returns whether the time last read came without a zone. */
  boolean zoneAssumed() {
    return zoneAssumed;
  }

  /** Why the last cell was no time, and what would be right. */
  String reason() {
    return reason;
  }

  private long iso(byte[] b, int from, int to) {
    int length = to - from;
    if (length < 19 || b[from + 4] != '-' || b[from + 7] != '-') {
      return NONE;
    }
    int divider = b[from + 10];
    if ((divider != 'T' && divider != ' ') || b[from + 13] != ':' || b[from + 16] != ':') {
      return NONE;
    }
    int year = two(b, from) * 100 + two(b, from + 2);
    int month = two(b, from + 5);
    int day = two(b, from + 8);
    int hour = two(b, from + 11);
    int minute = two(b, from + 14);
    int second = two(b, from + 17);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return NONE;
    }
    int i = from + 19;
    long fraction = 0;
    if (i < to && b[i] == '.') {
      long unit = SECOND;
      i++;
      while (i < to && b[i] >= '0' && b[i] <= '9') {
        unit /= 10;
        fraction += (b[i++] - '0') * unit;
      }
    }
    long midnight = midnight(year, month, day);
    if (midnight == NONE) {
      return NONE;
    }
    long local = midnight + (hour * 3600L + minute * 60L + second) * SECOND + fraction;
    if (i == to - 1 && b[i] == 'Z') {
      return local;
    }
    if (i == to) {
      return inZone(local);
    }
    // The other way rounds what is finer than a microsecond.
    int offset = i - from <= 26 && b[i - 1] != '.' ? offset(b, i, to) : NO_OFFSET;
    return offset == NO_OFFSET ? NONE : local - offset * SECOND;
  }

  /**
   * Returns the seconds of {@code +02}, {@code +0200} or {@code +02:00}, as PostgreSQL and ISO 8601
   * write it.
   */
  private static int offset(byte[] b, int from, int to) {
    int length = to - from;
    if ((length != 3 && length != 5 && length != 6)
        || (b[from] != '+' && b[from] != '-')
        || (length == 6 && b[from + 3] != ':')) {
      return NO_OFFSET;
    }
    int hours = two(b, from + 1);
    int minutes = length == 3 ? 0 : two(b, to - 2);
    int seconds = hours * 3600 + minutes * 60;
    if (hours < 0 || minutes < 0 || minutes > 59 || seconds > 18 * 3600) {
      return NO_OFFSET;
    }
    return b[from] == '-' ? -seconds : seconds;
  }

  private long inZone(long local) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(local, SECOND),
            (int) Math.floorMod(local, SECOND) * 1000,
            ZoneOffset.UTC);
    var offsets = zone.getRules().getValidOffsets(time);
    if (offsets.isEmpty()) {
      return NONE;
    }
    zoneAssumed = true;
    offsetSeconds = offsets.get(0).getTotalSeconds();
    return local - offsetSeconds * SECOND;
  }

  private long midnight(int year, int month, int day) {
    int key = (year * 16 + month) * 32 + day;
    if (key != knownDay) {
      if (year < WrittenTime.EARLIEST || year > WrittenTime.LATEST) {
        return NONE;
      }
      try {
        knownMicros = LocalDate.of(year, month, day).toEpochDay() * DAY;
        knownDay = key;
      } catch (DateTimeException e) {
        return NONE;
      }
    }
    return knownMicros;
  }

  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : 10 * tens + ones;
  }
}
