package vestiaire.metrics.deck.part;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import vestiaire.metrics.chart.ink.PrintableText;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;

/**
 * Where every figure of the deck comes from. The deck carries it as a custom XML part, so that the
 * finished file can be held against the results.
 */
public final class FigureMap {
  /** Namespace of the part. */
  public static final String NAMESPACE = "urn:vestiaire-metrics:figures:1";

  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private final List<Entry> entries = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();

  /** Where on a slide a figure stands. */
  public enum Place {
    TEXT,
    TABLE,
    CHART,
    ALT,
    NOTES
  }

  private record Count(int slide, long shape, int count) {}

  private record Entry(int slide, long shape, Place place, Figure figure) {}

  /** Notes the figures of a text; {@code shape} is 0 in notes. */
  public void add(int slide, long shape, Place place, Text text) {
    for (Span span : text.spans()) {
      if (span instanceof Figure figure) {
        add(slide, shape, place, figure);
      }
    }
  }

  public void add(int slide, long shape, Place place, Figure figure) {
    entries.add(new Entry(slide, shape, place, figure));
  }

  /** Notes a number that no result holds: how many rows a slide leaves out. */
  public void addCount(int slide, long shape, int count) {
    counts.add(new Count(slide, shape, count));
  }

  /** Puts the map into the file. */
  public void attachTo(XMLSlideShow show) throws IOException {
    OPCPackage file = show.getPackage();
    try {
      PackagePart part =
          file.createPart(
              PackagingURIHelper.createPartName(URI.create("/customXml/item1.xml")),
              "application/xml");
      try (OutputStream out = part.getOutputStream()) {
        out.write(xml().getBytes(StandardCharsets.UTF_8));
      }
      show.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION);
    } catch (InvalidFormatException | XMLStreamException e) {
      throw new IOException("The map of figures cannot be written", e);
    }
  }

  private String xml() throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("figures");
    xml.writeDefaultNamespace(NAMESPACE);
    for (Entry entry : entries) {
      xml.writeEmptyElement("figure");
      xml.writeAttribute("slide", Integer.toString(entry.slide));
      xml.writeAttribute("shape", Long.toString(entry.shape));
      xml.writeAttribute("place", entry.place.name().toLowerCase(java.util.Locale.ROOT));
      xml.writeAttribute("text", PrintableText.of(entry.figure.text()));
      xml.writeAttribute("query", entry.figure.origin().query());
      xml.writeAttribute("row", Integer.toString(entry.figure.origin().row()));
      xml.writeAttribute("column", PrintableText.of(entry.figure.origin().column()));
    }
    for (Count count : counts) {
      xml.writeEmptyElement("count");
      xml.writeAttribute("slide", Integer.toString(count.slide));
      xml.writeAttribute("shape", Long.toString(count.shape));
      xml.writeAttribute("text", Integer.toString(count.count));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }
}
