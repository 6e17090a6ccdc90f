package vestiaire.metrics.deck.nativechart;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vestiaire.metrics.chart.style.PrintableText;

/**
 * DrawingML, element by element, in the order that ECMA-376 part 1, 21.2 demands. Names carry their
 * prefix ({@code c:} charts, {@code a:} drawing); attributes come in pairs.
 */
final class ChartXml {
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  ChartXml() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("c:chartSpace");
      xml.writeAttribute("xmlns:c", CHART);
      xml.writeAttribute("xmlns:a", DRAWING);
      xml.writeAttribute("xmlns:r", RELATIONS);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the content of an element. */
  @FunctionalInterface
  interface Inside {
    void write();
  }

  /** An element with what stands in it. */
  void in(String name, Inside inside) {
    start(name);
    inside.write();
    end();
  }

  /** An element with attributes and what stands in it. */
  void in(String name, String attribute, String value, Inside inside) {
    start(name, attribute, value);
    inside.write();
    end();
  }

  /** An element with several attributes and what stands in it. */
  void in(String name, Inside inside, String... attributes) {
    start(name, attributes);
    inside.write();
    end();
  }

  /** An empty element with attributes. */
  void leaf(String name, String... attributes) {
    start(name, attributes);
    end();
  }

  /** {@code <name val="…"/>}. */
  void val(String name, Object value) {
    leaf(name, "val", value.toString());
  }

  /** An element that holds nothing but this text. */
  void text(String name, String content) {
    start(name);
    try {
      xml.writeCharacters(PrintableText.of(content));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    end();
  }

  /** Returns the whole, closed. */
  String finished() {
    end();
    return text.toString();
  }

  private void start(String name, String... attributes) {
    try {
      xml.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], PrintableText.of(attributes[i + 1]));
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
