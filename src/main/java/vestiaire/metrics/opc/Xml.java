package vestiaire.metrics.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML read without fetching anything, and steps through it by local names. */
public final class Xml {
  /** Namespace of {@code r:id} and its like. */
  public static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Xml::builder);

  private Xml() {}

  /** Parses a document. */
  public static Document parse(byte[] bytes) throws IOException {
    try {
      return BUILDER.get().parse(new ByteArrayInputStream(bytes));
    } catch (SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Returns the elements directly within, in order. */
  public static List<Element> children(@Nullable Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent == null ? null : parent.getFirstChild();
        node != null;
        node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Returns the elements of this local name directly within. */
  public static List<Element> children(@Nullable Node parent, String name) {
    return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** Returns the first element at the end of the path of local names, or null. */
  public static @Nullable Element find(@Nullable Element from, String... path) {
    Element at = from;
    for (String step : path) {
      Element next = null;
      for (Node node = at == null ? null : at.getFirstChild();
          node != null;
          node = node.getNextSibling()) {
        if (node instanceof Element element && step.equals(element.getLocalName())) {
          next = element;
          break;
        }
      }
      at = next;
    }
    return at;
  }

  /**
   * Returns all elements below with one of these local names, in document order; any where none
   * named.
   */
  public static List<Element> below(@Nullable Node from, String... names) {
    List<Element> found = new ArrayList<>();
    if (from != null) {
      gather(from, List.of(names), found);
    }
    return found;
  }

  private static void gather(Node from, List<String> names, List<Element> found) {
    for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (names.isEmpty() || names.contains(element.getLocalName())) {
          found.add(element);
        }
        gather(element, names, found);
      }
    }
  }

  /** Returns whether the element stands within one of this local name. */
  public static boolean isWithin(Element element, String name) {
    for (Node node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if (name.equals(node.getLocalName())) {
        return true;
      }
    }
    return false;
  }

  /** Returns an attribute without a namespace; empty where there is none. */
  public static String attribute(@Nullable Element element, String name) {
    return element == null ? "" : element.getAttribute(name);
  }

  /** {@code r:id} and its like; empty where there is none. */
  public static String relation(@Nullable Element element, String name) {
    return element == null ? "" : element.getAttributeNS(RELATIONS, name);
  }

  /** Returns an attribute as a number, or what stands for none. */
  public static double number(@Nullable Element element, String name, double none) {
    String text = attribute(element, name);
    try {
      return text.isEmpty() ? none : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return none;
    }
  }

  /** Returns whether the attribute {@code val} is on; an element without it is. */
  public static boolean isOn(@Nullable Element element) {
    String value = attribute(element, "val");
    return element != null && (value.isEmpty() || value.equals("1") || value.equals("true"));
  }

  /** Returns the first of some elements. */
  public static Element first(List<Element> elements) {
    Iterator<Element> each = elements.iterator();
    if (!each.hasNext()) {
      throw new NoSuchElementException("no element");
    }
    return each.next();
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // Without it every part's nodes come into being one by one, which takes longer here.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Quiet());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own parser knows these features", e);
    }
  }

  /** Java's own prints to the terminal. */
  private static final class Quiet implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {
      // Nothing that a finished document needs to be told.
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
