package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/** What is read from the back of a room: sizes on re-opened slides, and where words stand. */
@Tag("slow")
class TypeSizesTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private final List<String> omissions = new ArrayList<>();

  @Test
  void titlesHeadingsTakeawaysAndLabelsAreLarge() throws IOException {
    List<Double> titles = sizes(SampleReport.plain(), name -> name.equals("Title"));
    // The cover's title stands first, and is larger.
    assertThat(titles.subList(1, titles.size())).allMatch(size -> size == 28).hasSizeGreaterThan(9);
    assertThat(sizes(SampleReport.plain(), name -> name.startsWith("Heading")))
        .isNotEmpty()
        .allMatch(size -> size == 16);
    assertThat(sizes(SampleReport.plain(), name -> name.equals("Takeaways")))
        .isNotEmpty()
        .allMatch(size -> size == 20);
    assertThat(sizes(SampleReport.plain(), name -> name.startsWith("Card")))
        .contains(16.0, 14.0)
        .allMatch(size -> size >= 14);
  }

  @Test
  void aTitleIsBold() throws IOException {
    for (XSLFSlide slide : slides(SampleReport.plain())) {
      if (slide.getSlideNumber() > 1) {
        XSLFTextShape title = slide.getPlaceholder(0);
        assertThat(title.getTextParagraphs().get(0).getTextRuns().get(0).isBold()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 20", "4, 20", "8, 20", "12, 16", "14, 14"})
  void aTableGrowsToFillItsPlace(int rows, double least) throws IOException {
    XSLFTable table = table(one(rows(rows, 0)));
    assertThat(table.getRows()).hasSize(rows + 1);
    for (var row : table.getRows()) {
      for (var cell : row.getCells()) {
        assertThat(size(cell)).isGreaterThanOrEqualTo(least);
      }
    }
    assertThat(omissions).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400, 0", "12, 1445", "2, 3", "400, 1057"})
  void whatATableLeavesOutIsSaidOnTheSlideAndToTheReader(int rows, long more) throws IOException {
    XSLFTable table = table(one(rows(rows, more)));
    int shown = table.getRows().size() - 2;
    String last = table.getRows().get(shown + 1).getCells().get(0).getText();
    assertThat(last).isEqualTo("… and %d more in results.xlsx".formatted(rows + more - shown));
    assertThat(omissions)
        .singleElement()
        .asString()
        .contains("slide 2", "leaves out %,d rows".formatted(rows + more - shown));
    assertThat(size(table.getRows().get(1).getCells().get(0))).isGreaterThanOrEqualTo(14);
    assertThat(table.getAnchor().getMaxY()).isLessThan(470);
  }

  @Test
  void fortyPointsAreCutAndTheReaderIsTold() throws IOException {
    List<Text> forty = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      forty.add(Text.of("A point that takes its line and says number " + i));
    }
    slides(one(new BulletBlock(Text.EMPTY, forty)));
    assertThat(omissions).singleElement().asString().startsWith("slide 2: the text in 'Text'");
  }

  @Test
  void fewWordsStandBelowTheChartAndManyBesideIt() throws IOException {
    Block line = Samples.block("Listings per week, number", SampleCharts.of(ChartSpec.Kind.LINE));
    assertThat(layout(line, words("So it is", "And so on"))).isEqualTo("Exhibit over takeaways");
    String long1 = "Sellers who start a listing on a Sunday finish it more often than others";
    assertThat(layout(line, words(long1, long1, long1))).isEqualTo("Exhibit with takeaways");
  }

  @Test
  void withoutDividersTheSectionStandsAboveTheTitle() throws IOException {
    Report report = SampleReport.plain();
    List<XSLFSlide> slides = slides(report);
    long content =
        report.opening().size()
            + report.sections().stream().mapToLong(section -> section.slides().size()).sum();
    assertThat(slides).hasSize((int) content + 1);
    List<String> trackers = new ArrayList<>();
    for (XSLFSlide slide : slides) {
      slide.getShapes().stream()
          .filter(shape -> shape.getShapeName().equals("Tracker"))
          .map(shape -> ((XSLFTextShape) shape).getText())
          .forEach(trackers::add);
    }
    List<String> expected = new ArrayList<>();
    for (Section section : report.sections()) {
      section.slides().forEach(slide -> expected.add(section.name().plain()));
    }
    assertThat(trackers).isEqualTo(expected).contains("Appendix");
  }

  private static BulletBlock words(String... items) {
    return new BulletBlock(Text.of("So what"), Samples.texts(items));
  }

  private String layout(Block... blocks) throws IOException {
    return slides(one(blocks)).get(1).getSlideLayout().getName();
  }

  private static TableBlock rows(int count, long more) {
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(Samples.texts("Brand " + i, "1,234", "20.3%"));
    }
    return new TableBlock(
        Text.of("Listings by brand, number"),
        List.of(
            new TableBlock.TableColumn("Brand", false),
            new TableBlock.TableColumn("Listings", true),
            new TableBlock.TableColumn("Sold", true)),
        rows,
        more,
        Samples.ALT);
  }

  private static Report one(Block... blocks) {
    Report given = SampleReport.plain();
    Slide slide = Samples.slide("Brands are listed 1,234 times", blocks);
    return new Report(
        given.title(),
        given.subtitle(),
        given.footer(),
        given.language(),
        given.asOf(),
        List.of(slide),
        List.of());
  }

  private XSLFTable table(Report report) throws IOException {
    return slides(report).get(1).getShapes().stream()
        .filter(XSLFTable.class::isInstance)
        .map(XSLFTable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<XSLFSlide> slides(Report report) throws IOException {
    Path deck = folder.resolve("deck.pptx");
    omissions.clear();
    omissions.addAll(DeckWriter.write(report, THEME, deck));
    try (InputStream in = Files.newInputStream(deck);
        XMLSlideShow show = new XMLSlideShow(in)) {
      return show.getSlides();
    }
  }

  private List<Double> sizes(Report report, Predicate<String> place) throws IOException {
    List<Double> sizes = new ArrayList<>();
    for (XSLFSlide slide : slides(report)) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape instanceof XSLFTextShape text && place.test(shape.getShapeName())) {
          sizes.addAll(sizes(text));
        }
      }
    }
    return sizes;
  }

  private static List<Double> sizes(XSLFTextShape shape) {
    List<Double> sizes = new ArrayList<>();
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      for (XSLFTextRun run : paragraph.getTextRuns()) {
        Double size = run.getFontSize();
        assertThat(size).isNotNull().isCloseTo(Math.rint(size), within(0.001));
        sizes.add(size);
      }
    }
    return sizes;
  }

  private static double size(XSLFTextShape cell) {
    return sizes(cell).get(0);
  }
}
