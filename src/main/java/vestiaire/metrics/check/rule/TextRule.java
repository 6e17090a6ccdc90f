package vestiaire.metrics.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.InheritedStyle;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rules 7, 8 and 17: sizes, fonts, languages, empty placeholders, reading order. */
public final class TextRule {
  private static final double LEAST = 12;

  private final Deck deck;
  private final SlideView slide;
  private final FindingList findings;

  private TextRule(Deck deck, SlideView slide, FindingList findings) {
    this.deck = deck;
    this.slide = slide;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    Set<String> families = new TreeSet<>();
    for (SlideView slide : deck.slides()) {
      TextRule rule = new TextRule(deck, slide, findings);
      for (SlideShape shape : slide.shapes()) {
        rule.placeholder(shape);
        rule.runs(shape, families);
        rule.chart(shape);
      }
      rule.order();
    }
    if (families.size() > 2) {
      findings.add(8, 0, "", "the deck uses %d fonts: %s".formatted(families.size(), families));
    }
  }

  private void placeholder(SlideShape shape) {
    boolean words = shape.kind().equals("sp") && shape.placeholder() != null;
    boolean field = !Xml.below(shape.body(), "fld").isEmpty();
    boolean filled = Xml.find(shape.xml(), "spPr", "blipFill") != null;
    if (words && shape.text().isBlank() && !field && !filled) {
      add(17, shape, "its placeholder is empty; fill it or take it away");
    }
  }

  private void runs(SlideShape shape, Set<String> families) {
    boolean small = false;
    boolean mute = false;
    boolean literal = false;
    for (Element paragraph : paragraphs(shape)) {
      for (Element run : SlideShape.runs(paragraph)) {
        Element properties = Xml.find(run, "rPr");
        InheritedStyle.Run look = slide.look().run(shape, paragraph, properties);
        boolean foot = shape.isFoot() || shape.isSource();
        small |= !foot && look.size() < LEAST - 0.05;
        mute |= !Xml.attribute(properties, "lang").matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        literal |= !look.family().startsWith("+");
        families.add(slide.look().family(look.family()));
      }
    }
    if (small) {
      add(7, shape, "it has letters of less than 12 points");
    }
    if (mute) {
      add(17, shape, "a run of text has no language");
    }
    if (literal) {
      add(8, shape, "it names a font of its own; take the theme's");
    }
  }

  /** Returns the paragraphs of a shape, those of tables too. */
  private static List<Element> paragraphs(SlideShape shape) {
    Element table = shape.table();
    return table == null ? shape.paragraphs() : Xml.below(table, "p");
  }

  private void chart(SlideShape shape) {
    if (shape.chart() == null) {
      return;
    }
    ChartView chart = deck.chart(slide, shape).orElse(null);
    if (chart == null) {
      return;
    }
    boolean small =
        Xml.below(chart.xml(), "defRPr", "rPr").stream()
            .anyMatch(run -> Xml.number(run, "sz", LEAST * 100) < LEAST * 100);
    if (small) {
      add(7, shape, "its labels have less than 12 points");
    }
    boolean literal =
        Xml.below(chart.xml(), "latin").stream()
            .map(font -> Xml.attribute(font, "typeface"))
            .anyMatch(font -> !font.isEmpty() && !font.startsWith("+"));
    if (literal) {
      add(8, shape, "its labels name a font of their own; take the theme's");
    }
  }

  private void order() {
    int last = -1;
    SlideShape before = null;
    boolean exhibits = false;
    boolean words = !slide.exhibits().isEmpty();
    for (SlideShape shape : slide.shapes()) {
      if (shape.grouped() || shape.decorative() || shape.hidden()) {
        continue;
      }
      int rank = rank(shape);
      if (rank < 0) {
        continue;
      }
      // Headings of a second exhibit come after the first; only the ends are fixed.
      boolean late = rank == 0 && last > 0;
      boolean early = last >= 3 && rank < last && last != rank;
      if (before != null && (late || early)) {
        add(17, shape, "it is read after '" + before.name() + "', which it should come before");
        return;
      }
      if (words && rank == 2 && !exhibits && isTakeaways(shape)) {
        add(17, shape, "it is read before the exhibit that it sums up");
        return;
      }
      exhibits |= shape.isExhibit();
      last = Math.max(last, rank == 2 || rank == 1 ? 1 : rank);
      before = shape;
    }
  }

  /** Title, then what the slide says, then source, then foot. */
  private static int rank(SlideShape shape) {
    if (shape.isTitle()) {
      return 0;
    }
    if (shape.isSource()) {
      return 3;
    }
    if (shape.isFoot()) {
      return 4;
    }
    boolean says =
        shape.isExhibit() || !shape.text().isBlank() || shape.kind().equals("graphicFrame");
    return says ? isTakeaways(shape) ? 2 : 1 : -1;
  }

  private static boolean isTakeaways(SlideShape shape) {
    String name = shape.name().toLowerCase(Locale.ROOT);
    return name.startsWith("takeaway") || name.startsWith("so what");
  }

  private void add(int rule, SlideShape shape, String message) {
    findings.add(rule, slide.number(), shape.name(), message);
  }
}
