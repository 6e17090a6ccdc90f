package vestiaire.metrics.check.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/** Rule 20, schemas: each part by the one that its root element belongs to. */
public final class SchemaRule {
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final int MOST_ERRORS = 5;

  private final FindingList findings;
  private final SchemaTypeLoader types =
      XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

  private SchemaRule(FindingList findings) {
    this.findings = findings;
  }

  /** Judges all parts, and those of workbooks within. */
  public static void judge(OfficeFile file, FindingList findings) {
    SchemaRule rule = new SchemaRule(findings);
    rule.parts(file, "");
    for (String name : file.names()) {
      if (OfficeFile.ending(name).equals("xlsx")) {
        rule.workbook(file, name);
      }
    }
  }

  private void workbook(OfficeFile file, String name) {
    byte[] bytes = file.bytes(name).orElse(null);
    if (bytes == null) {
      return;
    }
    try (OfficeFile book = OfficeFile.open(bytes)) {
      parts(book, name + "/");
    } catch (IOException e) {
      // The rule for contents has said so.
    }
  }

  private void parts(OfficeFile file, String before) {
    for (String name : file.names()) {
      boolean judged =
          name.endsWith(".xml") && !name.startsWith("customXml/") && !name.startsWith("[");
      if (judged) {
        file.xml(name).ifPresent(document -> part(before + name, document));
      } else if (name.endsWith(".rels") || name.startsWith("[")) {
        file.xml(name);
      }
    }
    for (OfficeFile.Problem problem : file.problems()) {
      findings.add(20, 0, before + problem.part(), problem.message());
    }
  }

  private void part(String name, Document document) {
    Element root = document.getDocumentElement();
    SchemaType type =
        types.findDocumentType(
            new javax.xml.namespace.QName(root.getNamespaceURI(), root.getLocalName()));
    if (type == null) {
      boolean known =
          name.matches(
              "ppt/(presentation|slides/[^/]+|slideLayouts/[^/]+|slideMasters/[^/]+|notesSlides/[^/]+|theme/[^/]+|charts/chart[^/]+)\\.xml");
      if (known) {
        findings.add(20, 0, name, "its root element is <" + root.getNodeName() + ">");
      }
      return;
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
      findings.add(20, 0, name, "it does not hold to its schema: " + e.getMessage());
      return;
    }
    errors.stream()
        .filter(error -> !isExtension(error) && !isUsual(error))
        .limit(MOST_ERRORS)
        .forEach(
            error ->
                findings.add(20, 0, name, "it does not hold to its schema: " + error.getMessage()));
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

  /** What stands in an extension list belongs to later versions, whose schemas are not here. */
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
   * What Office itself writes and these schemas, of a later edition, do not know: bullet sizes in
   * thousandths (ECMA-376 part 4), and blanks that a workbook keeps.
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
