package vestiaire.metrics.check.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/** The styles that a slide's text inherits, resolved: shape, layout, master, presentation. */
public final class InheritedStyle {
  private static final double SIZE = 18;

  private final Element presentation;
  private final @Nullable Element slide;
  private final @Nullable Element layout;
  private final @Nullable Element master;
  private final @Nullable Element theme;
  private final @Nullable Element tableStyles;
  private final Colours colours;

  InheritedStyle(
      Element presentation,
      @Nullable Element slide,
      @Nullable Element layout,
      @Nullable Element master,
      @Nullable Element theme,
      @Nullable Element tableStyles) {
    this.presentation = presentation;
    this.slide = slide;
    this.layout = layout;
    this.master = master;
    this.theme = theme;
    this.tableStyles = tableStyles;
    Element override = Xml.find(slide, "clrMapOvr", "overrideClrMapping");
    this.colours =
        new Colours(
            Xml.find(theme, "themeElements", "clrScheme"),
            override == null ? Xml.find(master, "clrMap") : override);
  }

  /** Returns the colours of theme and master. */
  public Colours colours() {
    return colours;
  }

  /** Returns the theme, or null. */
  public @Nullable Element theme() {
    return theme;
  }

  /**
   * How a run looks.
   *
   * @param size in points
   * @param bold whether bold
   * @param family as written, {@code +mn-lt} for the theme's
   * @param colour or null where it is none of one tone
   */
  public record Run(double size, boolean bold, String family, @Nullable Integer colour) {}

  /** Returns how the runs of a paragraph look that has no properties of its own. */
  public Run run(SlideShape shape, Element paragraph, @Nullable Element properties) {
    List<Element> sources = new ArrayList<>();
    if (properties != null) {
      sources.add(properties);
    }
    for (Element level : levels(shape, paragraph)) {
      Element run = Xml.find(level, "defRPr");
      if (run != null) {
        sources.add(run);
      }
    }
    Element font = Xml.find(shape.xml(), "style", "fontRef");
    Integer colour = null;
    for (Element source : sources) {
      Element fill = Xml.find(source, "solidFill");
      if (colour == null && fill != null) {
        colour = colours.of(fill);
      }
      boolean inherits = Xml.find(source, "gradFill") != null || Xml.find(source, "noFill") != null;
      if (colour == null && inherits) {
        break;
      }
    }
    if (font != null
        && shape.placeholder() == null
        && !hasOwnColour(shape, paragraph, properties)) {
      colour = colours.of(font);
    }
    String family =
        sources.stream()
            .map(source -> Xml.attribute(Xml.find(source, "latin"), "typeface"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("+mn-lt");
    double size =
        sources.stream()
            .mapToDouble(source -> Xml.number(source, "sz", 0))
            .filter(number -> number > 0)
            .findFirst()
            .orElse(SIZE * 100);
    String bold =
        sources.stream()
            .map(source -> Xml.attribute(source, "b"))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("0");
    return new Run(
        size / 100 * scale(shape), bold.equals("1") || bold.equals("true"), family, colour);
  }

  private static boolean hasOwnColour(
      SlideShape shape, Element paragraph, @Nullable Element properties) {
    return Xml.find(properties, "solidFill") != null
        || Xml.find(Xml.find(shape.body(), "lstStyle"), level(paragraph), "defRPr", "solidFill")
            != null;
  }

  /** By how much letters are made smaller to fit. */
  public static double scale(SlideShape shape) {
    return Xml.number(Xml.find(shape.body(), "bodyPr", "normAutofit"), "fontScale", 100_000)
        / 100_000;
  }

  /** Returns the styles of the paragraph's level, nearest first. */
  public List<Element> levels(SlideShape shape, Element paragraph) {
    String level = level(paragraph);
    List<Element> levels = new ArrayList<>();
    for (Element each : shape.chain()) {
      add(levels, Xml.find(each, "txBody", "lstStyle", level));
    }
    add(levels, Xml.find(master, "txStyles", style(shape), level));
    if (shape.placeholder() == null) {
      add(levels, Xml.find(theme, "objectDefaults", "txDef", "lstStyle", level));
    }
    add(levels, Xml.find(presentation, "defaultTextStyle", level));
    return levels;
  }

  private static String style(SlideShape shape) {
    return switch (shape.placeholderType()) {
      case "" -> "otherStyle";
      case "dt", "ftr", "sldNum", "hdr" -> "otherStyle";
      case "title", "ctrTitle" -> "titleStyle";
      default -> "bodyStyle";
    };
  }

  private static String level(Element paragraph) {
    return "lvl" + (1 + (int) Xml.number(Xml.find(paragraph, "pPr"), "lvl", 0)) + "pPr";
  }

  private static void add(List<Element> list, @Nullable Element element) {
    if (element != null) {
      list.add(element);
    }
  }

  /** Returns the font that {@code +mj-lt} or {@code +mn-lt} stands for. */
  public String family(String typeface) {
    if (!typeface.startsWith("+")) {
      return typeface;
    }
    String kind = typeface.startsWith("+mj") ? "majorFont" : "minorFont";
    return Xml.attribute(Xml.find(theme, "themeElements", "fontScheme", kind, "latin"), "typeface");
  }

  /**
   * Returns the colour of the slide itself; null where it is a picture or runs from one to another.
   */
  public @Nullable Integer background() {
    for (Element part : parts()) {
      Element background = Xml.find(part, "cSld", "bg");
      if (background != null) {
        Element reference = Xml.find(background, "bgRef");
        Element properties = Xml.find(background, "bgPr");
        return reference != null ? colours.of(reference) : fill(properties);
      }
    }
    return 0xFFFFFF;
  }

  /** Returns the one colour that something is filled with; null where there is none. */
  public @Nullable Integer fill(@Nullable Element properties) {
    Element solid = Xml.find(properties, "solidFill");
    return solid == null ? null : colours.of(solid);
  }

  /** Shapes of master and layout that lie behind the slide and are no placeholders. */
  public List<SlideShape> behind() {
    List<SlideShape> behind = new ArrayList<>();
    boolean shown = !Xml.attribute(slide, "showMasterSp").matches("0|false");
    boolean masters = shown && !Xml.attribute(layout, "showMasterSp").matches("0|false");
    for (SlideShape shape : masters ? ShapeTree.of(master, null, null) : List.<SlideShape>of()) {
      if (shape.placeholder() == null) {
        behind.add(shape);
      }
    }
    for (SlideShape shape : shown ? ShapeTree.of(layout, null, null) : List.<SlideShape>of()) {
      if (shape.placeholder() == null) {
        behind.add(shape);
      }
    }
    return behind;
  }

  /**
   * Returns what the table's style says of its first row, or of all rows; null where it says
   * nothing.
   */
  public @Nullable Element tableStyle(Element table, boolean firstRow) {
    Element properties = Xml.find(table, "tblPr");
    Element id = Xml.find(properties, "tableStyleId");
    boolean first = Xml.attribute(properties, "firstRow").matches("1|true");
    for (Element style : Xml.children(tableStyles, "tblStyle")) {
      if (id != null && Xml.attribute(style, "styleId").equals(id.getTextContent().strip())) {
        return Xml.find(style, firstRow && first ? "firstRow" : "wholeTbl");
      }
    }
    return null;
  }

  private List<Element> parts() {
    List<Element> parts = new ArrayList<>();
    add(parts, slide);
    add(parts, layout);
    add(parts, master);
    return parts;
  }
}
