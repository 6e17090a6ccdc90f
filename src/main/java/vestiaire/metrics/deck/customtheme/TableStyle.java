package vestiaire.metrics.deck.customtheme;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/**
 * A look for tables where a file has none: a bold first row, hairlines, everything in the colour of
 * text. Without one, a reader could not tell a table's head from its body.
 */
final class TableStyle {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tableStyles";
  private static final String ID = "{B8A2E5D1-6C0F-4F7B-9B43-5D21C7E0A964}";

  private TableStyle() {}

  static void add(XMLSlideShow show) throws IOException, InvalidFormatException {
    PackagePart presentation = show.getPackagePart();
    if (!presentation.getRelationshipsByType(RELATION).isEmpty()) {
      return;
    }
    PackagePart part =
        show.getPackage()
            .createPart(PackagingURIHelper.createPartName("/ppt/tableStyles.xml"), TYPE);
    try (OutputStream out = part.getOutputStream()) {
      out.write(xml().getBytes(StandardCharsets.UTF_8));
    }
    presentation.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
  }

  private static String xml() {
    String hairlines = line("bottom", 9525, 30) + line("insideH", 6350, 30);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
        + "<a:tblStyleLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" def=\""
        + ID
        + "\"><a:tblStyle styleId=\""
        + ID
        + "\" styleName=\"Lines\"><a:wholeTbl><a:tcTxStyle>"
        + text()
        + "</a:tcTxStyle><a:tcStyle><a:tcBdr>"
        + hairlines
        + "</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        + "<a:firstRow><a:tcTxStyle b=\"on\">"
        + text()
        + "</a:tcTxStyle><a:tcStyle><a:tcBdr>"
        + line("bottom", 19050, 100)
        + "</a:tcBdr></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>";
  }

  private static String text() {
    return "<a:fontRef idx=\"minor\"/><a:schemeClr val=\"tx1\"/>";
  }

  /** Returns a line in EMU, with so many percent of the text's colour. */
  private static String line(String side, int width, int percent) {
    String color =
        percent == 100
            ? "<a:schemeClr val=\"tx1\"/>"
            : "<a:schemeClr val=\"tx1\"><a:alpha val=\"" + percent * 1000 + "\"/></a:schemeClr>";
    return "<a:%s><a:ln w=\"%d\" cmpd=\"sng\"><a:solidFill>%s</a:solidFill></a:ln></a:%s>"
        .formatted(side, width, color, side);
  }
}
