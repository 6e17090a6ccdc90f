package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestiaire.metrics.report.Report;

@Tag("slow")
class DeckWriterTest {
  private static final Path THEME = Path.of("templates/theme.pptx");
  private static final Pattern EMPTY_LANGUAGE = Pattern.compile("<a:rPr(?![^>]*lang=)[^>]*>");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private static Path folder;

  private static final Map<Given, Path> DECKS = new EnumMap<>(Given.class);

  /** The two reports that between them hold everything, with both kinds of charts. */
  enum Given {
    SAMPLE,
    NASTY,
    NATIVE_SAMPLE,
    NATIVE_NASTY;

    Report report() {
      Report report =
          this == SAMPLE || this == NATIVE_SAMPLE ? SampleReport.report() : NastyReport.report();
      return report.withNativeCharts(this == NATIVE_SAMPLE || this == NATIVE_NASTY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySlideHasItsOwnTitleNotesAndNumber(Given given) throws IOException {
    try (XMLSlideShow show = written(given)) {
      Set<String> titles = new HashSet<>();
      for (XSLFSlide slide : show.getSlides()) {
        assertThat(slide.getTitle()).isNotBlank();
        assertThat(titles.add(slide.getTitle())).as(slide.getTitle()).isTrue();
        assertThat(slide.getNotes().getShapes())
            .filteredOn(XSLFTextShape.class::isInstance)
            .anyMatch(shape -> !((XSLFTextShape) shape).getText().isBlank());
        assertThat(slide.getPlaceholder(Placeholder.SLIDE_NUMBER)).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsEmptyAndNothingStandsOffTheSlide(Given given) throws IOException {
    try (XMLSlideShow show = written(given)) {
      Rectangle2D page = new Rectangle2D.Double(0, 0, 960, 540);
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          assertThat(page.contains(shape.getAnchor()))
              .as(slide.getSlideNumber() + " " + shape.getShapeName() + " " + shape.getAnchor())
              .isTrue();
          if (shape instanceof XSLFTextShape text) {
            assertThat(text.getText()).as(shape.getShapeName()).isNotBlank();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void picturesAndTablesSayWhatTheyShow(Given given) throws IOException {
    try (XMLSlideShow show = written(given)) {
      List<String> alts = new ArrayList<>();
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFPictureShape picture) {
            alts.add(
                picture.getXmlObject().toString().replaceAll("(?s).*descr=\"([^\"]*)\".*", "$1"));
            assertThat(picture.getSvgImage()).isNotNull();
          } else if (shape instanceof XSLFTable table) {
            alts.add(
                table.getXmlObject().toString().replaceAll("(?s).*descr=\"([^\"]*)\".*", "$1"));
            assertThat(table.getCTTable().getTblPr().getFirstRow()).isTrue();
            table.getRows().stream()
                .flatMap(row -> row.getCells().stream())
                .forEach(cell -> assertThat(cell.getText()).isNotBlank());
          }
        }
      }
      assertThat(alts).isNotEmpty().allMatch(alt -> alt.length() >= 20 && alt.length() <= 250);
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsHaveLanguagesAndSlidesHaveNoLiteralColours(Given given) throws IOException {
    Path deck = write(given);
    try (ZipFile zip = new ZipFile(deck.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().matches("ppt/slides/slide\\d+\\.xml"))
          .forEach(
              entry -> {
                String xml = read(zip, entry.getName());
                assertThat(EMPTY_LANGUAGE.matcher(xml).find()).as(entry.getName()).isFalse();
                assertThat(xml).doesNotContain("srgbClr", "<a:latin", "en-US");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void sectionsNameEverySlideOnce(Given given) throws IOException {
    Path deck = write(given);
    try (ZipFile zip = new ZipFile(deck.toFile())) {
      String xml = read(zip, "ppt/presentation.xml");
      List<String> slides =
          Pattern.compile("<p:sldId [^>]*id=\"(\\d+)\"")
              .matcher(xml)
              .results()
              .map(r -> r.group(1))
              .toList();
      List<String> listed =
          Pattern.compile("<p14:sldId id=\"(\\d+)\"")
              .matcher(xml)
              .results()
              .map(r -> r.group(1))
              .toList();
      assertThat(listed).isEqualTo(slides).isNotEmpty();
    }
  }

  @Test
  void figuresKeepTheirOriginInTheFile() throws IOException {
    try (ZipFile zip = new ZipFile(write(Given.SAMPLE).toFile())) {
      assertThat(read(zip, "customXml/item1.xml"))
          .contains("slide=\"2\"")
          .contains("place=\"text\"")
          .contains(
              "<figure query=\"deck/sample\" row=\"0\" column=\"value\" format=\"number(0)\">444<")
          .contains("format=\"number(0)\">182<");
    }
  }

  @Test
  void textThatIsTooLongIsCutAndStandsInTheNotes() throws IOException {
    try (XMLSlideShow show = written(Given.NASTY)) {
      XSLFSlide cover = show.getSlides().get(0);
      XSLFTextShape subtitle = (XSLFTextShape) cover.getPlaceholder(Placeholder.SUBTITLE);
      assertThat(subtitle.getText()).endsWith("…").startsWith("WWW");
      assertThat(notes(cover)).contains("W".repeat(300));
    }
  }

  @Test
  void rowsThatFindNoRoomAreCounted() throws IOException {
    try (XMLSlideShow show = written(Given.SAMPLE)) {
      List<XSLFTable> tables =
          show.getSlides().stream()
              .flatMap(slide -> slide.getShapes().stream())
              .filter(XSLFTable.class::isInstance)
              .map(XSLFTable.class::cast)
              .toList();
      XSLFTable longest = tables.get(1);
      int last = longest.getNumberOfRows() - 1;
      assertThat(tables.get(0).getNumberOfRows()).isEqualTo(11);
      assertThat(longest.getCell(last, 0).getText())
          .isEqualTo("… and " + (41 - last) + " more in results.xlsx");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameReportGivesTheSameBytesEverywhere(Given given) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      byte[] first = Files.readAllBytes(write(given));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Files.readAllBytes(write(given, "again.pptx"))).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private XMLSlideShow written(Given given) throws IOException {
    try (InputStream in = Files.newInputStream(write(given))) {
      return new XMLSlideShow(in);
    }
  }

  /** The deck as all tests read it, written once. */
  private static Path write(Given given) {
    return DECKS.computeIfAbsent(given, one -> write(one, one + ".pptx"));
  }

  private static Path write(Given given, String name) {
    Path deck = folder.resolve(name);
    DeckWriter.write(given.report(), THEME, deck);
    return deck;
  }

  private static String notes(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFShape shape : slide.getNotes().getShapes()) {
      if (shape instanceof XSLFTextShape one) {
        text.append(one.getText());
      }
    }
    return text.toString();
  }

  private static String read(ZipFile zip, String name) {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
