package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestiaire.metrics.sql.DatabaseUrl;

/** Decks in every language below templates/words: all figures held, and no word left in English. */
@Tag("slow")
class LanguagesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private static Path folder;

  @SuppressWarnings("NullAway.Init") // makesTheDatabase sets it
  private static DatabaseUrl url;

  @BeforeAll
  static void makesTheDatabase() {
    url = Run.fresh();
  }

  static Stream<String> languages() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("templates/words"))) {
      return folders
          .map(one -> String.valueOf(one.getFileName()))
          .filter(tag -> !tag.equals("en"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theWholeDeckIsInTheLanguage(String language) throws IOException {
    isWhollyIn(language, "week", List.of());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aQuietWeekIsInTheLanguage(String language) throws IOException {
    isWhollyIn(language, "quiet", List.of("--week", "2026-W19"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aShortDeckIsInTheLanguage(String language) throws IOException {
    isWhollyIn(language, "short", List.of("--brand", "Dior"));
  }

  private static void isWhollyIn(String language, String name, List<String> what)
      throws IOException {
    Path out = folder.resolve(language).resolve(name);
    Stream<String> usual = Stream.of("generate", "--sample", "--no-page", "--language", language);
    Run run = Run.on(url, out, Stream.concat(usual, what.stream()).toArray(String[]::new));
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("none disagrees");
    Run check = Run.of("check", out.resolve("deck.pptx").toString());
    assertThat(check.code()).as(check.out()).isZero();
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(out.resolve("deck.pptx")))) {
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(texts(slide))
            .allSatisfy(
                text ->
                    assertThat(text)
                        .doesNotContainPattern(
                            "(?i)\\b(the|and|with|this|than|sold|within|started|completed|sellers?"
                                + "|listings?|weeks?|days|shoes|bags|jewellery)\\b(?![_./])"));
      }
    }
  }

  /** What a slide and its notes say. */
  private static List<String> texts(XSLFSlide slide) {
    XSLFNotes notes = slide.getNotes();
    return Stream.concat(
            slide.getShapes().stream(),
            notes == null ? Stream.<XSLFShape>empty() : notes.getShapes().stream())
        .flatMap(LanguagesTest::texts)
        .filter(text -> !text.contains(".csv"))
        // The names of queries are those of files.
        .map(text -> text.replaceAll("\\w+_\\w+|\\bsql\\S*", ""))
        .toList();
  }

  private static Stream<String> texts(XSLFShape shape) {
    if (shape instanceof XSLFTable table) {
      return table.getRows().stream()
          .flatMap(row -> row.getCells().stream())
          .map(XSLFTextShape::getText);
    }
    return shape instanceof XSLFTextShape text ? Stream.of(text.getText()) : Stream.empty();
  }
}
