package vestiaire.metrics.deck.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generator of the program's look. */
class ThemeFileTest {
  @TempDir Path folder;

  @Test
  void writesTheThemeThatTheTemplatesHold() throws IOException {
    Path written = folder.resolve("theme.pptx");
    ThemeFile.main(new String[] {written.toString()});
    assertThat(written).hasSameBinaryContentAs(Path.of("templates/theme.pptx"));
  }

  @Test
  void eachLayoutHasATitleAndANameOfItsOwn() throws IOException {
    Path written = folder.resolve("theme.pptx");
    ThemeFile.write(written);
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(written))) {
      assertThat(show.getSlideMasters()).hasSize(1);
      assertThat(show.getSlideMasters().get(0).getSlideLayouts())
          .isNotEmpty()
          .allSatisfy(layout -> assertThat(layout.getPlaceholders()).isNotEmpty())
          .extracting(XSLFSlideLayout::getName)
          .doesNotHaveDuplicates();
    }
  }
}
