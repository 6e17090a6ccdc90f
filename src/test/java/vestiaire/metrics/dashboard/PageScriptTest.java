package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's source. */
class PageScriptTest {
  private static final Path SOURCE = Path.of("src/main/resources/page");
  private static final Pattern NAME =
      Pattern.compile("(?m)^(?:export )?(?:async )?(?:const|let|function|class) (\\w+)");
  private static final Pattern SAID =
      Pattern.compile("(?:say|has)\\(\\s*'([\\w. ]+)'|\\{\\{word:([\\w.]+)}}");

  @Test
  void modulesAreShortAndShareNoName() throws IOException {
    Set<String> names = new HashSet<>();
    for (Path module : modules()) {
      String text = Files.readString(module);
      assertThat(text.lines().count()).as(module.toString()).isLessThanOrEqualTo(300);
      assertThat(text).as(module.toString()).startsWith("/**");
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        assertThat(names.add(name.group(1))).as(module + " " + name.group(1)).isTrue();
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
  }

  @Test
  void theScriptCanStandInAPage() {
    String script = PageScript.of("main.js");
    assertThat(script).doesNotContainIgnoringCase("</script", "<!--");
    assertThat(script).doesNotContain("import ", "export ", "innerHTML", "eval(", "document.write");
  }

  @Test
  void everyWordThatIsSaidIsThereInBothLanguages() throws IOException {
    Path templates = Path.of("templates");
    PageWords english = PageWords.of(templates, Locale.ENGLISH);
    PageWords french = PageWords.of(templates, Locale.FRENCH);
    assertThat(french.all().keySet()).isEqualTo(english.all().keySet());
    List<String> sources = new ArrayList<>();
    for (Path module : modules()) {
      sources.add(Files.readString(module));
    }
    sources.add(Files.readString(SOURCE.resolve("page.html")));
    for (String source : sources) {
      Matcher said = SAID.matcher(source);
      while (said.find()) {
        String key = said.group(1) == null ? said.group(2) : said.group(1);
        assertThat(english.all()).containsKey(key);
      }
    }
    for (String key : english.all().keySet()) {
      assertThat(places(french.all().get(key)))
          .as(key)
          .isSubsetOf(
              Stream.concat(places(english.all().get(key)).stream(), Stream.of("n", "m")).toList());
    }
  }

  private static Set<String> places(String words) {
    Set<String> places = new HashSet<>();
    Matcher place = Pattern.compile("\\{(\\w+)").matcher(words);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }
}
