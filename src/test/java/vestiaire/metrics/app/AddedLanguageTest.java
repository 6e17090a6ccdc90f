package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sql.DatabaseUrl;

/** A language that nobody speaks, added by four files: all that a reader sees is in it. */
@Tag("slow")
class AddedLanguageTest {
  /** English with other vowels; of the tags that are nobody's. */
  private static final String TAG = "qaa";

  private static final Pattern KEPT =
      Pattern.compile(
          "</?[#@](?:[^<>()\"]|\"[^\"]*\"|\\((?:[^()]|\\([^()]*\\))*\\))*>|\\$\\{[^}]*}|<#--.*?-->");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern ENTRY = Pattern.compile("(\"\\w+\": )\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile("(: |\\+\\s+)(\"[^\"]*\")");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  @TempDir Path folder;

  @Test
  void aLanguageIsAddedByFilesAlone() throws IOException {
    Path templates = copyOf(Path.of("templates"), folder.resolve("templates"));
    Path words = Files.createDirectories(templates.resolve("words").resolve(TAG));
    for (String file : List.of("deck.ftl", "mail.ftl")) {
      String english = Files.readString(templates.resolve("words/en").resolve(file));
      Files.writeString(words.resolve(file), spoken(english));
    }
    String page = Files.readString(templates.resolve("words/en/page.ftl"));
    Files.writeString(words.resolve("page.ftl"), spokenOnThePage(page));
    Files.writeString(words.resolve("terms.txt"), terms(templates.resolve("words/fr/terms.txt")));

    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Run run =
        Run.on(
            url,
            out,
            "generate",
            "--sample",
            "--language",
            TAG,
            "--templates",
            templates.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("none disagrees");
    assertThat(englishIn(out)).isEmpty();
    assertThat(Files.readString(out.resolve("dashboard.html")))
        .contains("<html lang=\"" + TAG, "\"action.link\":\"Cøpy lïnk\"")
        .contains("<h2>Thë wëëk ås å whølë</h2>");
    Run check = Run.of("check", out.resolve("deck.pptx").toString());
    assertThat(check.code()).as(check.out()).isZero();
  }

  /** What a reader sees and what still has the vowels of English, but for names of the data. */
  private static Set<String> englishIn(Path out) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String result : List.of("popular_brands", "popular_categories")) {
      WORD.matcher(Files.readString(out.resolve("results/extra_analysis/" + result + ".csv")))
          .results()
          .forEach(word -> names.add(word.group()));
    }
    try (Stream<Path> results = Files.walk(out.resolve("results"))) {
      results.forEach(
          file ->
              WORD.matcher(String.valueOf(file.getFileName()).replace("_", " "))
                  .results()
                  .forEach(word -> names.add(word.group())));
    }
    // Months of a tag that CLDR does not know are those of no language.
    names.addAll(List.of("Europe", "Paris", "csv", "UTF", "windows", "May", "min"));
    Set<String> left = new TreeSet<>();
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(out.resolve("deck.pptx")))) {
      for (XSLFSlide slide : show.getSlides()) {
        for (String text : texts(slide)) {
          WORD.matcher(text)
              .results()
              .map(found -> found.group())
              .filter(word -> word.matches(".*[aeiouAEIOU].*") && !names.contains(word))
              .map(word -> word + " in: " + text)
              .forEach(left::add);
        }
      }
    }
    return left;
  }

  private static List<String> texts(XSLFSlide slide) {
    List<String> texts = new ArrayList<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape text) {
        texts.add(text.getText());
      } else if (shape instanceof XSLFTable table) {
        table.getRows().forEach(row -> row.getCells().forEach(cell -> texts.add(cell.getText())));
      }
    }
    return texts;
  }

  private static String terms(Path french) throws IOException {
    try (Stream<String> lines = Files.lines(french)) {
      return lines
          .filter(line -> line.contains(" = ") && !line.startsWith("#"))
          .filter(line -> !line.startsWith("format: "))
          .map(line -> line.substring(0, line.indexOf(" = ")))
          .map(english -> english + " = " + vowels(english))
          .collect(Collectors.joining("\n"));
    }
  }

  /** A file of words with the vowels changed in all that is said, and nowhere else. */
  private static String spoken(String file) {
    StringBuilder spoken = new StringBuilder();
    Matcher kept = KEPT.matcher(file);
    int at = 0;
    while (kept.find()) {
      spoken.append(vowels(file.substring(at, kept.start()))).append(said(kept.group()));
      at = kept.end();
    }
    return spoken.append(vowels(file.substring(at))).toString();
  }

  /** The texts of a list of words, but for the names of their values. */
  private static String spokenOnThePage(String file) {
    return TEXT.matcher(file)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + Pattern.compile("(\\{\\w+|\\\\n)|[^{\\\\]+|\\{")
                            .matcher(found.group(2))
                            .replaceAll(
                                one ->
                                    Matcher.quoteReplacement(
                                        one.group(1) == null
                                            ? vowels(one.group())
                                            : one.group()))));
  }

  // A noun given to a macro is said, and so are the entries of a list of words.
  private static String said(String directive) {
    if (directive.startsWith("<@")) {
      return QUOTED.matcher(directive).replaceAll(found -> vowels(found.group()));
    }
    return directive.startsWith("<#assign")
        ? ENTRY
            .matcher(directive)
            .replaceAll(found -> found.group(1) + '"' + vowels(found.group(2)) + '"')
        : directive;
  }

  private static String vowels(String text) {
    String changed = text;
    String plain = "aeiouAEIOU";
    String other = "åëïøüÅËÏØÜ";
    for (int i = 0; i < plain.length(); i++) {
      changed = changed.replace(plain.charAt(i), other.charAt(i));
    }
    return changed;
  }

  private static Path copyOf(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
