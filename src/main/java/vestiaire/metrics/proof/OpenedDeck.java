package vestiaire.metrics.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import vestiaire.metrics.model.MetricsException;

/** A finished deck, opened anew. */
final class OpenedDeck {
  private OpenedDeck() {}

  /** Reads the whole file; close what is returned. */
  static XMLSlideShow open(Path deck) {
    if (!Files.isRegularFile(deck)) {
      throw new MetricsException.Usage("There is no file " + deck);
    }
    try (InputStream in = Files.newInputStream(deck)) {
      return new XMLSlideShow(in);
    } catch (IOException | UnsupportedFileFormatException | POIXMLException e) {
      throw new MetricsException.Rendering(
          deck + " is not a PowerPoint file that can be opened: " + e.getMessage(), e);
    }
  }
}
