package vestiaire.metrics.delivery.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestiaire.metrics.deck.SampleCharts;
import vestiaire.metrics.mail.InlinePicture;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.template.MailFrame;

@Tag("slow")
class MailPictureTest {
  /** Pixels a point. */
  private static final double SHARPNESS = 192 / 72.0;

  private static final int DARK_PAGE = 0xFF1E2529;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void isDrawnForAPhoneAndHasADarkTwin(Kind kind) throws IOException {
    List<MailFrame.Picture> pictures = MailPicture.of(report(List.of(), block(kind, "On a slide")));
    assertThat(pictures).hasSize(1);
    assertThat(pictures.get(0).heading()).isEqualTo("On a slide");
    List<InlinePicture> both = pictures.get(0).all().toList();
    assertThat(both).extracting(InlinePicture::contentId).containsExactly("chart", "chart-dark");
    BufferedImage light = image(both.get(0));
    BufferedImage dark = image(both.get(1));
    // Letters of 14 points are then 12 pixels high and more on the narrowest phone.
    assertThat(light.getWidth() / SHARPNESS).isLessThanOrEqualTo(350);
    assertThat(dark.getWidth()).isEqualTo(light.getWidth());
    assertThat(dark.getHeight()).isEqualTo(light.getHeight());
    assertThat(share(light, DARK_PAGE)).isLessThan(0.01);
    assertThat(share(dark, DARK_PAGE)).as("dark page").isGreaterThan(0.05);
    assertThat(share(dark, Color.WHITE.getRGB())).as("white left").isLessThan(0.01);
  }

  @Test
  void chartsOfTheMailsOwnTakeThePlaceOfTheFirst() {
    List<MailFrame.Picture> pictures =
        MailPicture.of(
            report(
                List.of(block(Kind.STAIRCASE, "For the mail"), block(Kind.LINE, "And another")),
                block(Kind.BAR, "On a slide")));
    assertThat(pictures)
        .extracting(MailFrame.Picture::heading)
        .containsExactly("For the mail", "And another");
    assertThat(pictures.stream().flatMap(MailFrame.Picture::all).map(InlinePicture::contentId))
        .doesNotHaveDuplicates();
  }

  @Test
  void aStaircaseOnANarrowPageStandsInRows() throws IOException {
    List<MailFrame.Picture> pictures =
        MailPicture.of(report(List.of(block(Kind.STAIRCASE, "Left")), block(Kind.BAR, "Bars")));
    BufferedImage image = image(pictures.get(0).inline());
    // Five steps and what they begin with: higher than wide, no more than a phone shows at once.
    assertThat(image.getHeight() / SHARPNESS).isBetween(220.0, 320.0);
  }

  private static double share(BufferedImage image, int color) {
    int hits = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        hits += image.getRGB(x, y) == color ? 1 : 0;
      }
    }
    return hits / (double) (image.getWidth() * image.getHeight());
  }

  private static BufferedImage image(InlinePicture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static ChartBlock block(Kind kind, String heading) {
    return new ChartBlock(
        Text.of(heading), SampleCharts.of(kind), Text.of("What the chart shows, in words"));
  }

  private static Report report(List<ChartBlock> ofTheMail, ChartBlock onASlide) {
    Slide slide = new Slide(Text.of("A claim"), "", List.of(onASlide), Text.EMPTY, List.of());
    return new Report(
        Text.of("Report"),
        Text.EMPTY,
        Text.EMPTY,
        Wording.of(Locale.UK),
        Instant.EPOCH,
        false,
        false,
        List.of(slide),
        List.of(),
        ofTheMail);
  }
}
