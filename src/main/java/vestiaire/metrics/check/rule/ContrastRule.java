package vestiaire.metrics.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.Box;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Colours;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.InheritedStyle;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rule 10: text that stands out from what is behind it, by the contrast that WCAG 2 defines. */
public final class ContrastRule {
  private static final double LEAST = 4.5;
  private static final double LEAST_LARGE = 3;

  private final Deck deck;
  private final SlideView slide;
  private final FindingList findings;

  private ContrastRule(Deck deck, SlideView slide, FindingList findings) {
    this.deck = deck;
    this.slide = slide;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      ContrastRule rule = new ContrastRule(deck, slide, findings);
      List<SlideShape> below = new ArrayList<>(slide.look().behind());
      for (SlideShape shape : slide.shapes()) {
        if (shape.table() != null) {
          rule.table(shape, below);
        } else if (shape.chart() != null) {
          rule.chart(shape, below);
        } else {
          rule.text(shape, below);
        }
        below.add(shape);
      }
    }
  }

  private void text(SlideShape shape, List<SlideShape> below) {
    Integer back = back(shape, below);
    if (back == null) {
      return;
    }
    for (Element paragraph : shape.paragraphs()) {
      for (Element run : SlideShape.runs(paragraph)) {
        InheritedStyle.Run look = slide.look().run(shape, paragraph, Xml.find(run, "rPr"));
        boolean link = Xml.find(run, "rPr", "hlinkClick") != null;
        Integer colour = link ? slide.look().colours().named("hlink") : look.colour();
        if (!judge(
            shape, colour == null ? slide.look().colours().named("tx1") : colour, back, look)) {
          return;
        }
      }
    }
  }

  private boolean judge(
      SlideShape shape, @Nullable Integer colour, int back, InheritedStyle.Run look) {
    if (colour == null) {
      return true;
    }
    boolean large = look.size() >= 17.9 || (look.bold() && look.size() >= 13.9);
    double contrast = Colours.contrast(colour, back);
    if (contrast >= (large ? LEAST_LARGE : LEAST) - 0.01) {
      return true;
    }
    findings.add(
        10,
        slide.number(),
        shape.name(),
        "text #%06X on #%06X has a contrast of %.1f; %s can be read"
            .formatted(colour, back, contrast, large ? "3" : "4.5"));
    return false;
  }

  /** Returns what is seen behind a shape; null where it is not one colour. */
  private @Nullable Integer back(SlideShape shape, List<SlideShape> below) {
    for (Element each : shape.chain()) {
      Element properties = Xml.find(each, "spPr");
      Integer own = slide.look().fill(properties);
      if (own != null) {
        return own;
      }
      if (isPainted(properties)) {
        return null;
      }
    }
    Integer styled = styled(shape);
    boolean none = Xml.find(shape.xml(), "spPr", "noFill") != null;
    if (styled != null && !none) {
      return styled;
    }
    Box box = shape.box();
    for (int i = below.size() - 1; i >= 0 && box != null; i--) {
      SlideShape other = below.get(i);
      Box behind = other.box();
      if (behind == null || !behind.holds(box, Math.max(6, box.height() * 0.1))) {
        continue;
      }
      Element properties = Xml.find(other.xml(), "spPr");
      Integer fill = slide.look().fill(properties);
      Integer painted = fill == null ? styled(other) : fill;
      if (painted != null && Xml.find(properties, "noFill") == null) {
        return painted;
      }
      if (other.isPicture() || isPainted(properties)) {
        return null;
      }
    }
    return slide.look().background();
  }

  private static boolean isPainted(@Nullable Element properties) {
    return Xml.find(properties, "gradFill") != null
        || Xml.find(properties, "blipFill") != null
        || Xml.find(properties, "pattFill") != null;
  }

  private @Nullable Integer styled(SlideShape shape) {
    Element reference = Xml.find(shape.xml(), "style", "fillRef");
    return reference == null || Xml.number(reference, "idx", 0) == 0
        ? null
        : slide.look().colours().of(reference);
  }

  private void table(SlideShape shape, List<SlideShape> below) {
    Integer page = back(shape, below);
    Element table = shape.table();
    boolean first = true;
    for (Element row : Xml.children(table, "tr")) {
      Element style = table == null ? null : slide.look().tableStyle(table, first);
      Element whole = table == null ? null : slide.look().tableStyle(table, false);
      Integer styled = slide.look().fill(Xml.find(style, "tcStyle", "fill"));
      Integer all = styled == null ? slide.look().fill(Xml.find(whole, "tcStyle", "fill")) : styled;
      for (Element cell : Xml.children(row, "tc")) {
        Integer own = slide.look().fill(Xml.find(cell, "tcPr"));
        Integer back = own != null ? own : all != null ? all : page;
        for (Element paragraph : Xml.children(Xml.find(cell, "txBody"), "p")) {
          for (Element run : SlideShape.runs(paragraph)) {
            Element properties = Xml.find(run, "rPr");
            Integer colour = slide.look().fill(properties);
            if (colour == null) {
              colour = words(style);
            }
            if (colour == null) {
              colour = words(whole);
            }
            if (colour == null) {
              colour = slide.look().colours().named("tx1");
            }
            InheritedStyle.Run look = slide.look().run(shape, paragraph, properties);
            if (back != null && !judge(shape, colour, back, look)) {
              return;
            }
          }
        }
      }
      first = false;
    }
  }

  private @Nullable Integer words(@Nullable Element style) {
    Element text = Xml.find(style, "tcTxStyle");
    return text == null ? null : slide.look().colours().of(text);
  }

  private void chart(SlideShape shape, List<SlideShape> below) {
    ChartView chart = deck.chart(slide, shape).orElse(null);
    Integer page = back(shape, below);
    if (chart == null) {
      return;
    }
    Integer own = slide.look().fill(Xml.find(chart.xml(), "spPr"));
    Integer back = own == null ? page : own;
    for (Element run : Xml.below(chart.xml(), "defRPr", "rPr")) {
      Integer colour = slide.look().fill(run);
      // Labels within bars have these behind them.
      boolean inside =
          Xml.isWithin(run, "dLbls")
              && !Xml.below(chart.area(), "dLblPos").stream()
                  .allMatch(one -> Xml.attribute(one, "val").matches("outEnd|t|r|l|b"));
      if (colour != null && back != null && !inside) {
        double size = Xml.number(run, "sz", 1800) / 100;
        boolean bold = Xml.attribute(run, "b").matches("1|true");
        if (!judge(shape, colour, back, new InheritedStyle.Run(size, bold, "", colour))) {
          return;
        }
      }
    }
    within(shape, chart);
  }

  /** Labels within bars, each against the bar that it stands on. */
  private void within(SlideShape shape, ChartView chart) {
    for (Element plot : chart.plots()) {
      String kind = String.valueOf(plot.getLocalName());
      for (Element series : Xml.children(plot, "ser")) {
        Element own = Xml.find(series, "dLbls");
        Element labels = own == null ? Xml.find(plot, "dLbls") : own;
        String position = Xml.attribute(Xml.find(labels, "dLblPos"), "val");
        boolean inside =
            kind.startsWith("bar")
                && (position.matches("ctr|inEnd|inBase")
                    || (position.isEmpty() && ChartView.isStack(plot)));
        Element letters = Xml.below(labels, "defRPr").stream().findFirst().orElse(null);
        Integer colour = letters == null ? null : slide.look().fill(letters);
        Integer bar = slide.look().fill(Xml.find(series, "spPr"));
        boolean alike =
            Xml.children(labels, "dLbl").isEmpty() && Xml.children(series, "dPt").isEmpty();
        if (inside && alike && colour != null && bar != null && letters != null) {
          // Short figures in the middle of a large mark are read like large letters.
          if (Xml.isOn(Xml.find(labels, "showVal"))
              && !judge(shape, colour, bar, new InheritedStyle.Run(18, true, "", colour))) {
            return;
          }
        }
      }
    }
  }
}
