package vestiaire.metrics.sample.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vestiaire.metrics.sample.extract.NameCorruption;

/**
 * The labels of a language, each as the bytes of a CSV field.
 *
 * @param universe women, men, children, home
 * @param menu by kind of category
 * @param category by kind of category
 * @param draft by kind of category
 * @param field of the information step
 * @param condition of the thing
 * @param photo the last one for all further photos
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out of the package.
public record EventLabels(
    byte[][] universe,
    byte[][] menu,
    byte[][] category,
    byte[][] draft,
    byte[][] field,
    byte[][] condition,
    byte[][] photo) {

  /** Returns all languages, most spoken first. */
  public static List<EventLabels> languages() {
    Map<String, Map<String, byte[][]>> languages = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                EventLabels.class.getResourceAsStream("phrases.tsv"), "phrases");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() == 3) {
          languages
              .computeIfAbsent(cells.get(0), language -> new LinkedHashMap<>())
              .put(cells.get(1), fields(cells.get(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("phrases.tsv", e);
    }
    return languages.values().stream().map(EventLabels::of).toList();
  }

  private static EventLabels of(Map<String, byte[][]> rows) {
    return new EventLabels(
        row(rows, "universe"),
        row(rows, "menu"),
        row(rows, "category"),
        row(rows, "draft"),
        row(rows, "field"),
        row(rows, "condition"),
        row(rows, "photo"));
  }

  private static byte[][] row(Map<String, byte[][]> rows, String name) {
    return Objects.requireNonNull(rows.get(name), name);
  }

  private static byte[][] fields(String cell) {
    return Arrays.stream(cell.split("\\|", -1)).map(NameCorruption::field).toArray(byte[][]::new);
  }
}
