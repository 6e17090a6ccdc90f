package vestiaire.metrics.check.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/** Reads the shapes of a slide with their places, through groups and down to layout and master. */
final class ShapeTree {
  private static final double EMU = 12_700;
  private static final Set<String> SHAPES =
      Set.of("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart");

  private final List<Element> layout;
  private final List<Element> master;
  private final List<SlideShape> shapes = new ArrayList<>();

  private ShapeTree(List<Element> layout, List<Element> master) {
    this.layout = layout;
    this.master = master;
  }

  static List<SlideShape> of(
      @Nullable Element slide, @Nullable Element layout, @Nullable Element master) {
    ShapeTree tree = new ShapeTree(placeholders(layout), placeholders(master));
    tree.read(Xml.find(slide, "cSld", "spTree"), new double[] {0, 0, 1, 1}, false);
    return List.copyOf(tree.shapes);
  }

  private void read(@Nullable Element parent, double[] group, boolean grouped) {
    for (Element child : Xml.children(parent)) {
      if ("AlternateContent".equals(child.getLocalName())) {
        Element choice = Xml.find(child, "Fallback");
        read(choice == null ? Xml.find(child, "Choice") : choice, group, grouped);
      } else if (SHAPES.contains(String.valueOf(child.getLocalName()))) {
        shape(child, group, grouped);
      }
    }
  }

  private void shape(Element xml, double[] group, boolean grouped) {
    List<Element> inherited = inherited(SlideShape.placeholder(xml));
    Element own = frame(xml);
    Element from = own;
    for (Element each : inherited) {
      from = from == null ? frame(each) : from;
    }
    Box box = from == null ? null : box(from, own == null ? new double[] {0, 0, 1, 1} : group);
    shapes.add(new SlideShape(xml, box, own != null, inherited, grouped));
    if ("grpSp".equals(xml.getLocalName())) {
      read(xml, inner(own, group), true);
    }
  }

  private List<Element> inherited(@Nullable Element placeholder) {
    List<Element> found = new ArrayList<>();
    if (placeholder == null) {
      return found;
    }
    String type = SlideShape.type(placeholder);
    String index = Xml.attribute(placeholder, "idx");
    Element near = null;
    for (Element each : layout) {
      Element other = SlideShape.placeholder(each);
      boolean same =
          (index.isEmpty() || isTitle(type))
              ? root(SlideShape.type(other)).equals(root(type))
              : index.equals(Xml.attribute(other, "idx"));
      if (near == null && same) {
        near = each;
      }
    }
    if (near != null) {
      found.add(near);
      type = SlideShape.type(SlideShape.placeholder(near));
    }
    for (Element each : master) {
      if (root(SlideShape.type(SlideShape.placeholder(each))).equals(root(type))) {
        found.add(each);
        break;
      }
    }
    return found;
  }

  private static boolean isTitle(String type) {
    return root(type).equals("title");
  }

  /** Returns what a master has a placeholder for. */
  private static String root(String type) {
    return switch (type) {
      case "title", "ctrTitle" -> "title";
      case "dt", "ftr", "sldNum", "hdr", "sldImg" -> type;
      default -> "body";
    };
  }

  private static List<Element> placeholders(@Nullable Element part) {
    return Xml.below(Xml.find(part, "cSld", "spTree"), "sp", "pic", "graphicFrame").stream()
        .filter(shape -> SlideShape.placeholder(shape) != null)
        .toList();
  }

  private static @Nullable Element frame(Element shape) {
    Element properties = Xml.find(shape, "spPr");
    Element group = properties == null ? Xml.find(shape, "grpSpPr") : properties;
    Element frame = group == null ? Xml.find(shape, "xfrm") : Xml.find(group, "xfrm");
    return Xml.find(frame, "off") == null ? null : frame;
  }

  private static Box box(Element frame, double[] group) {
    Element at = Xml.find(frame, "off");
    Element size = Xml.find(frame, "ext");
    double x = group[0] + Xml.number(at, "x", 0) * group[2];
    double y = group[1] + Xml.number(at, "y", 0) * group[3];
    double width = Xml.number(size, "cx", 0) * group[2];
    double height = Xml.number(size, "cy", 0) * group[3];
    double turn = Math.abs(Xml.number(frame, "rot", 0) / 60_000) % 180;
    if (turn > 45 && turn < 135) {
      // Lying on its side about its middle.
      return new Box(
          (x + (width - height) / 2) / EMU,
          (y + (height - width) / 2) / EMU,
          height / EMU,
          width / EMU);
    }
    return new Box(x / EMU, y / EMU, width / EMU, height / EMU);
  }

  private static double[] inner(@Nullable Element frame, double[] group) {
    Element from = Xml.find(frame, "chOff");
    Element size = Xml.find(frame, "chExt");
    if (frame == null || from == null || size == null) {
      return group;
    }
    Element outer = Xml.find(frame, "ext");
    double across = scale(Xml.number(outer, "cx", 0), Xml.number(size, "cx", 0));
    double down = scale(Xml.number(outer, "cy", 0), Xml.number(size, "cy", 0));
    Element at = Xml.find(frame, "off");
    return new double[] {
      group[0] + (Xml.number(at, "x", 0) - Xml.number(from, "x", 0) * across) * group[2],
      group[1] + (Xml.number(at, "y", 0) - Xml.number(from, "y", 0) * down) * group[3],
      group[2] * across,
      group[3] * down
    };
  }

  private static double scale(double outer, double inner) {
    return inner == 0 ? 1 : outer / inner;
  }
}
