package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.model.LayeredFolder;

/** The French deck says what the English one says: line by line, with the same data and figures. */
class FrenchTemplateTest {
  private static final Path FOLDER = Path.of("templates");
  private static final Pattern FIGURE = Pattern.compile("\\$\\{([^}!]*)");
  private static final Pattern DIRECTIVE = Pattern.compile("</?[#@][^>]*>");
  private static final Pattern MARK = Pattern.compile("^(#{1,3} |- |```\\w*|[a-z-]+: )?");
  private static final Pattern COLUMNS = Pattern.compile("(?:^|[|:]) ?([a-z_0-9]+) =");

  @Test
  void hasTheSameSlidesBlocksDataAndFigures() throws IOException {
    List<String> english = Files.readAllLines(FOLDER.resolve("deck.md.ftl"));
    List<String> french = Files.readAllLines(FOLDER.resolve("deck.fr.md.ftl"));
    assertThat(french).hasSameSizeAs(english);
    for (int i = 0; i < english.size(); i++) {
      String one = english.get(i);
      String other = french.get(i);
      String line = "line " + (i + 1) + ": " + other;
      assertThat(figures(other)).as(line).isEqualTo(figures(one));
      // So is the rule for the plural.
      if (!one.startsWith("<#macro many") && !one.startsWith("<#import \"words/")) {
        assertThat(directives(other)).as(line).isEqualTo(directives(one));
      }
      assertThat(all(COLUMNS, other)).as(line).isEqualTo(all(COLUMNS, one));
      if (!other.startsWith("<#") && !isNote(one)) {
        assertThat(all(MARK, other)).as(line).isEqualTo(all(MARK, one));
      }
      if (one.matches("(kind|data|category|series|low|high|rows): .*")) {
        assertThat(other).isEqualTo(one);
      }
    }
  }

  @Test
  void isChosenByLanguageAndElseTheUsualOneIs() {
    assertThat(DeckTemplate.nameIn(LayeredFolder.of(FOLDER), "deck.md.ftl", Locale.FRENCH))
        .isEqualTo("deck.fr.md.ftl");
    assertThat(DeckTemplate.nameIn(LayeredFolder.of(FOLDER), "deck.md.ftl", Locale.CANADA_FRENCH))
        .isEqualTo("deck.fr.md.ftl");
    assertThat(DeckTemplate.nameIn(LayeredFolder.of(FOLDER), "deck.md.ftl", Locale.GERMAN))
        .isEqualTo("deck.md.ftl");
    assertThat(DeckTemplate.nameIn(LayeredFolder.of(FOLDER), "deck.md.ftl", Locale.UK))
        .isEqualTo("deck.md.ftl");
  }

  @Test
  void typedFrenchGetsTheSpacesThatDoNotBreak() {
    Typography french = new Typography(Locale.FRANCE);
    assertThat(french.set("« Oui » : 95 % ; l'autre ?"))
        .isEqualTo("«\u00a0Oui\u00a0»\u00a0: 95\u202f%\u202f; l’autre\u202f?");
    assertThat(new Typography(Locale.UK).set("it's 95 % : no")).isEqualTo("it's 95 % : no");
  }

  // A sentence of the notes may begin with a word and a colon.
  private static boolean isNote(String line) {
    return line.matches("[A-Z].*");
  }

  /** What is shown, whatever the order of words; a verdict may be compared or shown. */
  private static List<String> figures(String line) {
    return FIGURE
        .matcher(line)
        .results()
        .map(found -> found.group(1).replace("?uncap_first", ""))
        .map(figure -> figure.replaceFirst("^said\\((.*)\\)$", "n($1).verdict"))
        .sorted()
        .toList();
  }

  private static List<String> directives(String line) {
    return DIRECTIVE
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .filter(one -> !one.startsWith("<#--"))
        // A noun and its plural are each language's own.
        .map(one -> one.replaceFirst("^(<@many .*) \"[^\"]*\" \"[^\"]*\"/>$", "$1/>"))
        .toList();
  }

  private static List<String> all(Pattern pattern, String line) {
    return pattern
        .matcher(line)
        .results()
        .map(found -> found.group(found.groupCount()))
        .map(String::valueOf)
        .toList();
  }
}
