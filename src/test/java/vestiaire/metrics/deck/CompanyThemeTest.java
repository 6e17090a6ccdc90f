package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.check.Parts;

/** Companies' files as themes: the deck is sound whatever they are, and says what was not used. */
@Tag("slow")
class CompanyThemeTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private Path made(String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/theme/" + name))) {
      Files.copy(in, file);
    }
    return file;
  }

  private Path made() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.write(out);
    }
    return Files.write(folder.resolve("company.pptx"), out.toByteArray());
  }

  private List<String> written(Path theme) {
    Path deck = folder.resolve("deck.pptx");
    List<String> notices = DeckWriter.write(SampleReport.plain(), theme, deck);
    assertThat(DeckCheck.check(deck)).filteredOn(one -> one.rule() == 20).isEmpty();
    return notices;
  }

  @Test
  void aThemeOfPptxGenJsWithoutPlacesGivesItsFontsAndColoursToOurLayouts() throws Exception {
    List<String> notices = written(made("pptxgenjs-plain.pptx"));
    assertThat(notices)
        .anyMatch(line -> line.contains("faults of its own") && line.contains("not in the file"))
        .anyMatch(
            line ->
                line.contains("'DEFAULT' comes closest, and has no title and has no body")
                    && line.contains("The program's own layouts are used"));
    String theme = Parts.of(folder.resolve("deck.pptx")).text("ppt/theme/theme1.xml");
    assertThat(theme).contains("4472C4").doesNotContain(ourAccent());
    assertThat(DeckCheck.check(folder.resolve("deck.pptx"))).isEmpty();
  }

  private static String ourAccent() throws IOException {
    String theme = Parts.of(Path.of("templates/theme.pptx")).text("ppt/theme/theme1.xml");
    return theme.replaceFirst("(?s).*<a:accent1>.*?val=\"(\\w+)\".*", "$1");
  }

  @Test
  void textOnADarkLayoutOfPptxGenJsIsLight() throws Exception {
    assertThat(written(made("pptxgenjs-dark.pptx")))
        .noneMatch(line -> line.contains("layouts are"));
    assertThat(DeckCheck.check(folder.resolve("deck.pptx"))).isEmpty();
  }

  @Test
  void aTemplateIsTakenAndMakesAPresentation() throws Exception {
    Path theme = made();
    Parts parts = Parts.of(theme);
    parts.replace(
        "[Content_Types].xml",
        "presentationml.presentation.main+xml",
        "presentationml.template.main+xml");
    Files.write(theme, parts.archive());
    assertThat(written(theme)).noneMatch(line -> line.contains("company.pptx"));
  }

  @Test
  void layoutsWithTwoBodiesAreNamedAsTheClosest() throws Exception {
    Path theme = made();
    Parts parts = Parts.of(theme);
    parts.edit(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        links ->
            links.replaceAll("<Relationship [^>]*slideLayout(2|3|5|6|7|8|9|10|11).xml[^>]*>", ""));
    Files.write(theme, parts.archive());
    assertThat(written(theme))
        .anyMatch(line -> line.contains("'Two Content' comes closest, and has 2 bodies"));
  }
}
