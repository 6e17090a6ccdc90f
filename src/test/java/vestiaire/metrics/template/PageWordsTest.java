package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Wording;

/** The words of the page: each language has all of them, none says anything twice. */
class PageWordsTest {
  private static final Path TEMPLATES = Path.of("templates");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)[|}]");
  private static final Pattern CHOICE = Pattern.compile("\\{(\\w+)\\|([^|}]*)\\|([^}]*)}");

  @TempDir Path folder;

  static Stream<String> languages() {
    return new Languages(TEMPLATES).tags().stream();
  }

  static Stream<String> others() {
    return languages().filter(language -> !language.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheWordsOfEnglishWithTheirValues(String language) {
    Map<String, String> english = words("en").all();
    PageWords own = words(language);
    assertThat(own.isSpoken()).isTrue();
    assertThat(own.all().keySet()).isEqualTo(english.keySet());
    assertThat(english).hasSizeGreaterThan(250);
    english.forEach(
        (key, text) -> {
          assertThat(values(own.all().get(key))).as(key).isEqualTo(values(text));
          if (!key.startsWith("form.")) {
            assertThat(own.all().get(key)).as(key).isNotBlank();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("others")
  void noWordIsLeftInEnglishAndNoTermIsSaidAgain(String language) {
    Map<String, String> english = sentences("en");
    Map<String, String> own = sentences(language);
    Map<String, String> terms =
        new Languages(TEMPLATES).in(Locale.forLanguageTag(language)).words();
    Set<String> left = new TreeSet<>(english.keySet());
    left.removeAll(own.keySet());
    left.removeIf(key -> terms.containsKey(english.get(key)));
    assertThat(left).as("neither in page.ftl nor in terms.txt of " + language).isEmpty();
    assertThat(own.entrySet())
        .as("what terms.txt of %s says already", language)
        .noneMatch(word -> word.getValue().equals(terms.get(english.get(word.getKey()))));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void numbersHaveBothTheirWords(String language) {
    int choices = 0;
    for (String text : words(language).all().values()) {
      String rest = CHOICE.matcher(text).replaceAll("");
      assertThat(rest).as(text).doesNotContain("|");
      choices += (int) CHOICE.matcher(text).results().count();
      assertThat(rest.replaceAll("\\{\\w+}", "")).as(text).doesNotContain("{", "}");
      assertThat(text).doesNotContain("  ");
    }
    assertThat(choices).isGreaterThan(10);
  }

  @Test
  void signsStandAsTheLanguageSetsThem() {
    assertThat(words("fr").say("sure.yes")).isEqualTo("Sûr\u00a0: {span}");
    assertThat(words("fr").say("sure.range")).contains("95\u202f%");
    assertThat(words("de").say("form.minutes")).isEqualTo("{0}\u00a0Min.");
    assertThat(words("en").say("form.points")).isEqualTo("{0} pp");
    assertThat(words("de").say("head.share")).isEqualTo("Anteil");
    assertThat(words("it").say("measure.sellers")).isEqualTo("Venditori attivi");
  }

  @Test
  void aProjectChangesAFewWordsAndAddsALanguage() throws IOException {
    write("words/en/page.ftl", "<#assign page = {\"action.csv\": \"As CSV\"}>");
    write("words/qaa/terms.txt", "Brand = Bränd\n");
    write("words/qaa/page.ftl", "<#assign page = {\"action.csv\": \"Cëësvë\"}>");
    LayeredFolder project = LayeredFolder.of(TEMPLATES).under(folder);
    PageWords english = PageWords.of(project, Locale.UK);
    assertThat(english.say("action.csv")).isEqualTo("As CSV");
    assertThat(english.say("action.table")).isEqualTo("Table");
    PageWords own = PageWords.of(project, Locale.forLanguageTag("qaa"));
    assertThat(own.say("action.csv")).isEqualTo("Cëësvë");
    assertThat(own.say("column.brand")).isEqualTo("Bränd");
    assertThat(own.say("action.table")).isEqualTo("Table");
    assertThat(own.isSpoken()).isTrue();
  }

  @Test
  void englishStandsInAndIsKnownTo() throws IOException {
    write("words/qaa/terms.txt", "Brand = Bränd\n");
    PageWords own =
        PageWords.of(LayeredFolder.of(TEMPLATES).under(folder), Locale.forLanguageTag("qaa"));
    assertThat(own.isSpoken()).isFalse();
    assertThat(own.say("action.table")).isEqualTo("Table");
  }

  @Test
  void aWordThatNoPageSaysIsToldAtItsFile() throws IOException {
    Path file = write("words/fr/page.ftl", "<#assign page = {\"action.tabel\": \"Tableau\"}>");
    assertThatThrownBy(() -> PageWords.of(LayeredFolder.of(folder), Locale.FRENCH))
        .isInstanceOf(MetricsException.Template.class)
        .hasMessage(file + ": the page has no words 'action.tabel'; did you mean 'action.table'?");
    write("words/fr/page.ftl", "<#assign page = {\"action.table\": }>");
    assertThatThrownBy(() -> PageWords.of(LayeredFolder.of(folder), Locale.FRENCH))
        .isInstanceOf(MetricsException.Template.class)
        .hasMessageContaining("page.ftl:1:");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static PageWords words(String language) {
    return PageWords.of(LayeredFolder.of(TEMPLATES), Locale.forLanguageTag(language));
  }

  private static Map<String, String> sentences(String language) {
    LayeredFolder all = LayeredFolder.of(TEMPLATES);
    return new ClosedEngine(all, new TemplateFolder(all), new Tokens(Wording.of(Locale.ROOT)))
        .list("words/" + language + "/page.ftl", "page");
  }

  /** The values of a sentence but for numbers that only choose a word. */
  private static Set<String> values(String text) {
    String shown = CHOICE.matcher(text).replaceAll("");
    return VALUE
        .matcher(shown)
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !List.of("n", "m").contains(name) || shown.contains("{" + name + "}"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
