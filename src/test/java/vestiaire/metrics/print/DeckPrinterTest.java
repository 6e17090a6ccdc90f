package vestiaire.metrics.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.NastyReport;
import vestiaire.metrics.deck.SampleReport;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class DeckPrinterTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private static Path folder;

  private static Path deck;
  private static Path pdf;

  @BeforeAll
  static void printsTheSample() {
    deck = folder.resolve("deck.pptx");
    pdf = folder.resolve("deck.pdf");
    DeckWriter.write(SampleReport.report(), THEME, deck);
    DeckPrinter.pdf(deck, SampleReport.report(), pdf, PageProgress.UNSEEN);
  }

  @Test
  void everySlideIsAPageOfItsSize() throws IOException {
    try (XMLSlideShow show = open(deck);
        PDDocument book = Loader.loadPDF(pdf.toFile())) {
      assertThat(book.getNumberOfPages()).isEqualTo(show.getSlides().size());
      assertThat(book.getPages())
          .allSatisfy(
              page -> {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(show.getPageSize().width);
                assertThat(page.getMediaBox().getHeight()).isEqualTo(show.getPageSize().height);
              });
    }
  }

  @Test
  void everyWordOfASlideIsTextOnItsPage() throws IOException {
    try (XMLSlideShow show = open(deck);
        PDDocument book = Loader.loadPDF(pdf.toFile())) {
      for (XSLFSlide slide : show.getSlides()) {
        String page = squeezed(text(book, slide.getSlideNumber()));
        for (String paragraph : paragraphs(slide)) {
          assertThat(page).as("slide " + slide.getSlideNumber()).contains(squeezed(paragraph));
        }
      }
    }
  }

  @Test
  void labelsOfChartsAreTextToo() throws IOException {
    try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
      assertThat(squeezed(text(book, 0))).contains("AutreMarque").contains("Chloé");
    }
  }

  @Test
  void facesAreEmbeddedAndNoneIsDrawnByProcedure() throws IOException {
    try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
      List<PDFont> fonts = fonts(book);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts).noneMatch(PDType3Font.class::isInstance);
      assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+Liberation.*"));
    }
  }

  @Test
  void chartsAreVectors() throws IOException {
    try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : book.getPages()) {
        assertThat(objects(page.getResources())).noneMatch(PDImageXObject.class::isInstance);
      }
    }
  }

  @Test
  void agendaLeadsToItsSections() throws IOException {
    try (PDDocument book = Loader.loadPDF(pdf.toFile())) {
      List<Integer> targets = new ArrayList<>();
      for (PDPage page : book.getPages()) {
        for (var note : page.getAnnotations()) {
          PDActionGoTo go = (PDActionGoTo) ((PDAnnotationLink) note).getAction();
          targets.add(
              ((org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination
                          .PDPageDestination)
                      go.getDestination())
                  .retrievePageNumber());
        }
      }
      assertThat(targets).hasSize(SampleReport.report().sections().size()).isSorted();
      for (int i = 0; i < targets.size(); i++) {
        String section = SampleReport.report().sections().get(i).name().plain();
        assertThat(text(book, targets.get(i) + 1)).contains(section);
      }
    }
  }

  @Test
  void titleLanguageAndBookmarksAreSet() throws IOException {
    try (XMLSlideShow show = open(deck);
        PDDocument book = Loader.loadPDF(pdf.toFile())) {
      assertThat(book.getDocumentInformation().getTitle())
          .isEqualTo(SampleReport.report().title().plain());
      assertThat(book.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      List<String> marks = new ArrayList<>();
      book.getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(
              section -> {
                marks.add(section.getTitle());
                section.children().forEach(slide -> marks.add(slide.getTitle()));
              });
      assertThat(marks).containsAll(show.getSlides().stream().map(XSLFSlide::getTitle).toList());
    }
  }

  @Test
  void sameDeckGivesTheSameBytes() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    Path again = folder.resolve("again.pdf");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      DeckPrinter.pdf(deck, SampleReport.report(), again, PageProgress.UNSEEN);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
    assertThat(again).hasSameBinaryContentAs(pdf);
  }

  @Test
  void namesThatNobodyExpectsArePrinted() throws IOException {
    Path nasty = folder.resolve("nasty.pptx");
    Path book = folder.resolve("nasty.pdf");
    DeckWriter.write(NastyReport.report(), THEME, nasty);
    DeckPrinter.pdf(nasty, NastyReport.report(), book, PageProgress.UNSEEN);
    try (XMLSlideShow show = open(nasty);
        PDDocument printed = Loader.loadPDF(book.toFile())) {
      assertThat(printed.getNumberOfPages()).isEqualTo(show.getSlides().size());
      String all = squeezed(text(printed, 0));
      assertThat(all)
          .contains("*Zoë&\"Co\"*")
          .contains("<b>")
          .contains("${x}")
          .contains("]]>")
          .contains("Robe")
          .contains("rouge")
          .contains("מותג");
      assertThat(fonts(printed)).allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void picturesShowWhatThePagesShow() throws IOException {
    Path pictures = folder.resolve("slides");
    Files.createDirectories(pictures);
    Files.writeString(pictures.resolve("99.png"), "of an earlier, longer deck");
    List<Integer> told = new ArrayList<>();
    int count =
        DeckPrinter.png(deck, SampleReport.report(), pictures, (page, pages) -> told.add(page));
    try (PDDocument book = Loader.loadPDF(pdf.toFile());
        var files = Files.list(pictures)) {
      assertThat(count).isEqualTo(book.getNumberOfPages()).isEqualTo(told.size());
      assertThat(files).hasSize(count);
      PDFRenderer renderer = new PDFRenderer(book);
      for (int i = 0; i < count; i++) {
        BufferedImage picture =
            ImageIO.read(pictures.resolve(String.format(Locale.ROOT, "%02d.png", i + 1)).toFile());
        assertThat(picture.getWidth()).isEqualTo(DeckPrinter.PIXELS);
        assertThat(differing(picture, renderer.renderImage(i, 2))).isLessThan(0.03);
      }
    }
  }

  @Test
  void deckOfAnotherReportIsRefused() {
    assertThatThrownBy(
            () ->
                DeckPrinter.pdf(
                    deck, NastyReport.report(), folder.resolve("x.pdf"), PageProgress.UNSEEN))
        .isInstanceOf(MetricsException.Rendering.class)
        .hasMessageContaining("charts, the report");
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  /** The share of points whose colours are clearly not the same. */
  private static double differing(BufferedImage one, BufferedImage other) {
    int differ = 0;
    int all = 0;
    for (int y = 0; y < one.getHeight(); y += 3) {
      for (int x = 0; x < one.getWidth(); x += 3) {
        Color a = new Color(one.getRGB(x, y));
        Color b =
            new Color(
                other.getRGB(
                    Math.min(x, other.getWidth() - 1), Math.min(y, other.getHeight() - 1)));
        int far =
            Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
        differ += far > 150 ? 1 : 0;
        all++;
      }
    }
    return differ / (double) all;
  }

  private static XMLSlideShow open(Path file) throws IOException {
    return new XMLSlideShow(Files.newInputStream(file));
  }

  private static String text(PDDocument book, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(false);
    if (page > 0) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
    }
    return stripper.getText(book);
  }

  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0\\u202F]", "");
  }

  private static List<String> paragraphs(XSLFSlide slide) {
    List<String> all = new ArrayList<>();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape text) {
        text.getTextParagraphs().forEach(paragraph -> all.add(paragraph.getText()));
      } else if (shape instanceof XSLFTable table) {
        for (XSLFTableRow row : table.getRows()) {
          for (XSLFTableCell cell : row.getCells()) {
            all.add(cell.getText());
          }
        }
      }
    }
    return all;
  }

  private static List<PDFont> fonts(PDDocument book) throws IOException {
    List<PDFont> fonts = new ArrayList<>();
    for (PDPage page : book.getPages()) {
      List<PDResources> all = new ArrayList<>(List.of(page.getResources()));
      for (PDXObject object : objects(page.getResources())) {
        if (object instanceof PDFormXObject form && form.getResources() != null) {
          all.add(form.getResources());
        }
      }
      for (PDResources resources : all) {
        for (COSName name : resources.getFontNames()) {
          fonts.add(resources.getFont(name));
        }
      }
    }
    return fonts;
  }

  private static List<PDXObject> objects(PDResources resources) throws IOException {
    List<PDXObject> objects = new ArrayList<>();
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      objects.add(object);
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        objects.addAll(objects(form.getResources()));
      }
    }
    return objects;
  }
}
