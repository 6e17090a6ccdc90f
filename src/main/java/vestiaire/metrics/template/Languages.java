package vestiaire.metrics.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Wording;

/**
 * The languages of a folder of templates: a folder each below {@code words/}, with sentences in
 * {@code deck.ftl} and {@code mail.ftl} and with the words of queries and program in {@code
 * terms.txt}. Adding a language is adding a folder. A folder of templates without words of its own
 * takes the program's terms, and is in whatever language its templates are.
 */
public final class Languages {
  /** The result that holds what each word is called in each language. */
  public static final String VOCABULARY = "deck/vocabulary";

  private static final String WORDS = "words";
  private static final String LOCALE = "locale";
  private static final Locale USUAL = Locale.UK;

  private final LayeredFolder folder;
  private final boolean hasOwn;
  private final Map<String, Map<String, String>> terms = new TreeMap<>();

  /**
   * Reads the languages of a folder of templates.
   *
   * @throws vestiaire.metrics.model.MetricsException.Template naming file and line of a mistake
   */
  public Languages(Path folder) {
    this(LayeredFolder.of(folder));
  }

  /**
   * Reads the languages of a folder of templates and of what it lies over.
   *
   * @throws vestiaire.metrics.model.MetricsException.Template naming file and line of a mistake
   */
  public Languages(LayeredFolder folder) {
    this.folder = folder;
    this.hasOwn =
        folder.layers().stream().anyMatch(layer -> Files.isDirectory(layer.resolve(WORDS)));
    LayeredFolder spoken = hasOwn ? folder : LayeredFolder.of(BundledFiles.folder("templates"));
    for (Path layer : spoken.layers()) {
      for (Path one : folders(layer.resolve(WORDS))) {
        String tag = String.valueOf(one.getFileName()).replace("/", "");
        terms.computeIfAbsent(tag, name -> Terms.of(spoken, name));
      }
    }
  }

  /** Returns the tags of all languages, as their folders are called. */
  public List<String> tags() {
    return List.copyOf(terms.keySet());
  }

  /**
   * Returns whether the templates take their sentences from words, so that they speak these
   * languages.
   */
  public boolean areOwn() {
    return hasOwn;
  }

  /** Returns whether there are words of this language, whatever the country. */
  public boolean has(Locale wanted) {
    return tag(wanted).isPresent();
  }

  /** Returns the folder of a language: that of the country if there is one, else the language's. */
  Optional<String> tag(Locale wanted) {
    return Stream.of(wanted.toLanguageTag(), wanted.getLanguage())
        .filter(terms::containsKey)
        .findFirst();
  }

  /**
   * Returns a language's wording: numbers and dates are of the country asked for, or of the one
   * that the language's folder names.
   */
  public Wording in(Locale wanted) {
    Map<String, String> words = tag(wanted).map(terms::get).orElse(Map.of());
    Locale own = Locale.forLanguageTag(new Wording(wanted, words).setting(LOCALE));
    boolean same = own.getLanguage().equals(wanted.getLanguage());
    return new Wording(wanted.getCountry().isEmpty() && same ? own : withCountry(wanted), words);
  }

  /** Returns this language if the folder has it, else English. */
  public Locale orUsual(Locale wanted) {
    return has(wanted) ? wanted : USUAL;
  }

  // A language alone has no forms of its own: CLDR takes English without a country for American.
  private static Locale withCountry(Locale language) {
    boolean english = language.getLanguage().isEmpty() || language.getLanguage().equals("en");
    return language.getCountry().isEmpty() && english ? USUAL : language;
  }

  /** Returns all words in all languages, a column each, for whoever holds a figure to its cell. */
  public ResultTable vocabulary() {
    Set<String> english = new LinkedHashSet<>();
    terms.values().forEach(words -> english.addAll(words.keySet()));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("word", ColumnType.TEXT));
    tags().forEach(tag -> columns.add(new Column(tag, ColumnType.TEXT)));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String word : english) {
      List<@Nullable Object> row = new ArrayList<>(List.of(word));
      terms.values().forEach(words -> row.add(words.get(word)));
      rows.add(row);
    }
    return new ResultTable(
        VOCABULARY, "What the report's words are in each language", columns, rows, rows.size());
  }

  private static List<Path> folders(Path words) {
    if (!Files.isDirectory(words)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(words)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder + ": " + String.join(", ", tags());
  }
}
