package vestiaire.metrics.proof;

import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextLineBreak;

/** What POI's shapes do not tell by themselves. */
final class ShapeXml {
  private static final String PRESENTATION =
      "declare namespace p='http://schemas.openxmlformats.org/presentationml/2006/main' ";

  private ShapeXml() {}

  /** The alternative text, empty when there is none. */
  static String description(XSLFShape shape) {
    for (XmlObject properties : shape.getXmlObject().selectPath(PRESENTATION + "./*/p:cNvPr")) {
      try (XmlCursor cursor = properties.newCursor()) {
        String text = cursor.getAttributeText(new javax.xml.namespace.QName("descr"));
        return text == null ? "" : text;
      }
    }
    return "";
  }

  /** Whether a run says which language it is in. */
  static boolean hasLanguage(XmlObject run) {
    if (run instanceof CTRegularTextRun text) {
      return text.isSetRPr() && text.getRPr().isSetLang();
    }
    if (run instanceof CTTextField field) {
      return field.isSetRPr() && field.getRPr().isSetLang();
    }
    return run instanceof CTTextLineBreak;
  }
}
