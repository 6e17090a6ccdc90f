package vestiaire.metrics.ingest.column;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.WrittenTime.Kind;

/** Takes in each written time of a column, and collects the evidence for one reading of it. */
public final class TimeCensus {
  private final int latestYear;
  private final Set<DateOrder> possible = EnumSet.allOf(DateOrder.class);
  private final Map<DateOrder, Place> against = new EnumMap<>(DateOrder.class);
  private final Map<NumberForm, Place> numbers = new EnumMap<>(NumberForm.class);
  private long dates;
  private long counted;
  private long open;
  private boolean undotted;
  private @Nullable Place firstOpen;
  private @Nullable Place withHalf;
  private @Nullable Place withoutHalf;
  private @Nullable BigDecimal leastSerial;
  private @Nullable BigDecimal mostSerial;
  private @Nullable LocalDateTime earliest;
  private @Nullable LocalDateTime latest;

  /**
   * Begins.
   *
   * @param latestYear that a year of two digits can mean
   */
  public TimeCensus(int latestYear) {
    this.latestYear = latestYear;
  }

  /** Counts a cell that is a time in some form. */
  public void add(WrittenTime time, Place place) {
    if (time.kind() == Kind.NUMBER) {
      addNumber(time, place);
      return;
    }
    if (time.kind() == Kind.DATED && !addDated(time)) {
      return;
    }
    dates++;
    if (time.kind() == Kind.NUMERIC) {
      addNumeric(time, place);
    }
    if (Boolean.TRUE.equals(time.meridiem())) {
      withHalf = withHalf == null ? place : withHalf;
    } else if (time.meridiem() != null && time.offset() == null && time.clock().getHour() <= 12) {
      boolean midnight = time.clock().toSecondOfDay() == 0;
      withoutHalf = withoutHalf == null && !midnight ? place : withoutHalf;
    }
  }

  /** Returns whether it is on the calendar; else its row is rejected, and it speaks for nothing. */
  private boolean addDated(WrittenTime time) {
    try {
      LocalDateTime local = time.local(null);
      earliest = earliest == null || local.isBefore(earliest) ? local : earliest;
      latest = latest == null || local.isAfter(latest) ? local : latest;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void addNumeric(WrittenTime time, Place place) {
    Set<DateOrder> orders = time.orders(latestYear);
    if (orders.isEmpty()) {
      return;
    }
    undotted |= !time.dotted();
    for (DateOrder order : DateOrder.values()) {
      if (!orders.contains(order)) {
        possible.remove(order);
        against.putIfAbsent(order, place);
      }
    }
    boolean same = time.parts()[0] == time.parts()[1] && time.widths()[2] == 4;
    if (orders.size() > 1 && !same) {
      open++;
      firstOpen = firstOpen == null ? place : firstOpen;
    }
  }

  private void addNumber(WrittenTime time, Place place) {
    List<NumberForm> forms = NumberForm.of(time.number());
    if (forms.isEmpty()) {
      return;
    }
    counted++;
    forms.forEach(form -> numbers.putIfAbsent(form, place));
    if (forms.get(0).isSerial()) {
      leastSerial = leastSerial == null ? time.number() : leastSerial.min(time.number());
      mostSerial = mostSerial == null ? time.number() : mostSerial.max(time.number());
    }
  }

  /** Returns whether it has numbers that are dates in one order or another. */
  boolean numeric() {
    return possible.size() < DateOrder.values().length || open > 0;
  }

  /** Returns the orders that no cell speaks against. */
  Set<DateOrder> possible() {
    return possible;
  }

  /** Returns the order that the cells themselves prove, or null. */
  public @Nullable DateOrder proven() {
    return numeric() && possible.size() == 1 ? possible.iterator().next() : null;
  }

  /** Returns the first cell that cannot be read in this order, or null. */
  @Nullable Place against(DateOrder order) {
    return against.get(order);
  }

  /** Returns how many cells mean another day in another order. */
  long open() {
    return open;
  }

  /** Returns the first of them, or null. */
  @Nullable Place firstOpen() {
    return firstOpen;
  }

  /** Returns whether full stops part all dates, as they do where the day comes first. */
  boolean onlyDotted() {
    return !undotted;
  }

  /** Returns the first time of day with AM or PM, or null. */
  @Nullable Place withHalf() {
    return withHalf;
  }

  /** Returns the first time of day that may be meant so and is written without, or null. */
  @Nullable Place withoutHalf() {
    return withoutHalf;
  }

  /** Returns what bare numbers count, with the first of each; empty where dates are the rule. */
  Map<NumberForm, Place> numbers() {
    return counted > dates ? numbers : Map.of();
  }

  /** Returns the earliest and latest day that a count of Excel's can mean in this form, or null. */
  @Nullable LocalDateTime serial(NumberForm form, boolean last) {
    BigDecimal number = last ? mostSerial : leastSerial;
    return number == null ? null : form.local(number);
  }

  /** Returns the earliest date that says itself what it is, or null. */
  public @Nullable LocalDateTime earliest() {
    return earliest;
  }

  /** Returns the latest such date, or null. */
  public @Nullable LocalDateTime latest() {
    return latest;
  }
}
