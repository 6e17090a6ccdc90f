package vestiaire.metrics.deck.opc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;

/**
 * The map of a deck's figures: the origin of every one. The deck carries it as a custom XML part,
 * so that the finished file can be held against the results: each text as it stands on its slide,
 * span by span, what is typed and what is a figure; each value in a chart's cache and workbook; and
 * of each picture the SHA-256 of its bytes, since letters drawn as outlines cannot be read back.
 * The map carries its own SHA-256, so that it cannot be changed by itself.
 */
public final class FigureMap {
  /** Namespace of the part. */
  public static final String NAMESPACE = "urn:vestiaire-metrics:figures:2";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private final Wording wording;
  private final List<MappedText> texts = new ArrayList<>();

  /** Makes a map of a report in this language. */
  public FigureMap(Wording wording) {
    this.wording = wording;
  }

  /** Where on a slide a figure stands. */
  public enum Place {
    /** A paragraph of a shape. */
    TEXT,
    /** A cell of a table. */
    TABLE,
    /** A label or a mark in a picture. */
    CHART,
    /** What a screen reader says. */
    ALT,
    /** A paragraph of the notes. */
    NOTES,
    /** A point of a native chart's cache. */
    CACHE,
    /** A cell of a native chart's workbook. */
    SHEET,
    /** The file's properties. */
    PROPERTY,
    /** The name of a section. */
    SECTION
  }

  /**
   * Notes a text as it stands on the slide: a paragraph, a cell, an alternative text. Within a
   * shape in reading order, those without figures too: their numbers are typed ones.
   *
   * @param shape its id; 0 in notes
   */
  public void add(int slide, long shape, Place place, Text text) {
    texts.add(new MappedText(slide, shape, place, "", text));
  }

  /** Notes a figure that is drawn. */
  public void add(int slide, long shape, Place place, Figure figure) {
    add(slide, shape, place, new Text(List.of(figure)));
  }

  /** Notes a value in a native chart's cache, such as {@code c:ser[0]/c:val/pt[3]}. */
  public void addCache(int slide, long shape, String at, Figure figure) {
    addCache(slide, shape, at, new Text(List.of(figure)));
  }

  /** Notes a name in a native chart's cache, such as {@code c:ser[0]/c:tx/pt[0]}. */
  public void addCache(int slide, long shape, String at, Text text) {
    texts.add(new MappedText(slide, shape, Place.CACHE, at, text));
  }

  /** Notes a value in a native chart's workbook, such as {@code B4}. */
  public void addSheet(int slide, long shape, String at, Figure figure) {
    addSheet(slide, shape, at, new Text(List.of(figure)));
  }

  /** Notes a text in a native chart's workbook, such as {@code A4}. */
  public void addSheet(int slide, long shape, String at, Text text) {
    texts.add(new MappedText(slide, shape, Place.SHEET, at, text));
  }

  /** Notes a number that no result holds: how many rows a slide leaves out. */
  public void addCount(int slide, long shape, int count) {
    texts.add(new MappedText(slide, shape, Place.CHART, "count", Text.of(Integer.toString(count))));
  }

  /** Notes a property of the file, such as {@code title}. */
  public void addProperty(String name, Text text) {
    texts.add(new MappedText(0, 0, Place.PROPERTY, name, text));
  }

  /** Notes the name of a section, in their order. */
  public void addSection(Text name) {
    long before = texts.stream().filter(text -> text.place() == Place.SECTION).count();
    texts.add(new MappedText(0, 0, Place.SECTION, Long.toString(before), name));
  }

  /** Puts the map into the file; to be called when all slides are written. */
  public void attachTo(XMLSlideShow show) throws IOException {
    OPCPackage file = show.getPackage();
    try {
      URI name = URI.create("/customXml/item1.xml");
      for (int i = 2; file.containPart(PackagingURIHelper.createPartName(name)); i++) {
        name = URI.create("/customXml/item" + i + ".xml");
      }
      PackagePart part =
          file.createPart(PackagingURIHelper.createPartName(name), "application/xml");
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml(show).getBytes(StandardCharsets.UTF_8));
      }
      show.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
    } catch (InvalidFormatException | XMLStreamException e) {
      throw new IOException("The map of figures cannot be written", e);
    }
  }

  private String xml(XMLSlideShow show)
      throws XMLStreamException, IOException, InvalidFormatException {
    String unsealed = "0".repeat(64);
    MapXml xml = new MapXml(wording, unsealed);
    for (MappedText text : texts) {
      xml.text(text);
    }
    for (XSLFSlide slide : show.getSlides()) {
      for (XSLFShape shape : slide.getShapes()) {
        if (shape instanceof XSLFPictureShape picture) {
          pictures(xml, slide, picture);
        }
      }
    }
    String text = xml.finished();
    return text.replaceFirst(unsealed, sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The picture and whatever stands in for it: a drawing and its points. */
  private static void pictures(MapXml xml, XSLFSlide slide, XSLFPictureShape picture)
      throws XMLStreamException, IOException, InvalidFormatException {
    String source = picture.getXmlObject().xmlText();
    for (PackageRelationship relation :
        slide.getPackagePart().getRelationshipsByType(XSLFRelation.IMAGES.getRelation())) {
      if (source.contains("embed=\"" + relation.getId() + "\"")) {
        try (InputStream in = slide.getPackagePart().getRelatedPart(relation).getInputStream()) {
          xml.picture(slide.getSlideNumber(), picture.getShapeId(), sha256(in.readAllBytes()));
        }
      }
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
