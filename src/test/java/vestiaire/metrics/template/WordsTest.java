package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every language says what English says: the same sentences, called alike, with the same figures.
 */
class WordsTest {
  private static final Path WORDS = Path.of("templates/words");
  private static final Pattern MACRO = Pattern.compile("(?s)<#macro (\\w+)([^>]*)>(.*?)</#macro>");
  private static final Pattern SAID = Pattern.compile("\\$\\{[^}]*}|<@\\w+ [^>]*>");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern CELL = Pattern.compile("\\b[a-z_]+(?:\\[\\d+])?\\.[a-z_0-9]+");
  private static final Pattern MACRO_CALLS = Pattern.compile("<@(?:[wm]\\.)?(\\w+)");
  private static final Pattern CALL = Pattern.compile("<@[wm]\\.(\\w+)");
  private static final Pattern ENTRY = Pattern.compile("\"(\\w+)\": \"");

  static Stream<Path> languages() throws IOException {
    try (Stream<Path> folders = Files.list(WORDS)) {
      return folders.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSentencesOfEnglishWithTheirFigures(Path language) throws IOException {
    for (String file : List.of("deck.ftl", "mail.ftl")) {
      Map<String, Sentence> english = sentences(WORDS.resolve("en").resolve(file));
      Map<String, Sentence> own = sentences(language.resolve(file));
      assertThat(own).as("%s of %s", file, language).containsAllEntriesOf(english);
      assertThat(entries(language.resolve(file))).isEqualTo(entries(WORDS.resolve("en/" + file)));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasEveryTermOfTheOthers(Path language) {
    Languages all = new Languages(Path.of("templates"));
    int column = 1 + all.tags().indexOf(String.valueOf(language.getFileName()));
    // English is what the terms are called by.
    assumeThat(language.endsWith("en")).isFalse();
    assertThat(all.vocabulary().rows())
        .allSatisfy(
            row ->
                // What a language writes its own way, others need not.
                assertThat(String.valueOf(row.get(0)).startsWith("format: ") ? "" : row.get(column))
                    .as("%s in %s", row.get(0), language)
                    .isNotNull());
  }

  @Test
  void everySentenceIsSaidSomewhereAndEveryCallHasOne() throws IOException {
    Set<String> called = new TreeSet<>();
    for (Path file : templates()) {
      MACRO_CALLS
          .matcher(Files.readString(file))
          .results()
          .map(m -> m.group(1))
          .forEach(called::add);
    }
    Set<String> known = new TreeSet<>(sentences(WORDS.resolve("en/deck.ftl")).keySet());
    known.addAll(sentences(WORDS.resolve("en/mail.ftl")).keySet());
    assertThat(called).containsAll(known);
    Set<String> said = new TreeSet<>();
    for (Path file : templates()) {
      CALL.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(said::add);
    }
    assertThat(known).containsAll(said);
  }

  @Test
  void templatesAreSmall() throws IOException {
    List<Path> files = templates();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      assertThat(lines.size()).as(file.toString()).isLessThanOrEqualTo(350);
      assertThat(lines.stream().mapToInt(String::length).max().orElse(0))
          .as("longest line of " + file)
          .isLessThanOrEqualTo(160);
    }
  }

  private record Sentence(String parameters, Set<String> figures) {}

  private static Map<String, Sentence> sentences(Path file) throws IOException {
    return MACRO
        .matcher(Files.readString(file))
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1),
                found -> new Sentence(found.group(2).strip(), figures(found.group(3))),
                (one, other) -> {
                  throw new IllegalStateException("defined twice in " + file + ": " + one);
                },
                TreeMap::new));
  }

  /** The cells that are shown or counted, whatever the order of words. */
  private static Set<String> figures(String body) {
    return SAID.matcher(body)
        .results()
        .map(found -> QUOTED.matcher(found.group()).replaceAll(""))
        .flatMap(said -> CELL.matcher(said).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> entries(Path file) throws IOException {
    return ENTRY
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("templates"))) {
      return all.filter(file -> file.toString().endsWith(".ftl")).sorted().toList();
    }
  }
}
