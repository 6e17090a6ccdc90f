package vestiaire.metrics.check.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/**
 * A slide.
 *
 * @param number from 1
 * @param part its part
 * @param xml its root
 * @param layout root of its layout, or null
 * @param master root of its master, or null
 * @param shapes in reading order, groups before what they hold
 * @param look its colours and styles
 * @param notes text of its notes; null where it has none
 */
public record SlideView(
    int number,
    String part,
    Element xml,
    @Nullable Element layout,
    @Nullable Element master,
    List<SlideShape> shapes,
    InheritedStyle look,
    @Nullable String notes) {

  /** Returns its title placeholder with text, if it has one. */
  public Optional<SlideShape> title() {
    return shapes.stream().filter(shape -> shape.isTitle() && !shape.text().isBlank()).findFirst();
  }

  /** Returns the title, or nothing. */
  public String titleText() {
    return title().map(shape -> shape.text().strip()).orElse("");
  }

  /** Returns the tag of the language that its title is marked as, empty where it is not marked. */
  public String language() {
    return title().stream()
        .flatMap(shape -> Xml.below(shape.body(), "rPr").stream())
        .map(run -> Xml.attribute(run, "lang"))
        .filter(tag -> !tag.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Charts, tables and pictures that show data. */
  public List<SlideShape> exhibits() {
    return shapes.stream().filter(shape -> shape.isExhibit() && !isSmall(shape)).toList();
  }

  /** Returns whether it opens the deck or a part of it, or leads to other slides. */
  public boolean isDivider() {
    String type = Xml.attribute(layout, "type");
    String name = Xml.attribute(Xml.find(layout, "cSld"), "name").toLowerCase(Locale.ROOT);
    boolean leads =
        Xml.below(xml, "hlinkClick").stream()
            .anyMatch(link -> Xml.attribute(link, "action").contains("hlinksldjump"));
    boolean centred = shapes.stream().anyMatch(one -> one.placeholderType().equals("ctrTitle"));
    return exhibits().isEmpty()
        && (type.equals("title")
            || type.equals("secHead")
            || centred
            || leads
            || number == 1
            || name.matches(".*(title slide|section|agenda|contents|divider|sommaire|closing).*")
            || name.equals("title"));
  }

  /** Returns whether it says something: an exhibit, or text beside title and foot. */
  public boolean isContent() {
    return !isDivider()
        && (!exhibits().isEmpty()
            || shapes.stream()
                .anyMatch(
                    one ->
                        one.body() != null
                            && !one.isTitle()
                            && !one.isFoot()
                            && !one.text().isBlank()));
  }

  /**
   * Returns whether it is marked as one on method, whose title names a topic and claims nothing.
   */
  public boolean isTopic() {
    return Xml.attribute(Xml.find(xml, "cSld"), "name").equals("topic");
  }

  /** A logo is no exhibit. */
  private static boolean isSmall(SlideShape shape) {
    Box box = shape.box();
    return shape.isPicture() && box != null && box.area() < 96 * 96;
  }
}
