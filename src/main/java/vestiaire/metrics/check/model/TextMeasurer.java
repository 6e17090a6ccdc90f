package vestiaire.metrics.check.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.opc.Xml;

/**
 * Measures the room that a text takes, in points: measured with the faces that the program brings
 * along, whose widths are those of Arial and Times New Roman; for other faces those widths are
 * scaled.
 */
public final class TextMeasurer {
  private static final double EMU = 12_700;
  // Of the font's size, as the faces ask for; programs give a little more.
  private static final double LINE = 1.15;

  private final InheritedStyle look;

  /** Measures with these styles. */
  public TextMeasurer(InheritedStyle look) {
    this.look = look;
  }

  /** Returns the width within a shape's insets. */
  public static double room(SlideShape shape, Box box) {
    Element body = bodyProperties(shape);
    double columns = Math.max(1, setting(shape, "numCol", 1));
    double gap = columns > 1 ? setting(shape, "spcCol", 0) / EMU : 0;
    return body == null
        ? box.width()
        : (box.width()
                - (setting(shape, "lIns", 91_440) + setting(shape, "rIns", 91_440)) / EMU
                - gap * (columns - 1))
            / columns;
  }

  /** Returns the height within a shape's insets, all columns together. */
  public static double roomDown(SlideShape shape, Box box) {
    double columns = Math.max(1, setting(shape, "numCol", 1));
    return (box.height() - (setting(shape, "tIns", 45_720) + setting(shape, "bIns", 45_720)) / EMU)
        * columns;
  }

  /** Returns an attribute of the body's properties, inherited. */
  public static double setting(SlideShape shape, String name, double none) {
    return shape.chain().stream()
        .map(each -> Xml.find(each, "txBody", "bodyPr"))
        .mapToDouble(body -> Xml.number(body, name, Double.NaN))
        .filter(value -> !Double.isNaN(value))
        .findFirst()
        .orElse(none);
  }

  private static @Nullable Element bodyProperties(SlideShape shape) {
    return Xml.find(shape.body(), "bodyPr");
  }

  /** Returns how many lines the shape's text takes. */
  public int lines(SlideShape shape, double room) {
    return shape.paragraphs().stream().mapToInt(one -> lines(shape, one, room)).sum();
  }

  /** Returns how high the shape's text is. */
  public double height(SlideShape shape, double room) {
    double total = 0;
    double reduction =
        1
            - Xml.number(Xml.find(shape.body(), "bodyPr", "normAutofit"), "lnSpcReduction", 0)
                / 100_000;
    boolean first = true;
    for (Element paragraph : shape.paragraphs()) {
      double size = size(shape, paragraph);
      double line = spacing(shape, paragraph, "lnSpc", size * LINE, size * LINE) * reduction;
      total += lines(shape, paragraph, room) * line;
      if (!first) {
        total += spacing(shape, paragraph, "spcBef", size, 0);
      }
      first = false;
    }
    return total;
  }

  private double size(SlideShape shape, Element paragraph) {
    List<Element> runs = SlideShape.runs(paragraph);
    if (runs.isEmpty()) {
      return look.run(shape, paragraph, Xml.find(paragraph, "endParaRPr")).size();
    }
    return runs.stream()
        .mapToDouble(run -> look.run(shape, paragraph, Xml.find(run, "rPr")).size())
        .max()
        .orElse(0);
  }

  private double spacing(
      SlideShape shape, Element paragraph, String name, double whole, double none) {
    Stream<Element> own = Stream.ofNullable(Xml.find(paragraph, "pPr"));
    Element found =
        Stream.concat(own, look.levels(shape, paragraph).stream())
            .map(level -> Xml.find(level, name))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (found == null) {
      return none;
    }
    Element points = Xml.find(found, "spcPts");
    return points != null
        ? Xml.number(points, "val", 0) / 100
        : whole * Xml.number(Xml.find(found, "spcPct"), "val", 100_000) / 100_000;
  }

  private double indent(SlideShape shape, Element paragraph) {
    Stream<Element> own = Stream.ofNullable(Xml.find(paragraph, "pPr"));
    return Stream.concat(own, look.levels(shape, paragraph).stream())
            .mapToDouble(level -> Xml.number(level, "marL", Double.NaN))
            .filter(value -> !Double.isNaN(value))
            .findFirst()
            .orElse(0)
        / EMU;
  }

  private int lines(SlideShape shape, Element paragraph, double width) {
    List<Element> runs = SlideShape.runs(paragraph);
    if (runs.isEmpty()) {
      return 1;
    }
    InheritedStyle.Run style = look.run(shape, paragraph, Xml.find(runs.get(0), "rPr"));
    String family = look.family(style.family());
    double room = (width - indent(shape, paragraph)) / stretch(family);
    return SlideShape.text(paragraph)
        .lines()
        .mapToInt(line -> lines(line, room, style.size(), style.bold(), Typeface.like(family)))
        .sum();
  }

  /** Returns how many lines a text takes, broken at spaces. */
  public static int lines(String text, double room, double size, boolean bold, Typeface face) {
    if (room <= 0) {
      return 1;
    }
    double space = face.width(" ", size, bold);
    int lines = 1;
    double at = 0;
    for (String word : text.split(" ", -1)) {
      double needed = face.width(word, size, bold);
      if (at > 0 && at + space + needed > room + 0.5) {
        lines++;
        at = 0;
      }
      at += (at > 0 ? space : 0) + needed;
      while (at > room + 0.5) {
        lines++;
        at -= room;
      }
    }
    return lines;
  }

  /**
   * Returns how much wider than Arial or Times New Roman a face is; a little narrower where
   * unknown.
   */
  static double stretch(String family) {
    return switch (family.toLowerCase(Locale.ROOT)) {
      case "", "arial", "helvetica", "helvetica neue", "liberation sans", "times new roman" -> 1;
      case "calibri", "carlito", "calibri light" -> 0.88;
      case "arial narrow" -> 0.82;
      case "verdana" -> 1.16;
      case "tahoma" -> 0.98;
      default -> 0.93;
    };
  }
}
