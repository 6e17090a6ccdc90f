package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextListStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGroupShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideLayout;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideLayoutIdListEntry;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMaster;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import org.openxmlformats.schemas.presentationml.x2006.main.SldLayoutDocument;

/** Adds layouts to a master: copies of one that it has, with other places. */
final class LayoutPart {
  private static final long FIRST_ID = 2_147_483_648L;
  private static final double LARGEST_TITLE = 28;
  private static final double LARGEST_COVER = 40;
  private static final double LEAST_TITLE = 18;

  private final XMLSlideShow show;
  private final XSLFSlideMaster master;

  LayoutPart(XMLSlideShow show, XSLFSlideMaster master) {
    this.show = show;
    this.master = master;
  }

  void add(XSLFSlideLayout donor, String name, List<PlaceholderXml> places)
      throws IOException, InvalidFormatException {
    SldLayoutDocument document = SldLayoutDocument.Factory.newInstance();
    document.setSldLayout((CTSlideLayout) donor.getXmlObject().copy());
    CTSlideLayout layout = document.getSldLayout();
    layout.getCSld().setName(name);
    layout.setUserDrawn(true);
    layout.setPreserve(true);
    if (layout.isSetType()) {
      layout.unsetType();
    }
    Rectangle2D box = SourceLayouts.title(donor).map(XSLFTextShape::getAnchor).orElseThrow();
    boolean cover = name.equals("Title") || name.equals("Section");
    replace(layout.getCSld().getSpTree(), places, titleSize(box, cover));
    OPCPackage file = show.getPackage();
    PackagePart part = file.createPart(free(file), XSLFRelation.SLIDE_LAYOUT.getContentType());
    for (PackageRelationship relation : donor.getPackagePart().getRelationships()) {
      part.addRelationship(
          relation.getTargetURI(),
          relation.getTargetMode(),
          relation.getRelationshipType(),
          relation.getId());
    }
    XmlOptions options = new XmlOptions(POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    try (OutputStream out = part.getOutputStream()) {
      document.save(out, options);
    }
    list(part);
  }

  private void list(PackagePart part) {
    PackageRelationship relation =
        master
            .getPackagePart()
            .addRelationship(
                part.getPartName(), TargetMode.INTERNAL, XSLFRelation.SLIDE_LAYOUT.getRelation());
    CTSlideMaster xml = master.getXmlObject();
    long id = freeId();
    CTSlideLayoutIdListEntry entry =
        (xml.isSetSldLayoutIdLst() ? xml.getSldLayoutIdLst() : xml.addNewSldLayoutIdLst())
            .addNewSldLayoutId();
    entry.setId(id);
    entry.setId2(relation.getId());
  }

  private static void replace(CTGroupShape tree, List<PlaceholderXml> places, double titleSize)
      throws IOException {
    for (int i = tree.sizeOfSpArray() - 1; i >= 0; i--) {
      CTShape shape = tree.getSpArray(i);
      if (!shape.getNvSpPr().getNvPr().isSetPh()) {
        continue;
      }
      STPlaceholderType.Enum type = shape.getNvSpPr().getNvPr().getPh().getType();
      if (type == STPlaceholderType.TITLE || type == STPlaceholderType.CTR_TITLE) {
        shape.getNvSpPr().getNvPr().getPh().setType(STPlaceholderType.TITLE);
        shape.getNvSpPr().getCNvPr().setName("Title");
        size(shape, titleSize);
      } else {
        tree.removeSp(i);
      }
    }
    long last = 1;
    for (var attribute :
        tree.selectPath(
            "declare namespace "
                + "p='http://schemas.openxmlformats.org/presentationml/2006/main' .//p:cNvPr/@id")) {
      last = Math.max(last, Long.parseLong(attribute.newCursor().getTextValue()));
    }
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < places.size(); i++) {
      shapes.append(places.get(i).xml((int) last + i + 1));
    }
    try {
      CTGroupShape added =
          SldLayoutDocument.Factory.parse(
                  "<p:sldLayout "
                      + PlaceholderXml.NAMESPACES
                      + "><p:cSld><p:spTree>"
                      + shapes
                      + "</p:spTree></p:cSld></p:sldLayout>")
              .getSldLayout()
              .getCSld()
              .getSpTree();
      for (CTShape shape : added.getSpArray()) {
        tree.addNewSp().set(shape);
      }
    } catch (XmlException e) {
      throw new IOException("The layout cannot be derived", e);
    }
  }

  /** Two lines of a title fit its box. */
  private static double titleSize(Rectangle2D box, boolean cover) {
    double largest = cover ? LARGEST_COVER : LARGEST_TITLE;
    return Math.floor(Math.max(LEAST_TITLE, Math.min(largest, (box.getHeight() - 8) / 2 / 1.2)));
  }

  private static void size(CTShape title, double points) {
    CTTextListStyle style =
        title.getTxBody().isSetLstStyle()
            ? title.getTxBody().getLstStyle()
            : title.getTxBody().addNewLstStyle();
    CTTextParagraphProperties level =
        style.isSetLvl1PPr() ? style.getLvl1PPr() : style.addNewLvl1PPr();
    (level.isSetDefRPr() ? level.getDefRPr() : level.addNewDefRPr()).setSz((int) (points * 100));
  }

  private static PackagePartName free(OPCPackage file) throws InvalidFormatException {
    for (int number = 1; ; number++) {
      PackagePartName name =
          PackagingURIHelper.createPartName(
              String.format(Locale.ROOT, "/ppt/slideLayouts/slideLayout%d.xml", number));
      if (!file.containPart(name)) {
        return name;
      }
    }
  }

  // Masters and layouts share one space of ids.
  private long freeId() {
    long last = FIRST_ID;
    for (var one : show.getCTPresentation().getSldMasterIdLst().getSldMasterIdList()) {
      last = Math.max(last, one.getId());
    }
    for (XSLFSlideMaster one : show.getSlideMasters()) {
      if (one.getXmlObject().isSetSldLayoutIdLst()) {
        for (var entry : one.getXmlObject().getSldLayoutIdLst().getSldLayoutIdList()) {
          last = Math.max(last, entry.getId());
        }
      }
    }
    return last + 1;
  }
}
