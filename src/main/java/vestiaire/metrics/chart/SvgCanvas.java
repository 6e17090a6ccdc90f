package vestiaire.metrics.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vestiaire.metrics.model.MetricsException;

/** A page of vectors. */
final class SvgCanvas {
  private static final int DIGITS_AFTER_POINT = 2;

  private final SVGGraphics2D graphics;
  private final double width;
  private final double height;

  SvgCanvas(double width, double height) {
    this.width = width;
    this.height = height;
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(DIGITS_AFTER_POINT);
    graphics = new SVGGraphics2D(context, true);
    graphics.setSVGCanvasSize(new Dimension((int) Math.ceil(width), (int) Math.ceil(height)));
  }

  Graphics2D graphics() {
    return graphics;
  }

  byte[] bytes() {
    Element root = graphics.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
    StringWriter text = new StringWriter();
    try {
      graphics.stream(root, text, false, false);
    } catch (IOException e) {
      throw new MetricsException.Rendering("A chart cannot be written as SVG: " + e, e);
    }
    // Readers would fetch the DTD, and PowerPoint refuses one.
    String svg = text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "");
    return svg.getBytes(StandardCharsets.UTF_8);
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK has no XML parser", e);
    }
  }
}
