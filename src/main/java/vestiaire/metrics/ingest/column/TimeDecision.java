package vestiaire.metrics.ingest.column;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the columns of times in one file are read: by what each proves itself, then by what
 * the user says, then by what the file's other columns prove, which the same program wrote.
 */
public final class TimeDecision {
  /** The distance within which the times of one extract usually lie from those of another. */
  private static final Duration NEAR = Duration.ofDays(92);

  private static final Duration FAR = Duration.ofDays(731);

  /**
   * From when to when something lies.
   *
   * @param first its earliest time
   * @param last its latest
   */
  public record Range(LocalDateTime first, LocalDateTime last) {
    /** From the first of both to the last of both. */
    public Range with(Range other) {
      return new Range(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }

    /** Returns how long lies between them; nothing where they overlap. */
    Duration gap(Range other) {
      Duration before = Duration.between(last, other.first);
      Duration behind = Duration.between(other.last, first);
      Duration gap = before.compareTo(behind) > 0 ? before : behind;
      return gap.isNegative() ? Duration.ZERO : gap;
    }
  }

  private final String file;
  private final Map<String, TimeCensus> columns;
  private final TimeHint hint;
  private final LocalDateTime now;
  private final Supplier<@Nullable Range> elsewhere;
  private final Consumer<String> problems;
  private final List<String> notes = new ArrayList<>();

  /**
   * For one file.
   *
   * @param file as messages name it
   * @param columns its columns of times
   * @param now beyond which nothing can have happened
   * @param elsewhere when the extract's other files happen, asked only where that decides
   * @param problems takes why a column cannot be read
   */
  public TimeDecision(
      String file,
      Map<String, TimeCensus> columns,
      TimeHint hint,
      LocalDateTime now,
      Supplier<@Nullable Range> elsewhere,
      Consumer<String> problems) {
    this.file = file;
    this.columns = new LinkedHashMap<>(columns);
    this.hint = hint;
    this.now = now;
    this.elsewhere = elsewhere;
    this.problems = problems;
  }

  /** Returns how this column is read; what keeps it from being read goes to the problems. */
  public TimeReading of(String name) {
    TimeCensus census = columns.get(name);
    if (census == null) {
      return new TimeReading(true, null, null);
    }
    Place with = census.withHalf();
    Place without = census.withoutHalf();
    if (with != null && without != null) {
      problem(
          name,
          "%s has AM or PM, %s has none; one way of writing the hour is right"
              .formatted(with.named(), without.named()));
    }
    DateOrder order = census.numeric() ? order(name, census) : null;
    return new TimeReading(true, order, number(name, census));
  }

