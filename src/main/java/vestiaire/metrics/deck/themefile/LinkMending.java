package vestiaire.metrics.deck.themefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vestiaire.metrics.opc.Xml;

/** Takes out links that lead nowhere, with what would show what they lead to. */
final class LinkMending {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final Set<String> SHOWN = Set.of("pic", "graphicFrame", "oleObj", "contentPart");
  private static final Set<String> LINKS = Set.of("hlinkClick", "hlinkHover", "hlinkMouseOver");

  private final Parts parts;
  private final Faults faults;

  LinkMending(Parts parts, Faults faults) {
    this.parts = parts;
    this.faults = faults;
  }

  /** Mends all that can be reached from a part. */
  void mend(String from) {
    Set<String> seen = new HashSet<>();
    mend(from, seen);
  }

  private void mend(String part, Set<String> seen) {
    if (!seen.add(part)) {
      return;
    }
    List<Link> links = parts.links(part);
    Set<String> ids = new HashSet<>();
    for (Link link : List.copyOf(links)) {
      boolean twice = !ids.add(link.id());
      boolean nowhere = !link.external() && !parts.has(link.target());
      if (twice || nowhere) {
        links.remove(links.lastIndexOf(link));
        faults.add(
            twice ? "relationships with one id" : "links to what is not in the file",
            nowhere ? link.target() : part);
      }
    }
    if (part.endsWith(".xml")) {
      parts.xml(part).ifPresent(xml -> references(part, xml.getDocumentElement()));
    }
    for (Link link : List.copyOf(links)) {
      if (!link.external()) {
        mend(link.target(), seen);
      }
    }
  }

  private void references(String part, Element root) {
    Set<String> known =
        parts.links(part).stream().map(Link::id).collect(Collectors.toUnmodifiableSet());
    for (Element element : Xml.below(root)) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = attributes.getLength() - 1; i >= 0; i--) {
        Attr attribute = (Attr) attributes.item(i);
        if (Xml.RELATIONS.equals(attribute.getNamespaceURI())
            && !attribute.getValue().isEmpty()
            && !known.contains(attribute.getValue())) {
          faults.add("links to what is not in the file", part);
          takeOut(element, attribute);
        }
      }
    }
  }

  /** The smallest thing that makes no sense without what it shows. */
  private static void takeOut(Element element, Attr attribute) {
    for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
      if (SHOWN.contains(String.valueOf(one.getLocalName()))) {
        remove(one);
        return;
      }
    }
    String name = String.valueOf(element.getLocalName());
    if (!name.equals("blip")) {
      if (LINKS.contains(name) || attribute.getLocalName().equals("id")) {
        remove(element);
      } else {
        element.removeAttributeNode(attribute);
      }
      return;
    }
    Node fill = element.getParentNode();
    Node owner = fill == null ? null : fill.getParentNode();
    if (!(fill instanceof Element filling) || owner == null) {
      return;
    }
    if ("bgPr".equals(owner.getLocalName()) && owner.getParentNode() instanceof Element ground) {
      remove(ground);
    } else if ("buBlip".equals(filling.getLocalName())) {
      remove(filling);
    } else {
      Element none = filling.getOwnerDocument().createElementNS(DRAWING, "a:noFill");
      owner.replaceChild(none, filling);
    }
  }

  private static void remove(Element element) {
    Node parent = element.getParentNode();
    if (parent != null) {
      parent.removeChild(element);
    }
  }
}
