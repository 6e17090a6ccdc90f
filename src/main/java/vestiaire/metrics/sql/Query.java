package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;

/**
 * A query and what it says of itself in the comments at its head:
 *
 * <pre>
 * -- title: Most listed brands
 * -- grain: one row per brand
 * -- when-empty: show
 * -- format: share percent(1), total_listings number
 * -- severity: warn
 * </pre>
 *
 * @param name path below {@code sql/} without its ending
 * @param file where it stands
 * @param title for people
 * @param grain what a row is
 * @param whenEmpty what no rows mean
 * @param formats how figures are shown, by column
 * @param severity what rows mean where the question is a test of the data
 * @param sql the file as it is, without a closing semicolon
 */
public record Query(
    String name,
    Path file,
    String title,
    String grain,
    WhenEmpty whenEmpty,
    Map<String, Format> formats,
    Severity severity,
    String sql) {
  private static final Pattern HEADER =
      Pattern.compile("--\\s*(title|grain|when-empty|format|severity)\\s*:\\s*(.*)");
  private static final Pattern LIKE_HEADER = Pattern.compile("--\\s*([A-Za-z][\\w-]*)\\s*:.*");
  private static final List<String> KEYS =
      List.of("title", "grain", "when-empty", "format", "severity");
  private static final Pattern COLUMN_FORMAT =
      Pattern.compile("\\s*(\\w+)\\s+(\\w+(?:\\(\\s*\\d(?:\\s+[A-Z]{3})?\\s*\\))?)\\s*");

  /** Copies what it is given. */
  public Query {
    formats = Map.copyOf(formats);
  }

  /** Returns whether it asks nothing: its file holds comments alone. */
  boolean isEmpty() {
    return sql.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("--"));
  }

  /**
   * Reads a question.
   *
   * @throws MetricsException.Database naming file and line when its head cannot be understood
   */
  public static Query read(String name, Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new MetricsException.Database(file + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
    String title = name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
    String grain = "";
    WhenEmpty whenEmpty = WhenEmpty.SHOW;
    Map<String, Format> formats = new LinkedHashMap<>();
    Severity severity = Severity.WARN;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank() && !line.stripLeading().startsWith("--")) {
        break;
      }
      refuseSlip(file, number, line.strip());
      Matcher matcher = HEADER.matcher(line.strip());
      if (matcher.matches()) {
        String value = matcher.group(2).strip();
        try {
          switch (matcher.group(1)) {
            case "title" -> title = value;
            case "grain" -> grain = value;
            case "when-empty" -> whenEmpty = WhenEmpty.valueOf(value.toUpperCase(Locale.ROOT));
            case "format" -> formats.putAll(formats(value));
            case "severity" -> severity = Severity.valueOf(value.toUpperCase(Locale.ROOT));
            default -> {}
          }
        } catch (IllegalArgumentException e) {
          String right =
              switch (matcher.group(1)) {
                case "when-empty" -> "'" + value + "' is none of show, hide, hold";
                case "severity" -> "'" + value + "' is none of warn, hold";
                default -> e.getMessage();
              };
          throw new MetricsException.Database(file + ":" + number + ": " + right, e);
        }
      }
    }
    return new Query(
        name,
        file,
        title,
        grain,
        whenEmpty,
        formats,
        severity,
        text.stripTrailing().replaceFirst(";$", ""));
  }

  /** A comment may say anything; one that begins with a key misspelt would be lost in silence. */
  private static void refuseSlip(Path file, int number, String line) {
    Matcher like = LIKE_HEADER.matcher(line);
    if (like.matches() && !KEYS.contains(like.group(1))) {
      DidYouMean.slip(like.group(1), KEYS)
          .ifPresent(
              meant -> {
                throw new MetricsException.Database(
                    "%s:%d: the head of a query has no '%s'; did you mean %s? (keys are %s)"
                        .formatted(file, number, like.group(1), meant, String.join(", ", KEYS)));
              });
    }
  }

  /**
   * Returns what is wrong with the formats of a head, with file and line: one is of a column that
   * the query does not return.
   */
  Optional<String> strayFormat(Collection<String> columns) {
    int number = 0;
    for (String line : sql.split("\n", -1)) {
      number++;
      Matcher matcher = HEADER.matcher(line.strip());
      if (!line.isBlank() && !line.stripLeading().startsWith("--")) {
        break;
      }
      if (!matcher.matches() || !matcher.group(1).equals("format")) {
        continue;
      }
      for (String column : formats(matcher.group(2)).keySet()) {
        if (!columns.contains(column)) {
          return Optional.of(
              "%s:%d: format of '%s', a column that the query does not return%s"
                  .formatted(file, number, column, DidYouMean.hint(column, columns)));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Format> formats(String text) {
    Map<String, Format> formats = new LinkedHashMap<>();
    for (String one : text.split(",", -1)) {
      Matcher matcher = COLUMN_FORMAT.matcher(one);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "'" + one.strip() + "' should be a column and a format, as in: rate percent(1)");
      }
      formats.put(matcher.group(1), Format.parse(matcher.group(2)));
    }
    return formats;
  }
}
