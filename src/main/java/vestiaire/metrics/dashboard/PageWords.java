package vestiaire.metrics.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/**
 * The sentences of the page in one language: those of the templates' {@code page/words.xx.json},
 * where it lacks one the program's own in that language, and at last the English ones.
 */
final class PageWords {
  private static final String FOLDER = "page/";

  private final Map<String, String> words;

  private PageWords(Map<String, String> words) {
    this.words = words;
  }

  /**
   * Reads the words of a language.
   *
   * @param templates the folder of the templates
   * @throws MetricsException.Template when a file there is no JSON, or names words that no page has
   */
  static PageWords of(LayeredFolder templates, Locale language) {
    String own = "words." + language.getLanguage() + ".json";
    Map<String, String> words = new LinkedHashMap<>(bundled("words.en.json", true));
    words.putAll(bundled(own, false));
    for (String name : new String[] {"words.en.json", own}) {
      Path file = templates.resolve(FOLDER + name);
      boolean isWanted = name.equals(own) || bundled(own, false).isEmpty();
      if (isWanted && Files.isRegularFile(file)) {
        words.putAll(read(file, words));
      }
    }
    return new PageWords(words);
  }

  /** All of them, by key. */
  Map<String, String> all() {
    return words;
  }

  /** One of them; {name} is filled in. */
  String say(String key, Map<String, String> values) {
    String text = words.get(key);
    if (text == null) {
      throw new IllegalStateException("the page lacks words for " + key);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static Map<String, String> read(Path file, Map<String, String> known) {
    Map<String, String> found;
    try {
      found = parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new MetricsException.Template(file + " cannot be read as UTF-8: " + e.getMessage(), e);
    }
    for (String key : found.keySet()) {
      if (!known.containsKey(key)) {
        throw new MetricsException.Template(
            file
                + ": the page has no words '"
                + key
                + "'"
                + DidYouMean.to(key, known.keySet())
                    .map(one -> "; did you mean '" + one + "'?")
                    .orElse(""));
      }
    }
    return found;
  }

  private static Map<String, String> bundled(String name, boolean isNeeded) {
    try (InputStream in = PageWords.class.getResourceAsStream("/templates/" + FOLDER + name)) {
      if (in == null) {
        if (isNeeded) {
          throw new IllegalStateException("the program lacks its words " + name);
        }
        return Map.of();
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parse(String text, String name) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MetricsException.Template(name + ": this should be an object of words by key");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() != JsonToken.VALUE_STRING) {
          throw new MetricsException.Template(
              name + ":" + json.currentLocation().getLineNr() + ": '" + key + "' should be a text");
        }
        words.put(key, json.getText());
      }
    } catch (JsonProcessingException e) {
      throw new MetricsException.Template(
          name + line(e) + ": this is no JSON: " + e.getOriginalMessage(), e);
    }
    return words;
  }

  private static String line(JsonProcessingException e) {
    @Nullable Integer line = e.getLocation() == null ? null : e.getLocation().getLineNr();
    return line == null ? "" : ":" + line;
  }
}
