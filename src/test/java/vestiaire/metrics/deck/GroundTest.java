package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.presentationml.x2006.main.CTBackground;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;

/** On what charts stand: a company's pages are of any colour, and of pictures. */
@Tag("slow")
class GroundTest {
  private static final Path THEME = Path.of("templates/theme.pptx");
  private static final Color BLUE = new Color(0x2D5DA8);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void picturesOfChartsShowWhatLiesBelowThem() throws IOException {
    Path out = folder.resolve("deck.pptx");
    DeckWriter.write(SampleReport.report(), new ByteArrayInputStream(withPicture(BLUE)), out);
    int charts = 0;
    try (InputStream in = Files.newInputStream(out);
        XMLSlideShow show = new XMLSlideShow(in)) {
      for (XSLFSlide slide : show.getSlides()) {
        for (var shape : slide.getShapes()) {
          if (shape instanceof XSLFPictureShape picture) {
            BufferedImage png =
                ImageIO.read(new ByteArrayInputStream(picture.getPictureData().getData()));
            assertThat(png.getColorModel().hasAlpha()).isTrue();
            assertThat(png.getRGB(0, png.getHeight() - 1) >>> 24).as("corner").isZero();
            charts++;
          }
        }
      }
    }
    assertThat(charts).isPositive();
  }

  @Test
  void lettersAreChosenForThePictureBelowThem() throws IOException {
    Palette palette = palette(withPicture(BLUE));
    assertThat(palette.background()).isEqualTo(BLUE);
    assertThat(Palette.contrast(palette.text(), BLUE)).isGreaterThan(4.5);
    assertThat(Palette.contrast(palette.muted(), BLUE)).isGreaterThan(4.5);
    assertThat(Palette.contrast(palette.heading(), BLUE)).isGreaterThan(3);
    assertThat(Palette.contrast(palette.highlight(), BLUE)).isGreaterThan(3);
  }

  @Test
  void aBackgroundOfAnotherColourThanTheThemesIsSeen() throws IOException {
    assertThat(palette(withBackground()).background()).isEqualTo(BLUE);
  }

  @Test
  void aPictureThatCannotBeReadLeavesTheThemesColour() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in)) {
      cover(show, new byte[] {1});
      assertThat(new Theme(show).palette()).isEqualTo(Palette.STANDARD);
    }
  }

  private static Palette palette(byte[] theme) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(theme))) {
      return new Theme(show).palette();
    }
  }

  private static byte[] withPicture(Color color) throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(color);
      graphics.fillRect(0, 0, 200, 100);
      graphics.dispose();
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      cover(show, png.toByteArray());
      show.write(out);
      return out.toByteArray();
    }
  }

  private static void cover(XMLSlideShow show, byte[] png) {
    var page = show.getPageSize();
    show.getSlideMasters()
        .get(0)
        .createPicture(show.addPicture(png, PictureType.PNG))
        .setAnchor(new Rectangle2D.Double(0, 0, page.getWidth(), page.getHeight()));
  }

  private static byte[] withBackground() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (var master : show.getSlideMasters()) {
        CTBackground background = CTBackground.Factory.newInstance();
        background
            .addNewBgPr()
            .addNewSolidFill()
            .addNewSrgbClr()
            .setVal(
                new byte[] {(byte) BLUE.getRed(), (byte) BLUE.getGreen(), (byte) BLUE.getBlue()});
        background.getBgPr().addNewEffectLst();
        master.getXmlObject().getCSld().setBg(background);
      }
      show.write(out);
      return out.toByteArray();
    }
  }
}
