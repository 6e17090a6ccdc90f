package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.chart.ink.Palette;
import vestiaire.metrics.deck.place.Theme;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Text;

class ThemeTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void namesEverythingThatAForeignThemeLacksAtOnce() throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.write(bare);
    }
    Path out = folder.resolve("deck.pptx");
    assertThatThrownBy(
            () ->
                DeckWriter.write(
                    SampleReport.report(), new ByteArrayInputStream(bare.toByteArray()), out))
        .isInstanceOf(MetricsException.Rendering.class)
        .hasMessageContaining("'Section'")
        .hasMessageContaining("'Statement'")
        .hasMessageContaining("'KPIs'");
    assertThat(out).doesNotExist();
  }

  @Test
  void namesTheSlideThatHoldsTooMuch() {
    var chart =
        Samples.block("Heading", SampleCharts.of(vestiaire.metrics.report.ChartSpec.Kind.BAR));
    Report given = SampleReport.report();
    Report report =
        new Report(
            given.title(),
            given.subtitle(),
            given.footer(),
            given.language(),
            given.asOf(),
            List.of(),
            List.of(
                new Section(
                    Text.of("One"),
                    List.of(Samples.slide("Three charts tell too much", chart, chart, chart)))));
    assertThatThrownBy(() -> DeckWriter.write(report, THEME, folder.resolve("deck.pptx")))
        .hasMessage("Slide 'Three charts tell too much' has 3 charts and tables; two fit a slide");
  }

  @Test
  void coloursKeepTheirContrast() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in)) {
      Palette palette = new Theme(show).palette();
      assertThat(palette).isEqualTo(Palette.STANDARD);
      for (var page : List.of(palette.background(), palette.paper())) {
        assertThat(Palette.contrast(palette.text(), page)).isGreaterThan(7);
        assertThat(Palette.contrast(palette.heading(), page)).isGreaterThan(7);
        assertThat(Palette.contrast(palette.highlight(), page)).isGreaterThan(4.5);
        assertThat(Palette.contrast(palette.muted(), page)).isGreaterThan(4.5);
      }
      assertThat(Palette.contrast(palette.neutral(), palette.background())).isGreaterThan(3);
      assertThat(Palette.contrast(palette.shade(2, 3), palette.background())).isGreaterThan(3);
    }
  }
}
