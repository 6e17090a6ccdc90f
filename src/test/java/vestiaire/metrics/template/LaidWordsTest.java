package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** A project's words lie over the program's sentence by sentence, whatever the language. */
class LaidWordsTest {
  private static final LayeredFolder PROGRAM = LayeredFolder.of(Path.of("templates"));

  private static final Pattern WORDS = Pattern.compile("Words\\[text=(.*?), strong=");

  @TempDir Path folder;
  private Path lower;
  private Path upper;

  @BeforeEach
  void program() throws IOException {
    lower = Files.createDirectories(folder.resolve("program"));
    upper = Files.createDirectories(folder.resolve("project"));
    write(
        lower,
        "deck.md.ftl",
        """
        <#import "words/${language}/deck.ftl" as w>
        ---
        title: Report
        ---
        # News
        ## <@w.title/>
        - <@w.soWhat/>
        - ${w.head.low} to ${w.head.high}
        """);
    write(
        lower,
        "words/en/deck.ftl",
        """
        <#macro name>the market</#macro>
        <#macro title>News of <@name/></#macro>
        <#macro soWhat>So it is</#macro>
        <#assign head = { "low": "Low", "high": "High" }>
        """);
    write(lower, "words/en/terms.txt", "format: locale = en-GB\nup = up\ndown = down\n");
  }

  @Test
  void aMacroOfTheProjectTakesThePlaceOfOneAndLeavesTheOthers() throws IOException {
    words("<#macro soWhat>So we think</#macro>\n");
    assertThat(deck()).contains("News of the market", "So we think", "Low to High");
    words("<#macro name>our market</#macro>\n");
    assertThat(deck()).contains("News of our market", "So it is");
  }

  @Test
  void aWordOfAListTakesThePlaceOfOneAndLeavesTheOthers() throws IOException {
    words("<#-- ours -->\n<#assign head = {\n  \"low\": \"Least\"\n}>\n");
    assertThat(deck()).contains("Least to High", "So it is");
  }

  @Test
  void aWholeCopySaysWhatItSays() throws IOException {
    words(
        Files.readString(lower.resolve("words/en/deck.ftl"))
            .replace("So it is", "So we think")
            .replace("High", "Most"));
    assertThat(deck()).contains("News of the market", "So we think", "Low to Most");
  }

  @Test
  void aSentenceOfTheProjectsOwnIsThereForItsTemplates() throws IOException {
    words("<#macro returns>Returns are few</#macro>\n<#assign head = {\"back\": \"Back\"}>\n");
    write(
        upper,
        "deck.md.ftl",
        "<#import \"words/${language}/deck.ftl\" as w>\n---\ntitle: Report\n---\n# News\n## <@w.returns/>\n- ${w.head.back}, ${w.head.low}\n");
    assertThat(deck()).contains("Returns are few", "Back, Low");
  }

  @ParameterizedTest
  @CsvSource({"soWhatt,soWhat", "titel,title", "nam,name"})
  void aMisspeltMacroIsToldWithItsLineAndTheNearest(String written, String meant)
      throws IOException {
    words("<#-- <#macro other></#macro>\n-->\n<#macro " + written + ">Mine</#macro>\n");
    assertThatThrownBy(this::deck)
        .isInstanceOf(MetricsException.Template.class)
        .hasMessageStartingWith(upper.resolve("words/en/deck.ftl") + ":3:1: ")
        .hasMessageContaining("words/en/deck.ftl has no '" + written + "'")
        .hasMessageEndingWith("did you mean " + meant + "?");
  }

  @Test
  void aMisspeltWordOfAListIsTold() throws IOException {
    words("<#assign head = {\n  \"low\": \"Least\",\n  \"hihg\": \"Most\"\n}>\n");
    assertThatThrownBy(this::deck)
        .hasMessageStartingWith(upper.resolve("words/en/deck.ftl") + ":3:1: ")
        .hasMessageEndingWith("did you mean head.high?");
  }

  @Test
  void aMistakeInTheProjectsWordsIsToldThere() throws IOException {
    words("\n<#macro soWhat>${nothingOfTheKind}</#macro>\n");
    assertThatThrownBy(this::deck)
        .hasMessageStartingWith(upper.resolve("words/en/deck.ftl") + ":2:");
    words("\n<#macro soWhat><#if true>So</#macro>\n");
    assertThatThrownBy(this::deck)
        .hasMessageStartingWith(upper.resolve("words/en/deck.ftl") + ":2:");
  }

  @Test
  void aWordThatTheListLacksIsToldWithTheNearest() throws IOException {
    write(
        upper,
        "deck.md.ftl",
        "<#import \"words/${language}/deck.ftl\" as w>\n---\ntitle: Report\n---\n# News\n## Title\n- ${w.head.hgh}\n");
    assertThatThrownBy(this::deck)
        .hasMessageContaining("'w.head' has no 'hgh'; did you mean high?");
  }

  @Test
  void oneTermTakesThePlaceOfOneAndLeavesTheOthers() throws IOException {
    write(upper, "words/en/terms.txt", "up = upwards\n");
    var words = new Languages(layers()).in(Locale.UK).words();
    assertThat(words).containsEntry("up", "upwards").containsEntry("down", "down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "it"})
  void theProgramsOwnLanguagesTakeSingleSentences(String language) throws IOException {
    write(upper, "words/" + language + "/terms.txt", "up = UPWARDS\n");
    write(upper, "words/" + language + "/deck.ftl", "<#assign head = {\"low\": \"LEAST\"}>\n");
    LayeredFolder over = PROGRAM.under(upper);
    Locale locale = Locale.forLanguageTag(language);
    Map<String, String> before = PageWords.of(PROGRAM, locale).all();
    Map<String, String> after = PageWords.of(over, locale).all();
    assertThat(after).hasSameSizeAs(before).containsEntry("head.low", "LEAST");
    assertThat(after.get("head.high")).isEqualTo(before.get("head.high"));
    assertThat(new Languages(over).in(locale).words())
        .containsEntry("up", "UPWARDS")
        .containsAllEntriesOf(without(new Languages(PROGRAM).in(locale).words(), "up"));
  }

  private static Map<String, String> without(Map<String, String> all, String key) {
    Map<String, String> rest = new HashMap<>(all);
    rest.remove(key);
    return rest;
  }

  private LayeredFolder layers() {
    return new LayeredFolder(List.of(upper, lower));
  }

  private String deck() {
    return WORDS
        .matcher(
            new DeckTemplate(layers(), "deck.md.ftl")
                .fill(Map.of(), Locale.UK, ZoneOffset.UTC)
                .toString())
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.joining());
  }

  private void words(String text) throws IOException {
    write(upper, "words/en/deck.ftl", text);
  }

  private static void write(Path layer, String path, String text) throws IOException {
    Path file = layer.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
