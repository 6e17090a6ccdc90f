package vestiaire.metrics.deck.customtheme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;

/** Takes a file's own slides out, with all that only they led to. */
final class SlideRemover {
  // Views remember slides; the thumbnail shows one; comments speak of them.
  private static final Set<String> DROPPED =
      Set.of("slide", "viewProps", "commentAuthors", "customXml", "tags", "thumbnail");

  private SlideRemover() {}

  static void empty(XMLSlideShow show) throws InvalidFormatException {
    while (!show.getSlides().isEmpty()) {
      show.removeSlide(0);
    }
    CTPresentation presentation = show.getCTPresentation();
    if (presentation.isSetExtLst()) {
      presentation.unsetExtLst();
    }
    if (presentation.isSetCustShowLst()) {
      presentation.unsetCustShowLst();
    }
    if (presentation.isSetCustDataLst()) {
      presentation.unsetCustDataLst();
    }
    drop(show.getPackagePart().getRelationships(), show.getPackagePart()::removeRelationship);
    drop(show.getPackage().getRelationships(), show.getPackage()::removeRelationship);
  }

  private static void drop(
      PackageRelationshipCollection relations, java.util.function.Consumer<String> remove) {
    List<String> ids = new java.util.ArrayList<>();
    for (PackageRelationship relation : relations) {
      String type = relation.getRelationshipType();
      if (DROPPED.contains(type.substring(type.lastIndexOf('/') + 1))) {
        ids.add(relation.getId());
      }
    }
    ids.forEach(remove);
  }

  /**
   * Relates the presentation to every theme: POI numbers the theme of a notes master by those that
   * it finds there. What is too much goes when the deck is finished.
   */
  static void relateThemes(XMLSlideShow show) throws InvalidFormatException {
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

  /** Removes every part that nothing leads to. */
  static void sweep(OPCPackage file) throws InvalidFormatException {
    Set<PackagePartName> reached = new HashSet<>();
    Deque<PackagePart> open = new ArrayDeque<>();
    follow(file, file.getRelationships(), reached, open);
    while (!open.isEmpty()) {
      PackagePart part = open.remove();
      if (!part.isRelationshipPart()) {
        follow(file, part.getRelationships(), reached, open);
      }
    }
    for (PackagePart part : List.copyOf(file.getParts())) {
      if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
        file.removePart(part.getPartName());
      }
    }
  }

  private static void follow(
      OPCPackage file,
      PackageRelationshipCollection relations,
      Set<PackagePartName> reached,
      Deque<PackagePart> open)
      throws InvalidFormatException {
    for (PackageRelationship relation : relations) {
      if (relation.getTargetMode() == TargetMode.EXTERNAL) {
        continue;
      }
      PackagePartName name = PackagingURIHelper.createPartName(relation.getTargetURI());
      PackagePart part = file.getPart(name);
      if (part != null && reached.add(name)) {
        open.add(part);
      }
    }
  }
}
