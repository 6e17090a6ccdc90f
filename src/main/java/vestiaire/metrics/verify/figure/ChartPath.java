package vestiaire.metrics.verify.figure;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vestiaire.metrics.opc.Xml;

/**
 * Names the points of a chart's caches: {@code c:tx/pt[0]}, {@code c:val/pt[3]}, {@code
 * c:errBars[0]/c:plus/pt[2]}. What only wraps a point is left out.
 */
final class ChartPath {
  private static final Set<String> WRAPPERS =
      Set.of("strRef", "strCache", "numRef", "numCache", "strLit", "numLit", "multiLvlStrRef");

  private ChartPath() {}

  static String within(Element series, Element point) {
    StringBuilder path = new StringBuilder("pt[" + Xml.attribute(point, "idx") + "]");
    for (Node node = point.getParentNode();
        node instanceof Element at && node != series;
        node = node.getParentNode()) {
      String name = String.valueOf(at.getLocalName());
      if (name.equals("errBars")) {
        List<Element> all = Xml.children(series, "errBars");
        path.insert(0, "c:errBars[" + all.indexOf(at) + "]/");
      } else if (!WRAPPERS.contains(name)) {
        path.insert(0, "c:" + name + "/");
      }
    }
    return path.toString();
  }
}
