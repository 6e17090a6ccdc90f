package vestiaire.metrics.ingest;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;

/**
 * The files of a folder that belong to one extract: one under its name, or parts as databases write
 * large tables, {@code clicks-000000000000.csv.gz}, {@code clicks_part_1.csv}, or all files of a
 * folder {@code clicks/}.
 *
 * @param whole files that are the extract
 * @param parts files that are one part each, in the order of their numbers
 * @param others what else has its name, such as {@code clicks (1).csv}
 * @param numbered whether the parts are told apart by numbers in their names
 */
record ExtractFiles(List<Path> whole, List<Path> parts, List<Path> others, boolean numbered) {
  private static final String PACKED = "(?:\\.gz|\\.zst|\\.zip)?";
  private static final String WHOLE = "(?:\\.csv)?(?:\\.gz|\\.zst|\\.zip)|\\.csv";
  private static final String PART =
      "[-_.]?(?:part)?[-_.]?\\d{1,12}(?:[-_.](?:part[-_.]?)?\\d{1,6}){0,3}(?:\\.(?:csv|tsv|txt))?"
          + PACKED;
  private static final Pattern IN_FOLDER =
      Pattern.compile("(?i)[^._].*?(?:\\.(?:csv|tsv|txt))?" + PACKED);
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d{2}[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  ExtractFiles {
    whole = List.copyOf(whole);
    parts = List.copyOf(parts);
    others = List.copyOf(others);
  }

  /**
   * Looks for them.
   *
   * @param table the extract's name
   * @throws MetricsException.Input when the folder cannot be listed
   */
  static ExtractFiles of(Path folder, String table) {
    Pattern whole = Pattern.compile("(?i)" + table + "(?:" + WHOLE + ")");
    Pattern part = Pattern.compile("(?i)" + table + PART);
    List<Path> wholes = new ArrayList<>();
    List<Path> parts = new ArrayList<>();
    List<Path> others = new ArrayList<>();
    boolean inFolder = false;
    for (Path entry : list(folder)) {
      String name = String.valueOf(entry.getFileName());
      boolean named = name.toLowerCase(Locale.ROOT).startsWith(table);
      if (Files.isDirectory(entry)) {
        if (name.equalsIgnoreCase(table) || name.equalsIgnoreCase(table + ".csv")) {
          inFolder = true;
          walk(entry).stream()
              .filter(file -> IN_FOLDER.matcher(String.valueOf(file.getFileName())).matches())
              .forEach(parts::add);
        }
      } else if (whole.matcher(name).matches()) {
        wholes.add(entry);
      } else if (part.matcher(name).matches() && !DATE.matcher(name).find()) {
        parts.add(entry);
      } else if (named) {
        others.add(entry);
      }
    }
    parts.sort(Comparator.comparing(Path::getParent).thenComparing(ExtractFiles::byNumbers));
    return new ExtractFiles(wholes, parts, others, !inFolder);
  }

  /** Returns where numbers between two parts are missing, one line each. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    for (int i = 1; i < parts.size() && numbered; i++) {
      List<BigInteger> before = numbers(parts.get(i - 1));
      List<BigInteger> now = numbers(parts.get(i));
      int last = now.size() - 1;
      boolean countsOn =
          before.size() == now.size()
              && last >= 0
              && before.subList(0, last).equals(now.subList(0, last));
      if (countsOn && now.get(last).subtract(before.get(last)).compareTo(BigInteger.ONE) > 0) {
        gaps.add(
            "between %s and %s parts seem to be missing"
                .formatted(parts.get(i - 1).getFileName(), parts.get(i).getFileName()));
      }
    }
    return gaps;
  }

  /** By the numbers in their names, so that part 10 follows part 9. */
  private static int byNumbers(Path one, Path other) {
    List<BigInteger> left = numbers(one);
    List<BigInteger> right = numbers(other);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return one.compareTo(other);
  }

  private static List<BigInteger> numbers(Path file) {
    Matcher numbers = NUMBER.matcher(String.valueOf(file.getFileName()));
    return numbers.results().map(number -> new BigInteger(number.group())).toList();
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new MetricsException.Input(
          folder + ": there is no such folder; name the folder that holds the extracts");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  private static List<Path> walk(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  private static MetricsException.Input unlisted(Path folder, IOException e) {
    return new MetricsException.Input(folder + ": cannot be listed: " + e.getMessage(), e);
  }
}
