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
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.template.PageWords;

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
  void everyWordThatIsSaidIsThere() throws IOException {
    Set<String> words =
        PageWords.of(LayeredFolder.of(Path.of("templates")), Locale.ENGLISH).all().keySet();
    List<String> sources = new ArrayList<>();
    for (Path module : modules()) {
      sources.add(Files.readString(module));
    }
    sources.add(Files.readString(SOURCE.resolve("page.html")));
    int said = 0;
    for (String source : sources) {
      Matcher one = SAID.matcher(source);
      while (one.find()) {
        assertThat(words).contains(one.group(1) == null ? one.group(2) : one.group(1));
        said++;
      }
    }
    assertThat(said).isGreaterThan(100);
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }
  }
}
