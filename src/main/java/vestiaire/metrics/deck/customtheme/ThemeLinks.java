package vestiaire.metrics.deck.customtheme;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;

/** Links of a presentation to the themes of its masters. */
final class ThemeLinks {
  private ThemeLinks() {}

  /**
   * Relates the presentation to every theme: POI numbers the theme of a notes master by those that
   * it finds there. What is too much goes when the deck is finished.
   */
  static void toAll(XMLSlideShow show) throws InvalidFormatException {
    Set<PackagePartName> related = new HashSet<>();
    String type = XSLFRelation.THEME.getRelation();
    for (PackageRelationship relation : show.getPackagePart().getRelationshipsByType(type)) {
      related.add(PackagingURIHelper.createPartName(relation.getTargetURI()));
    }
    for (PackagePart theme :
        show.getPackage().getPartsByContentType(XSLFRelation.THEME.getContentType())) {
      if (related.add(theme.getPartName())) {
        show.getPackagePart().addRelationship(theme.getPartName(), TargetMode.INTERNAL, type);
      }
    }
  }
}
