package vestiaire.metrics.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.reader.Cell;
import vestiaire.metrics.ingest.reader.ReadOptions;
import vestiaire.metrics.ingest.reader.RowReader;
import vestiaire.metrics.ingest.reader.TableFile;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Measure;
import vestiaire.metrics.sql.Target;

/**
 * Reads targets from a small table: the columns {@code measure}, {@code value}, and {@code week} or
 * {@code from} and {@code to}. A value is a week's; a week belongs to a range of days if its
 * Thursday does, as ISO 8601 decides to which year it belongs.
 */
public final class TargetsFile {
  private static final List<String> COLUMNS = List.of("week", "from", "to", "measure", "value");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3}(?:[ \u00a0\u202f]\\d{3})+|\\d+)([.,]\\d+)?[ \u00a0\u202f]?(%)?");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,]\\d{3})+");

  private final Path file;
  private final List<String> problems = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private TargetsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads and checks a file.
   *
   * @throws MetricsException.Settings with all that is wrong, each with file and line
   * @throws MetricsException.Input when there is no such file, or no table in it
   */
  public static List<Target> read(Path file) {
    return new TargetsFile(file).read();
  }

  private List<Target> read() {
    TableFile table = TableFile.open(file, ReadOptions.NONE);
    List<String> header =
        table.header().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    checkHeader(header);
    stopAtProblems();
    Cell cell = new Cell();
    try (RowReader rows = table.rows(bytes -> {})) {
      while (rows.next()) {
        String fault = rows.fault();
        if (fault != null) {
          problem(rows.line(), fault);
          continue;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
          rows.cell(i, cell);
          cells.add(cell.text().strip());
        }
        row(header, cells, rows.line());
      }
    } catch (IOException e) {
      throw new MetricsException.Input(file + " cannot be read: " + e.getMessage(), e);
    }
    stopAtProblems();
    return targets;
  }

  private void checkHeader(List<String> header) {
    for (String name : header) {
      if (!COLUMNS.contains(name)) {
        problem(
            1,
            "there is no column '"
                + name
                + "' in targets"
                + DidYouMean.to(name, COLUMNS)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; there are " + String.join(", ", COLUMNS)));
      } else if (header.indexOf(name) != header.lastIndexOf(name)) {
        problem(1, "the column '" + name + "' is there twice");
      }
    }
    boolean hasWhen = header.contains("week") || (header.contains("from") && header.contains("to"));
    if (!header.contains("measure") || !header.contains("value") || !hasWhen) {
      problem(1, "the columns should be week, measure, value; or from, to, measure, value");
    }
  }

  private void row(List<String> header, List<String> cells, long line) {
    int before = problems.size();
    @Nullable Measure measure = measure(cell(header, cells, "measure"), line);
    Week[] weeks = weeks(header, cells, line);
    if (measure == null || problems.size() > before) {
      return;
    }
    @Nullable BigDecimal value = value(cell(header, cells, "value"), measure, line);
    if (value == null) {
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      Target other = targets.get(i);
      if (other.measure() == measure
          && other.first().compareTo(weeks[1]) <= 0
          && other.last().compareTo(weeks[0]) >= 0) {
        problem(
            line,
            "line %d has a target of %s for %s already"
                .formatted(
                    lines.get(i),
                    measure.key(),
                    other.first().compareTo(weeks[0]) > 0 ? other.first() : weeks[0]));
        return;
      }
    }
    targets.add(new Target(measure, weeks[0], weeks[1], value));
    lines.add(line);
  }

  private @Nullable Measure measure(String written, long line) {
    String key = written.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    Optional<Measure> known = Measure.of(key);
    if (known.isEmpty()) {
      problem(
          line,
          "there is no measure '"
              + written
              + "'"
              + DidYouMean.to(key, Measure.keys())
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; there are " + String.join(", ", Measure.keys())));
    }
    return known.orElse(null);
  }

  /**
   * Returns the first and the last week; none of the two, with a problem, where the cells name
   * none.
   */
  private Week[] weeks(List<String> header, List<String> cells, long line) {
    String week = cell(header, cells, "week");
    String from = cell(header, cells, "from");
    String to = cell(header, cells, "to");
    try {
      if (!week.isEmpty() && from.isEmpty() && to.isEmpty()) {
        Week one = Week.parse(week);
        return new Week[] {one, one};
      }
      if (!week.isEmpty() || from.isEmpty() || to.isEmpty()) {
        problem(line, "a target is for a week, or for the days from … to …: one of the two");
        return new Week[0];
      }
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      LocalDate firstThursday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
      LocalDate lastThursday = last.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
      if (last.isBefore(first)) {
        problem(line, "'to' (" + to + ") lies before 'from' (" + from + ")");
      } else if (lastThursday.isBefore(firstThursday)) {
        problem(line, "no week has its Thursday from " + from + " to " + to + "; name a week");
      }
      return new Week[] {Week.of(firstThursday), Week.of(lastThursday)};
    } catch (MetricsException.Usage e) {
      problem(line, String.valueOf(e.getMessage()));
    } catch (DateTimeException e) {
      problem(line, "'" + from + "' to '" + to + "' are no two days; write them like 2026-05-11");
    }
    return new Week[0];
  }

  private @Nullable BigDecimal value(String text, Measure measure, long line) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      problem(line, "'" + text + "' is not a number of " + measure.key());
      return null;
    }
    if (!measure.isShare() && GROUPED.matcher(text).matches()) {
      problem(line, "'" + text + "' can be read in two ways; write thousands without a sign");
      return null;
    }
    String fraction = number.group(2) == null ? "" : number.group(2).replace(',', '.');
    BigDecimal value = new BigDecimal(number.group(1).replaceAll("\\D", "") + fraction);
    boolean percent = number.group(3) != null;
    if (percent && !measure.isShare()) {
      problem(line, "'" + text + "': " + measure.key() + " is not a share; leave out the %");
      return null;
    }
    value = percent ? value.movePointLeft(2) : value;
    if (measure.isShare() && value.compareTo(BigDecimal.ONE) > 0) {
      problem(line, "'" + text + "': " + measure.key() + " is a share; write 80% or 0.8");
      return null;
    }
    return value;
  }

  private static String cell(List<String> header, List<String> cells, String column) {
    int index = header.indexOf(column);
    return index < 0 ? "" : cells.get(index);
  }

  private void problem(long line, String what) {
    problems.add(file + ":" + line + ": " + what);
  }

  private void stopAtProblems() {
    if (!problems.isEmpty()) {
      throw new MetricsException.Settings(String.join(System.lineSeparator(), problems));
    }
  }
}
