package vestiaire.metrics.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Wording;

/**
 * The words of the interactive page in one language, by key: the sentences of {@code page.ftl}
 * beside the deck's, the headings of the deck's tables and sections, the forms of numbers. What a
 * language's file lacks is what its terms call the English; what they lack too stays English.
 *
 * @param all the words by their keys
 * @param isSpoken whether the language has sentences of its own for the page
 */
public record PageWords(Map<String, String> all, boolean isSpoken) {
  private static final String FILE = "page.ftl";
  private static final String ENGLISH = "en";
  // What a number is written with where the language says nothing else.
  private static final Map<String, String> FORMS =
      Map.of(
          "points", "{0} pp",
          "minutes", "{0} min",
          "first of a month", "",
          "space before signs", "");

  /** Copies what it is given. */
  public PageWords {
    all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }

  /**
   * Reads the words of a language.
   *
   * @param templates the folder of the templates, over the program's own
   * @param language of the report
   * @throws MetricsException.Template when a file there is faulty, or has words that no page says
   */
  public static PageWords of(LayeredFolder templates, Locale language) {
    Languages languages = new Languages(templates);
    Wording wording = languages.in(language);
    UnaryOperator<String> set = new Typography(wording)::set;
    LayeredFolder all = new LayeredFolder(layers(templates));
    String tag = languages.tag(wording.locale()).orElse(ENGLISH);
    Map<String, String> english = sentences(all, ENGLISH);
    Map<String, String> own = tag.equals(ENGLISH) ? english : sentences(all, tag);
    Map<String, String> words = new LinkedHashMap<>();
    english.forEach(
        (key, text) -> words.put(key, set.apply(own.getOrDefault(key, wording.say(text)))));
    for (String list : List.of("head", "section")) {
      deck(all, ENGLISH, list).forEach((key, text) -> words.put(list + "." + key, text));
      deck(all, tag, list).forEach((key, text) -> words.put(list + "." + key, set.apply(text)));
    }
    FORMS.forEach(
        (name, usual) -> {
          String form = wording.setting(name);
          words.put("form." + name, form.isEmpty() ? usual : form);
        });
    return new PageWords(words, isEnglish(language) || (!tag.equals(ENGLISH) && !own.isEmpty()));
  }

  /** Returns the words of a key; what stands between braces is filled in. */
  public String say(String key, Map<String, String> values) {
    String text = all.get(key);
    if (text == null) {
      throw new IllegalStateException("the page lacks words for " + key);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  /** Returns the words of a key that has no values. */
  public String say(String key) {
    return say(key, Map.of());
  }

  private static boolean isEnglish(Locale language) {
    return language.getLanguage().isEmpty() || language.getLanguage().equals(ENGLISH);
  }

  /**
   * Returns the upper layer first; at the bottom always the program's own, which has all the words.
   */
  private static List<Path> layers(LayeredFolder templates) {
    List<Path> layers = new ArrayList<>(templates.layers());
    Path own = BundledFiles.folder("templates");
    if (!layers.contains(own)) {
      layers.add(own);
    }
    return layers;
  }

  /** Returns the sentences of all layers: an upper one may change a few and leave the others. */
  private static Map<String, String> sentences(LayeredFolder all, String tag) {
    Map<String, String> known = read(all.layers().get(all.layers().size() - 1), ENGLISH);
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = all.layers().size() - 1; i >= 0; i--) {
      Path layer = all.layers().get(i);
      for (Map.Entry<String, String> one : read(layer, tag).entrySet()) {
        if (!known.containsKey(one.getKey())) {
          throw unknown(layer.resolve(path(tag, FILE)), one.getKey(), known);
        }
        words.put(one.getKey(), one.getValue());
      }
    }
    return words;
  }

  private static Map<String, String> read(Path layer, String tag) {
    return Files.isRegularFile(layer.resolve(path(tag, FILE)))
        ? list(LayeredFolder.of(layer), path(tag, FILE), "page")
        : Map.of();
  }

  private static Map<String, String> deck(LayeredFolder all, String tag, String list) {
    String file = path(tag, "deck.ftl");
    return Files.isRegularFile(all.resolve(file)) ? list(all, file, list) : Map.of();
  }

  private static Map<String, String> list(LayeredFolder folder, String file, String name) {
    return new ClosedEngine(folder, new TemplateFolder(folder), new Tokens()).list(file, name);
  }

  private static String path(String tag, String file) {
    return "words/" + tag + "/" + file;
  }

  private static MetricsException.Template unknown(
      Path file, String key, Map<String, String> known) {
    return new MetricsException.Template(
        file
            + ": the page has no words '"
            + key
            + "'"
            + DidYouMean.to(key, known.keySet())
                .map(one -> "; did you mean '" + one + "'?")
                .orElse(""));
  }
}
