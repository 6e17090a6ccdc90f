package vestiaire.metrics.template;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** Reads what queries' and the program's English words are called in a language. */
final class Terms {
  private static final String WORDS = "words";
  private static final String TERMS = "terms.txt";
  private static final String SEPARATOR = " = ";

  private Terms() {}

  /**
   * Returns the terms of all layers: one of an upper layer takes the place of the one below.
   *
   * @throws MetricsException.Template naming file and line of a mistake
   */
  static Map<String, String> of(LayeredFolder folder, String tag) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = folder.layers().size() - 1; i >= 0; i--) {
      words.putAll(terms(folder.layers().get(i).resolve(WORDS).resolve(tag).resolve(TERMS)));
    }
    return words;
  }

  private static Map<String, String> terms(Path file) {
    Map<String, String> words = new LinkedHashMap<>();
    if (!Files.isRegularFile(file)) {
      return words;
    }
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int at = line.indexOf(SEPARATOR);
      Place place = new Place(file.toString(), number);
      if (at < 1) {
        throw place.mistake(
            "this is no term; write the English, ' = ' and what it is called: up = en hausse");
      }
      String english = line.substring(0, at).strip();
      if (words.put(english, unescaped(line.substring(at + SEPARATOR.length()).strip())) != null) {
        throw place.mistake("'" + english + "' stands here a second time");
      }
    }
    return words;
  }

  // Spaces that nobody sees in an editor are written as their codes.
  private static String unescaped(String text) {
    return text.replace("\\u202f", "\u202f").replace("\\u00a0", "\u00a0");
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new Place(file.toString(), 1).mistake("this is not UTF-8; save the file as UTF-8");
    } catch (IOException e) {
      throw new MetricsException.Template(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
