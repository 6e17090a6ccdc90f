package vestiaire.metrics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.SampleReport;
import vestiaire.metrics.model.Finding;

@Tag("slow")
class DeckProofTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void aCompanysOwnPicturesAreItsOwnAffair() throws IOException {
    Path theme = folder.resolve("company.pptx");
    try (XMLSlideShow show = new XMLSlideShow();
        var out = Files.newOutputStream(theme)) {
      byte[] picture = png();
      byte[] broken = Arrays.copyOf(picture, picture.length - 12);
      show.getSlideMasters()
          .get(0)
          .createPicture(show.addPicture(broken, PictureType.PNG))
          .setAnchor(new Rectangle2D.Double(0, 0, 20, 20));
      show.write(out);
    }
    Path deck = folder.resolve("deck.pptx");
    DeckWriter.write(SampleReport.report(), theme, deck);
    assertThat(brokenPictures(deck, theme)).isEmpty();
    assertThat(brokenPictures(deck, null))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("only a part of it"));
    // Another company's file does not answer for it.
    assertThat(brokenPictures(deck, Path.of("templates/theme.pptx"))).hasSize(1);
  }

  private List<Finding> brokenPictures(Path deck, @Nullable Path theme) {
    return DeckProof.of(deck, folder, theme).faults().stream()
        .filter(finding -> finding.shape().startsWith("ppt/media/"))
        .toList();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
