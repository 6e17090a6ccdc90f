package vestiaire.metrics.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.Samples;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;

/** What a slide does not show of what it was given is said on it; what was typed is told apart. */
class LeftOutTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private Path deck() {
    return folder.resolve("deck.pptx");
  }

  private List<String> written(Slide... slides) {
    return DeckWriter.write(
        new Report(
            Text.of("A report"),
            Text.of("About it"),
            Text.of("Foot"),
            Locale.UK,
            Instant.parse("2021-09-06T21:59:00Z"),
            List.of(slides),
            List.of()),
        THEME,
        deck());
  }

  private List<String> paragraphs(int slide, String place) throws Exception {
    try (InputStream in = Files.newInputStream(deck());
        XMLSlideShow show = new XMLSlideShow(in)) {
      XSLFSlide page = show.getSlides().get(slide);
      return page.getShapes().stream()
          .filter(shape -> shape.getShapeName().equals(place))
          .map(XSLFTextShape.class::cast)
          .flatMap(shape -> shape.getTextParagraphs().stream())
          .map(paragraph -> paragraph.getText())
          .toList();
    }
  }

  @Test
  void fortyPointsAreCountedAndKeptInTheNotes() throws Exception {
    Text[] points =
        IntStream.rangeClosed(1, 40)
            .mapToObj(i -> Text.of("Point " + i + " says something of note"))
            .toArray(Text[]::new);
    List<String> omissions =
        written(Samples.slide("Forty points are more than fit", Samples.bullets("", points)));
    List<String> shown = paragraphs(1, "Text");
    int left = 40 - (shown.size() - 1);
    assertThat(left).isPositive();
    assertThat(shown.get(shown.size() - 1)).isEqualTo("… and " + left + " more in the notes");
    assertThat(shown.get(shown.size() - 2)).endsWith("says something of note");
    assertThat(omissions)
        .containsExactly(
            "slide 2: the text in 'Text' leaves out "
                + left
                + " of its 40 paragraphs, which the notes have");
    try (InputStream in = Files.newInputStream(deck());
        XMLSlideShow show = new XMLSlideShow(in)) {
      String notes =
          show.getSlides().get(1).getNotes().getTextParagraphs().stream()
              .flatMap(List::stream)
              .map(paragraph -> paragraph.getText())
              .reduce("", (one, other) -> one + "\n" + other);
      assertThat(notes).contains("Point 40 says");
    }
    assertThat(DeckCheck.check(deck())).isEmpty();
  }

  @Test
  void aChartOfManyRowsCountsTheOthers() {
    int rows = 1_457;
    List<Text> names = IntStream.range(0, rows).mapToObj(i -> Text.of("Brand " + i)).toList();
    double[] values = IntStream.range(0, rows).mapToDouble(i -> rows - i).toArray();
    ChartSpec chart =
        Samples.chart(
            ChartSpec.Kind.BAR,
            names,
            List.of(Samples.series("Listings", Samples.NUMBER, values)),
            "",
            Samples.NUMBER);
    List<String> omissions =
        written(
            Samples.slide(
                "Brand 0 has 1,457 listings", Samples.block("Listings by brand, week 35", chart)));
    assertThat(omissions).hasSize(1);
    assertThat(omissions.get(0))
        .matches(
            "slide 2: the chart 'Listings by brand, week 35' leaves out 1,4\\d\\d rows, which results.xlsx has");
  }

  @Test
  void figuresThatWereTypedAreNamedBySlide() {
    Text proved = Samples.text("We sold ", Samples.figure(441, Samples.NUMBER), " items");
    written(
        Samples.slide("LV sold 36 of 95 in W35", Samples.bullets("", Text.of("It grew by 12 %"))),
        Samples.slide("We sold more than before", Samples.bullets("", proved)));
    DeckVerify.Verdict verdict = DeckVerify.verify(deck(), folder);
    // The sources of these slides are typed as well, with the instant of the data.
    List<String> instant = List.of("6", "2021", "23:59");
    assertThat(verdict.typed().get(2))
        .startsWith("36", "95", "12 %")
        .hasSize(3 + instant.size())
        .containsAll(instant);
    assertThat(verdict.typed().get(3)).isEqualTo(instant);
  }
}