  /** Returns what a reader should know of the columns decided so far, one line each. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private @Nullable DateOrder order(String name, TimeCensus census) {
    Set<DateOrder> possible = census.possible();
    if (possible.isEmpty()) {
      Place dayFirst = census.against(DateOrder.MDY);
      Place monthFirst = census.against(DateOrder.DMY);
      problem(
          name,
          "%s has not the month first, %s not the day; one order throughout is right, best the year first, as in 2021-09-01T13:21:25Z"
              .formatted(named(dayFirst), named(monthFirst)));
      return null;
    }
    DateOrder told = hint.order();
    if (told != null && !possible.contains(told)) {
      problem(
          name,
          "--dates %s was said, but %s cannot be read so"
              .formatted(told.name().toLowerCase(Locale.ROOT), named(census.against(told))));
      return null;
    }
    DateOrder proven = census.proven();
    if (proven != null) {
      DateOrder other = proven == DateOrder.DMY ? DateOrder.MDY : DateOrder.DMY;
      noteOrder(name, proven, "as " + named(census.against(other)) + " proves");
      return proven;
    }
    if (told != null) {
      noteOrder(name, told, "as told");
      return told;
    }
    if (census.open() == 0) {
      return possible.iterator().next();
    }
    return bySiblings(name, census);
  }

  private @Nullable DateOrder bySiblings(String name, TimeCensus census) {
    Map<String, DateOrder> others = new LinkedHashMap<>();
    columns.forEach(
        (other, itsCensus) -> {
          DateOrder proven = itsCensus.proven();
          if (proven != null && itsCensus.possible().size() == 1) {
            others.put(other, proven);
          }
        });
    Set<DateOrder> orders = Set.copyOf(others.values());
    if (orders.size() == 1 && census.possible().containsAll(orders)) {
      DateOrder order = orders.iterator().next();
      noteOrder(
          name,
          order,
          "as "
              + (others.size() == 1 ? "column " : "columns ")
              + String.join(", ", others.keySet())
              + (others.size() == 1 ? " proves" : " prove"));
      return order;
    }
    if (census.onlyDotted() && census.possible().contains(DateOrder.DMY)) {
      noteOrder(
          name, DateOrder.DMY, "as dates with full stops are; --dates mdy reads them otherwise");
      return DateOrder.DMY;
    }
    String ways =
        census.possible().stream()
            .map(order -> order.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" or "));
    problem(
        name,
        "no date says whether day or month comes first: %s may be two days, as may %d of the others; say --dates %s"
            .formatted(named(census.firstOpen()), census.open() - 1, ways));
    return null;
  }

  private @Nullable NumberForm number(String name, TimeCensus census) {
    Map<NumberForm, Place> forms = census.numbers();
    Map<String, Place> kinds = new LinkedHashMap<>();
    forms.forEach(
        (form, place) -> kinds.putIfAbsent(form.isSerial() ? "Excel's days" : form.label(), place));
    if (kinds.size() > 1) {
      problem(
          name,
          kinds.entrySet().stream()
                  .map(kind -> kind.getValue().named() + " counts " + kind.getKey())
                  .collect(Collectors.joining(", "))
              + "; one unit throughout is right");
      return null;
    }
    if (forms.isEmpty()) {
      return null;
    }
    NumberForm form = forms.keySet().iterator().next();
    if (form.isSerial()) {
      return serial(name, census);
    }
    notes.add(name + ": numbers are read as " + form.label());
    return form;
  }

  private @Nullable NumberForm serial(String name, TimeCensus census) {
    if (hint.serials() != null) {
      notes.add(name + ": numbers are read as " + hint.serials().label() + ", as told");
      return hint.serials();
    }
    Range own = own();
    Range known = own == null ? elsewhere.get() : own;
    Range in1900 = range(census, NumberForm.EXCEL1900);
    Range in1904 = range(census, NumberForm.EXCEL1904);
    if (in1900 == null || in1904 == null) {
      return null;
    }
    if (known != null) {
      Duration from1900 = in1900.gap(known);
      Duration from1904 = in1904.gap(known);
      if (from1900.compareTo(NEAR) < 0 && from1904.compareTo(FAR) > 0) {
        return noteSerial(name, NumberForm.EXCEL1900, "like the extract's other times");
      }
      if (from1904.compareTo(NEAR) < 0 && from1900.compareTo(FAR) > 0) {
        return noteSerial(name, NumberForm.EXCEL1904, "like the extract's other times");
      }
    }
    LocalDateTime soon = now.plusDays(2);
    if (in1904.last().isAfter(soon) && !in1900.last().isAfter(soon)) {
      return noteSerial(
          name, NumberForm.EXCEL1900, "since those from 1904 would lie in the future");
    }
    problem(
        name,
        "%s and the like are days that Excel counted, from 1900 (%s) or, in workbooks of old Macs, from 1904 (%s); say --dates excel1900 or excel1904"
            .formatted(
                named(census.numbers().get(NumberForm.EXCEL1900)),
                in1900.first().toLocalDate(),
                in1904.first().toLocalDate()));
    return null;
  }

  private @Nullable Range own() {
    Range own = null;
    for (TimeCensus census : columns.values()) {
      LocalDateTime first = census.earliest();
      LocalDateTime last = census.latest();
      if (first != null && last != null) {
        Range range = new Range(first, last);
        own = own == null ? range : own.with(range);
      }
    }
    return own;
  }

  private static @Nullable Range range(TimeCensus census, NumberForm form) {
    LocalDateTime first = census.serial(form, false);
    LocalDateTime last = census.serial(form, true);
    return first == null || last == null ? null : new Range(first, last);
  }

  private NumberForm noteSerial(String name, NumberForm form, String why) {
    notes.add(name + ": numbers are read as " + form.label() + ", " + why);
    return form;
  }

  private void noteOrder(String name, DateOrder order, String why) {
    notes.add(name + ": dates are read " + order.label() + ", " + why);
  }

  private void problem(String column, String what) {
    problems.accept(file + ": column " + column + ": " + what);
  }

  private static String named(@Nullable Place place) {
    return place == null ? "a cell" : place.named();
  }
}
