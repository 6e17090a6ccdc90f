package vestiaire.metrics.check.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/**
 * A shape on a slide, layout or master.
 *
 * @param xml its element
 * @param box where it stands; null where neither it nor what it inherits from says so
 * @param ownGeometry whether it says so itself
 * @param inherited the shapes of layout and master that it takes its looks from, nearest first
 * @param grouped whether it stands within a group
 */
public record SlideShape(
    Element xml, @Nullable Box box, boolean ownGeometry, List<Element> inherited, boolean grouped) {
  private static final Set<String> FOOT = Set.of("ftr", "sldNum", "dt", "hdr");

  /** {@code sp}, {@code pic}, {@code graphicFrame}, {@code cxnSp} or {@code grpSp}. */
  public String kind() {
    return String.valueOf(xml.getLocalName());
  }

  /** Returns its name; where it has none, its id. */
  public String name() {
    String name = Xml.attribute(properties(xml), "name");
    return name.isBlank() ? "shape " + id() : name;
  }

  /** Returns its id as written. */
  public String id() {
    return Xml.attribute(properties(xml), "id");
  }

  /** Returns what a screen reader says. */
  public String description() {
    return Xml.attribute(properties(xml), "descr").strip();
  }

  /** Returns whether a screen reader is told to pass it over. */
  public boolean decorative() {
    return Xml.below(properties(xml), "decorative").stream().anyMatch(Xml::isOn);
  }

  /** Returns whether it is not shown. */
  public boolean hidden() {
    String hidden = Xml.attribute(properties(xml), "hidden");
    return hidden.equals("1") || hidden.equals("true");
  }

  /** Returns its placeholder, or null. */
  public @Nullable Element placeholder() {
    return placeholder(xml);
  }

  /** Type of its placeholder, {@code obj} where none is given; empty where it is none. */
  public String placeholderType() {
    return type(placeholder());
  }

  /** Returns whether it is the slide's title. */
  public boolean isTitle() {
    return placeholderType().equals("title") || placeholderType().equals("ctrTitle");
  }

  /** Returns whether it is footer, date or slide number. */
  public boolean isFoot() {
    return FOOT.contains(placeholderType())
        || name().toLowerCase(java.util.Locale.ROOT).startsWith("footer");
  }

  /** Returns whether it says where the data comes from. */
  public boolean isSource() {
    return SOURCE.matcher(text().strip()).find()
        || (isForeign() && name().toLowerCase(java.util.Locale.ROOT).matches("source( \\d+)?"));
  }

  // What the word for a source is in other languages nobody knows; the name of the shape tells.
  private boolean isForeign() {
    Element body = body();
    return body != null
        && Xml.below(body, "rPr").stream()
            .map(run -> Xml.attribute(run, "lang"))
            .anyMatch(tag -> !tag.isEmpty() && !tag.matches("(en|fr).*"));
  }

  private static final java.util.regex.Pattern SOURCE =
      java.util.regex.Pattern.compile(
          "(?iu)(?:^|[.;]\\s+|\\R)(data )?(sources?|quellen?|fuentes?|fonti|fonte|bron(nen)?)[\\s\\p{Z}]*[:：\u2013-]");

  /**
   * Returns whether it shows data: a chart, a table, or a picture that is more than an ornament.
   */
  public boolean isExhibit() {
    return chart() != null || table() != null || (isPicture() && !decorative());
  }

  /** Returns whether it is a picture. */
  public boolean isPicture() {
    return kind().equals("pic");
  }

  /** {@code a:tbl}, or null. */
  public @Nullable Element table() {
    return Xml.find(xml, "graphic", "graphicData", "tbl");
  }

  /** {@code c:chart} with its relationship, or null. */
  public @Nullable Element chart() {
    return Xml.find(xml, "graphic", "graphicData", "chart");
  }

  /** Returns the body of its text, or null. */
  public @Nullable Element body() {
    return Xml.find(xml, "txBody");
  }

  /** Returns its paragraphs, tables' left out. */
  public List<Element> paragraphs() {
    return Xml.children(body(), "p");
  }

  /** Returns all of its text, a line a paragraph. */
  public String text() {
    return paragraphs().stream().map(SlideShape::text).collect(Collectors.joining("\n"));
  }

  /** Text of a paragraph. */
  public static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    for (Element run : Xml.children(paragraph)) {
      Element words = Xml.find(run, "t");
      if (words != null) {
        text.append(words.getTextContent());
      } else if ("br".equals(run.getLocalName())) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Runs and fields with text. */
  public static List<Element> runs(Element paragraph) {
    List<Element> runs = new ArrayList<>();
    for (Element run : Xml.children(paragraph)) {
      Element words = Xml.find(run, "t");
      if (words != null && !words.getTextContent().isBlank()) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** Shape and what it inherits from, nearest first. */
  public List<Element> chain() {
    List<Element> chain = new ArrayList<>();
    chain.add(xml);
    chain.addAll(inherited);
    return chain;
  }

  static @Nullable Element properties(Element shape) {
    for (Element child : Xml.children(shape)) {
      Element own = Xml.find(child, "cNvPr");
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  static @Nullable Element placeholder(Element shape) {
    for (Element child : Xml.children(shape)) {
      Element own = Xml.find(child, "nvPr", "ph");
      if (own != null) {
        return own;
      }
    }
    return null;
  }

  static String type(@Nullable Element placeholder) {
    String type = Xml.attribute(placeholder, "type");
    return placeholder == null ? "" : type.isEmpty() ? "obj" : type;
  }
}
