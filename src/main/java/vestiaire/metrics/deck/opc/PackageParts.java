package vestiaire.metrics.deck.opc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.report.Report;

/** The parts of the file that no slide shows. */
public final class PackageParts {
  private static final String TABLE_STYLES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tableStyles";
  private static final Pattern DEFAULT = Pattern.compile("def=\"(\\{[^\"]+})\"");

  /** PowerPoint's own style with neither grid nor colour, which every file knows. */
  private static final String NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

  private PackageParts() {}

  /** Id of the theme's table style. */
  public static String tableStyle(XMLSlideShow show) throws IOException {
    try {
      for (PackageRelationship relation :
          show.getPackagePart().getRelationshipsByType(TABLE_STYLES)) {
        PackagePart part = show.getPackagePart().getRelatedPart(relation);
        try (InputStream in = part.getInputStream()) {
          Matcher matcher = DEFAULT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          return matcher.find() ? matcher.group(1) : NO_STYLE;
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("The theme's table styles cannot be read", e);
    }
    return NO_STYLE;
  }

  /**
   * Returns whether cells of this table style show the page below. A style that the file only names
   * fills them.
   */
  public static boolean isUnfilled(XMLSlideShow show, String style) {
    if (style.equals(NO_STYLE)) {
      return true;
    }
    return show.getTableStyles() != null
        && show.getTableStyles().getXmlObject().getTblStyleList().stream()
            .filter(one -> style.equals(one.getStyleId()) && one.isSetWholeTbl())
            .map(one -> one.getWholeTbl().getTcStyle())
            .anyMatch(
                cell ->
                    cell == null
                        || (!cell.isSetFillRef()
                            && (!cell.isSetFill() || cell.getFill().isSetNoFill())));
  }

  /** Sets the properties, and removes what readers reject. */
  public static void finish(XMLSlideShow show, Report report) throws IOException {
    POIXMLProperties properties = show.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    Date asOf = Date.from(report.asOf());
    core.setTitle(PrintableText.of(report.title().plain()));
    core.setSubjectProperty(PrintableText.of(report.subtitle().plain()));
    core.setCreator("vestiaire-metrics");
    core.setLastModifiedByUser("vestiaire-metrics");
    core.setCreated(Optional.of(asOf));
    core.setModified(Optional.of(asOf));
    core.getUnderlyingProperties().setLanguageProperty(report.language().toLanguageTag());
    properties.getExtendedProperties().setApplication("vestiaire-metrics");
    properties.commit();
    try {
      // POI relates the presentation to each notes page; only slides may be.
      for (PackageRelationship relation :
          show.getPackagePart().getRelationshipsByType(XSLFRelation.NOTES.getRelation())) {
        show.getPackagePart().removeRelationship(relation.getId());
      }
      // So it does with the theme of a notes master that it had to make.
      URI theme = show.getSlideMasters().get(0).getTheme().getPackagePart().getPartName().getURI();
      for (PackageRelationship relation :
          show.getPackagePart().getRelationshipsByType(XSLFRelation.THEME.getRelation())) {
        if (!relation.getTargetURI().equals(theme)) {
          show.getPackagePart().removeRelationship(relation.getId());
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("The notes cannot be related", e);
    }
  }
}
