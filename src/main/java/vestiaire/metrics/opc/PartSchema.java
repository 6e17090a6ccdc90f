package vestiaire.metrics.opc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Holds parts against the schema that their root element belongs to (ECMA-376 part 1). */
public final class PartSchema {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private final SchemaTypeLoader types =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  /** Finds the type of a root element; none where no schema here knows it. */
  public Optional<SchemaType> type(Element root) {
    return Optional.ofNullable(
        types.findDocumentType(new QName(root.getNamespaceURI(), root.getLocalName())));
  }

  /**
   * Lists where a part breaks its schema, as a program reads it that knows the format's first
   * version; what stands in extension lists, and what Office itself writes, is left out.
   *
   * @return one sentence each; empty for a sound part and for one that no schema here knows
   */
  public List<String> errors(Document document) {
    Element root = document.getDocumentElement();
    SchemaType type = type(root).orElse(null);
    if (type == null) {
      return List.of();
    }
    Node node = document;
    if (usesCompatibility(root)) {
      Document copy = (Document) document.cloneNode(true);
      settle(copy.getDocumentElement(), ignorable(root));
      node = copy;
    }
    List<XmlError> errors = new ArrayList<>();
    try {
      types.parse(node, type, null).validate(new XmlOptions().setErrorListener(errors));
    } catch (XmlException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
    return errors.stream()
        .filter(error -> !isExtension(error) && !isUsual(error))
        .map(XmlError::getMessage)
        .toList();
  }

  private static boolean usesCompatibility(Element root) {
    return root.hasAttributeNS(COMPATIBILITY, "Ignorable")
        || Xml.below(root, "AlternateContent").stream().findAny().isPresent();
  }

  private static Set<String> ignorable(Element root) {
    Set<String> namespaces = new HashSet<>();
    namespaces.add(COMPATIBILITY);
    for (String prefix :
        root.getAttributeNS(COMPATIBILITY, "Ignorable").strip().split("\\s+", -1)) {
      String namespace = root.lookupNamespaceURI(prefix);
      if (namespace != null) {
        namespaces.add(namespace);
      }
    }
    return namespaces;
  }

  /** As a program reads it that knows the first version of the format. */
  private static void settle(Element element, Set<String> ignored) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) attributes.item(i);
      if (ignored.contains(attribute.getNamespaceURI())) {
        element.removeAttributeNode(attribute);
      }
    }
    for (Element child : Xml.children(element)) {
      if ("AlternateContent".equals(child.getLocalName())) {
        Element fallback = Xml.find(child, "Fallback");
        for (Element chosen : Xml.children(fallback)) {
          element.insertBefore(chosen, child);
          settle(chosen, ignored);
        }
        element.removeChild(child);
      } else if (ignored.contains(child.getNamespaceURI())) {
        element.removeChild(child);
      } else {
        settle(child, ignored);
      }
    }
  }

  /**
   * Tells whether an error lies in an extension list: what stands there belongs to later versions,
   * whose schemas are not here.
   */
  private static boolean isExtension(XmlError error) {
    XmlObject where = error.getObjectLocation();
    if (where == null) {
      return false;
    }
    for (Node node = domNode(where); node != null; node = node.getParentNode()) {
      if (String.valueOf(node.getLocalName()).toLowerCase(Locale.ROOT).equals("ext")
          && node.getParentNode() != null
          && "extLst".equals(node.getParentNode().getLocalName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether an error is about what Office itself writes and these schemas, of a later
   * edition, do not know: bullet sizes in thousandths (ECMA-376 part 4), and blanks that a workbook
   * keeps.
   */
  private static boolean isUsual(XmlError error) {
    String message = error.getMessage();
    return message.matches(
            "(?s)string value '(2[5-9]|[3-9]\\d|[1-3]\\d\\d|400)000' does not match pattern for ST_TextBulletSizePercent.*")
        || message.contains("space@http://www.w3.org/XML/1998/namespace");
  }

  private static @Nullable Node domNode(XmlObject where) {
    try (XmlCursor cursor = where.newCursor()) {
      return cursor.getDomNode();
    }
  }
}
