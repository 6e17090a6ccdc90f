package vestiaire.metrics.deck.themefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.SchemaParticle;
import org.apache.xmlbeans.SchemaProperty;
import org.apache.xmlbeans.SchemaType;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/**
 * Puts elements in the order that their schema asks for, which some programs do not keep and
 * PowerPoint insists on.
 */
final class ElementOrder {
  private final Map<SchemaType, Map<QName, Integer>> positions = new HashMap<>();

  /**
   * Puts an element's children in order, and theirs.
   *
   * @return how many elements had children that stood otherwise
   */
  int arrange(Element element, SchemaType type) {
    int arranged = sort(element, positions.computeIfAbsent(type, ElementOrder::of)) ? 1 : 0;
    for (Element child : Xml.children(element)) {
      SchemaProperty property = type.getElementProperty(name(child));
      if (property != null) {
        arranged += arrange(child, property.getType());
      }
    }
    return arranged;
  }

  private static boolean sort(Element element, Map<QName, Integer> order) {
    List<Element> children = Xml.children(element);
    Map<Element, Integer> at = new HashMap<>();
    int last = 0;
    for (Element child : children) {
      // What the schema does not know stays behind what it stood behind.
      last = order.getOrDefault(name(child), last);
      at.put(child, last);
    }
    List<Element> sorted = new ArrayList<>(children);
    sorted.sort(Comparator.comparing(at::get));
    if (sorted.equals(children)) {
      return false;
    }
    sorted.forEach(element::appendChild);
    return true;
  }

  private static Map<QName, Integer> of(SchemaType type) {
    Map<QName, Integer> order = new HashMap<>();
    if (type.getContentModel() != null) {
      place(type.getContentModel(), order, 0);
    }
    return order;
  }

  /** Gives each step of a sequence its place; returns the place behind. */
  private static int place(SchemaParticle particle, Map<QName, Integer> order, int from) {
    int at = from;
    switch (particle.getParticleType()) {
      case SchemaParticle.SEQUENCE -> {
        boolean once = particle.getMaxOccurs() != null && particle.getMaxOccurs().intValue() == 1;
        for (SchemaParticle step : particle.getParticleChildren()) {
          int behind = place(step, order, at);
          at = once ? behind : at;
        }
        return once ? at : at + 1;
      }
      case SchemaParticle.ELEMENT -> order.putIfAbsent(particle.getName(), at);
      case SchemaParticle.CHOICE, SchemaParticle.ALL -> {
        for (SchemaParticle one : particle.getParticleChildren()) {
          place(one, order, at);
        }
      }
      default -> {
        return at;
      }
    }
    return at + 1;
  }

  private static QName name(Element element) {
    return new QName(element.getNamespaceURI(), element.getLocalName());
  }
}
