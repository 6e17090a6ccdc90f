package vestiaire.metrics.deck.themefile;

import java.io.IOException;
import java.io.InputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/** The program's own layouts in another's fonts and colours. */
public final class DressedLayouts {
  private static final String OWN = "/templates/theme.pptx";

  private DressedLayouts() {}

  /**
   * Puts fonts and colours on the program's own theme.
   *
   * @param look XML of the theme that has them
   */
  public static byte[] of(Document look) throws IOException {
    try (InputStream own = DressedLayouts.class.getResourceAsStream(OWN)) {
      if (own == null) {
        throw new IOException("The program lacks its own " + OWN);
      }
      try (OfficeFile file = OfficeFile.open(own.readAllBytes())) {
        Parts parts = Parts.of(file);
        for (String name : parts.names()) {
          if (parts.type(name).endsWith(".theme+xml")) {
            parts.xml(name).ifPresent(theme -> dress(theme, look));
          }
        }
        return parts.archive();
      }
    }
  }

  private static void dress(Document theme, Document look) {
    for (String scheme : new String[] {"clrScheme", "fontScheme"}) {
      Element ours = Xml.find(theme.getDocumentElement(), "themeElements", scheme);
      Element theirs = Xml.find(look.getDocumentElement(), "themeElements", scheme);
      if (ours != null && theirs != null) {
        Node copy = theme.importNode(theirs, true);
        ours.getParentNode().replaceChild(copy, ours);
      }
    }
  }
}
