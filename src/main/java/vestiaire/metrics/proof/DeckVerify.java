package vestiaire.metrics.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vestiaire.metrics.model.MetricsException;

/**
 * Holds the figures of a finished deck against the results: the deck carries a map that says of
 * each figure what it shows and from which query, row and column; the cell there must read the
 * same, and the slide must still show it.
 */
public final class DeckVerify {
  private static final String MAP = "/customXml/item1.xml";
  private static final String NAMESPACE = "urn:vestiaire-metrics:figures:1";

  private DeckVerify() {}

  /**
   * Verifies.
   *
   * @param results the folder with {@code X/Y.csv}
   * @return figures that do not agree; empty when all do
   * @throws MetricsException.Rendering when the deck cannot be opened or carries no map
   */
  public static Verdict verify(Path deck, Path results) {
    List<Finding> findings = new ArrayList<>();
    try (XMLSlideShow show = OpenedDeck.open(deck)) {
      List<Mapped> figures = figures(show, deck);
      ResultCells cells = new ResultCells(results);
      Map<Integer, String> shown = new HashMap<>();
      for (XSLFSlide slide : show.getSlides()) {
        shown.put(slide.getSlideNumber(), SlideText.of(slide));
      }
      for (Mapped figure : figures) {
        String wrong = cells.disagreement(figure);
        // A chart's labels are outlines in its picture; there the map and the result are all that
        // can be compared.
        if (wrong.isEmpty()
            && !figure.place().equals("chart")
            && !contains(shown.getOrDefault(figure.slide(), ""), figure.text())) {
          wrong = "the slide no longer shows it";
        }
        if (!wrong.isEmpty()) {
          findings.add(
              new Finding(
                  0,
                  figure.slide(),
                  "shape " + figure.shape(),
                  "'" + figure.text() + "': " + wrong));
        }
      }
      return new Verdict(figures.size(), findings);
    } catch (IOException e) {
      throw new MetricsException.Rendering(deck + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * What came of it.
   *
   * @param figures how many were held against the results
   * @param findings those that do not agree
   */
  public record Verdict(int figures, List<Finding> findings) {
    /** Copies what it is given. */
    public Verdict {
      findings = List.copyOf(findings);
    }
  }

  // Long names may have been cut at a word, with an ellipsis.
  private static boolean contains(String shown, String text) {
    return shown.contains(text) || (text.length() > 20 && shown.contains(text.substring(0, 12)));
  }

  private static List<Mapped> figures(XMLSlideShow show, Path deck) throws IOException {
    PackagePart map =
        show
            .getPackage()
            .getPartsByName(java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(MAP)))
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new MetricsException.Rendering(
                        deck + " carries no map of its figures; only decks of this program do"));
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    List<Mapped> figures = new ArrayList<>();
    try (InputStream in = map.getInputStream()) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("figure")
            && NAMESPACE.equals(reader.getNamespaceURI())) {
          figures.add(Mapped.of(reader));
        }
      }
      return figures;
    } catch (XMLStreamException | NumberFormatException e) {
      throw new MetricsException.Rendering(
          deck + ": its map of figures cannot be read: " + e.getMessage(), e);
    }
  }
}
