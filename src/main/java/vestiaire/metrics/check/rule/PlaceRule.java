package vestiaire.metrics.check.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.check.model.Box;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.check.model.TextMeasurer;
import vestiaire.metrics.opc.Xml;

/** Rule 19: everything on its slide and in its place, nothing over another, nothing too long. */
public final class PlaceRule {
  private static final double RIM = 6;
  private static final double EMU = 12_700;

  private final Deck deck;
  private final SlideView slide;
  private final FindingList findings;

  private PlaceRule(Deck deck, SlideView slide, FindingList findings) {
    this.deck = deck;
    this.slide = slide;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      PlaceRule rule = new PlaceRule(deck, slide, findings);
      for (SlideShape shape : slide.shapes()) {
        if (!shape.hidden()) {
          rule.inside(shape);
          rule.inherited(shape);
          rule.overflow(shape);
        }
      }
      rule.overlaps();
      rule.furniture();
    }
  }

  private void inside(SlideShape shape) {
    Box box = shape.box();
    if (box != null && !deck.size().holds(box, 0.5)) {
      add(shape, "it reaches beyond the slide");
    }
    if (box != null && shape.isExhibit() && (box.width() < 1 || box.height() < 1)) {
      add(shape, "it has no size");
    }
  }

  /** Text takes its place from its layout; frames and pictures carry the same. */
  private void inherited(SlideShape shape) {
    if (shape.placeholder() == null || shape.grouped()) {
      return;
    }
    Box box = shape.box();
    if (box == null) {
      add(shape, "neither it nor its layout says where it stands");
      return;
    }
    if (shape.inherited().isEmpty()) {
      add(shape, "its layout has no such placeholder");
      return;
    }
    if (!shape.ownGeometry()) {
      return;
    }
    Box place = layoutBox(shape);
    boolean table = shape.table() != null;
    boolean same =
        place == null
            || (table
                ? place.holds(new Box(box.x(), box.y(), box.width(), 1), 2)
                : shape.kind().equals("sp") ? box.isNear(place, 1) : place.holds(box, 2));
    if (!same) {
      add(shape, "it stands elsewhere than its layout has it");
    }
  }

  private static @Nullable Box layoutBox(SlideShape shape) {
    for (Element each : shape.inherited()) {
      Element frame = Xml.find(each, "spPr", "xfrm");
      Element at = Xml.find(frame, "off");
      Element size = Xml.find(frame, "ext");
      if (at != null && size != null) {
        return new Box(
            Xml.number(at, "x", 0) / EMU,
            Xml.number(at, "y", 0) / EMU,
            Xml.number(size, "cx", 0) / EMU,
            Xml.number(size, "cy", 0) / EMU);
      }
    }
    return null;
  }

  private void overflow(SlideShape shape) {
    Box box = shape.box();
    if (box == null || shape.text().isBlank() || (shape.isFoot() && shape.placeholder() != null)) {
      return;
    }
    TextMeasurer measure = new TextMeasurer(slide.look());
    double room = TextMeasurer.room(shape, box);
    double down = TextMeasurer.roomDown(shape, box);
    boolean grows = Xml.find(shape.body(), "bodyPr", "spAutoFit") != null;
    boolean turned = !Xml.attribute(Xml.find(shape.body(), "bodyPr"), "vert").matches("|horz");
    boolean unwrapped = Xml.attribute(Xml.find(shape.body(), "bodyPr"), "wrap").equals("none");
    if (turned || unwrapped) {
      return;
    }
    double height = measure.height(shape, room);
    double below = box.y() + height;
    boolean over = grows ? below > deck.size().height() : height > down * 1.03 + 3;
    if (over) {
      add(
          shape,
          "its text is %.0f points high, and there is room for %.0f".formatted(height, down));
    }
  }

  /** A table grows with its text, whatever its frame says. */
  private double tableHeight(Element table) {
    List<Element> columns = Xml.children(Xml.find(table, "tblGrid"), "gridCol");
    double total = 0;
    for (Element row : Xml.children(table, "tr")) {
      double tallest = Xml.number(row, "h", 0) / EMU;
      List<Element> cells = Xml.children(row, "tc");
      for (int i = 0; i < cells.size() && i < columns.size(); i++) {
        Element cell = cells.get(i);
        Element insets = Xml.find(cell, "tcPr");
        double room =
            (Xml.number(columns.get(i), "w", 0)
                    - Xml.number(insets, "marL", 91_440)
                    - Xml.number(insets, "marR", 91_440))
                / EMU;
        double height =
            (Xml.number(insets, "marT", 45_720) + Xml.number(insets, "marB", 45_720)) / EMU;
        for (Element paragraph : Xml.children(Xml.find(cell, "txBody"), "p")) {
          double size =
              SlideShape.runs(paragraph).stream()
                  .mapToDouble(run -> Xml.number(Xml.find(run, "rPr"), "sz", 1800) / 100)
                  .max()
                  .orElse(1);
          String text = SlideShape.text(paragraph);
          height += TextMeasurer.lines(text, room, size, false, Typeface.SANS) * size * 1.15;
        }
        tallest = Math.max(tallest, height);
      }
      total += tallest;
    }
    return total;
  }

  private void overlaps() {
    List<SlideShape> shapes = slide.shapes().stream().filter(PlaceRule::isSolid).toList();
    for (int i = 0; i < shapes.size(); i++) {
      for (int k = i + 1; k < shapes.size(); k++) {
        SlideShape one = shapes.get(i);
        SlideShape other = shapes.get(k);
        Box left = extent(one);
        Box right = extent(other);
        if (left != null
            && right != null
            && left.overlaps(right, RIM)
            && !isAnnotation(one, other)) {
          add(other, "it lies over '" + one.name() + "'");
        }
      }
    }
  }

  private static boolean isSolid(SlideShape shape) {
    return !shape.hidden()
        && !shape.decorative()
        && !shape.grouped()
        && !shape.kind().equals("cxnSp")
        && (shape.isExhibit()
            || shape.kind().equals("grpSp")
            || shape.kind().equals("graphicFrame")
            || !shape.text().isBlank());
  }

  /** Tells whether a shape is a small free text within a chart, which names something in it. */
  private static boolean isAnnotation(SlideShape one, SlideShape other) {
    SlideShape chart = one.isExhibit() ? one : other;
    SlideShape text = one.isExhibit() ? other : one;
    Box box = text.box();
    Box frame = chart.box();
    return chart.isExhibit()
        && !text.isExhibit()
        && text.placeholder() == null
        && box != null
        && frame != null
        && frame.holds(box, 12)
        && box.area() < frame.area() * 0.25;
  }

  /** Returns where a shape's ink is: of a text the lines, not the empty rest of its box. */
  private @Nullable Box extent(SlideShape shape) {
    Box box = shape.box();
    if (box == null) {
      return null;
    }
    Element table = shape.table();
    if (table != null) {
      return new Box(box.x(), box.y(), box.width(), Math.max(box.height(), tableHeight(table)));
    }
    if (shape.body() == null || shape.isExhibit()) {
      return box;
    }
    double height = new TextMeasurer(slide.look()).height(shape, TextMeasurer.room(shape, box));
    String anchor =
        shape.chain().stream()
            .map(each -> Xml.attribute(Xml.find(each, "txBody", "bodyPr"), "anchor"))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("t");
    double used = Math.min(box.height(), height);
    double top =
        switch (anchor) {
          case "b" -> box.bottom() - used;
          case "ctr" -> box.y() + (box.height() - used) / 2;
          default -> box.y();
        };
    return new Box(box.x(), top, box.width(), used);
  }

  private void furniture() {
    String notes = slide.notes();
    if (notes == null || notes.isBlank()) {
      findings.add(19, slide.number(), "", "it has no notes for the presenter");
    }
    boolean numbered =
        slide.shapes().stream().anyMatch(one -> one.placeholderType().equals("sldNum"))
            || Xml.below(slide.xml(), "fld").stream()
                .anyMatch(field -> Xml.attribute(field, "type").equals("slidenum"));
    boolean cover =
        slide.number() == 1
            || Xml.attribute(slide.layout(), "type").equals("title")
            || slide.shapes().stream().anyMatch(one -> one.placeholderType().equals("ctrTitle"));
    if (!numbered && !cover) {
      findings.add(19, slide.number(), "", "it has no slide number");
    }
    for (SlideShape shape : slide.shapes()) {
      Element table = shape.table();
      Box box = shape.box();
      if (table != null && box != null && box.y() + tableHeight(table) > deck.size().height() + 2) {
        add(shape, "its rows reach beyond the slide");
      }
    }
  }

  private void add(SlideShape shape, String message) {
    findings.add(19, slide.number(), shape.name(), message);
  }
}
