package vestiaire.metrics.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Colours;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rules 9, 11 and 13: colours through the theme, one hue that stands out, no shadows. */
public final class ColourRule {
  private static final String[] LITERAL = {"srgbClr", "scrgbClr", "hslClr", "prstClr", "sysClr"};
  private static final String[] SHADOWS = {
    "outerShdw", "innerShdw", "prstShdw", "glow", "reflection"
  };
  private static final Set<String> NEUTRAL =
      Set.of("tx1", "tx2", "bg1", "bg2", "dk1", "dk2", "lt1", "lt2");
  private static final double ONE_HUE = 35;

  private final Deck deck;
  private final SlideView slide;
  private final FindingList findings;

  private ColourRule(Deck deck, SlideView slide, FindingList findings) {
    this.deck = deck;
    this.slide = slide;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      ColourRule rule = new ColourRule(deck, slide, findings);
      List<Double> hues = new ArrayList<>();
      for (SlideShape shape : slide.shapes()) {
        if (!shape.kind().equals("grpSp")) {
          rule.literal(shape, shape.xml());
          rule.shadow(shape);
          rule.hues(Xml.find(shape.xml(), "spPr"), hues);
        }
        if (shape.chart() != null) {
          rule.chart(shape, hues);
        }
      }
      rule.literal(null, Xml.find(slide.xml(), "cSld", "bg"));
      if (isMany(hues)) {
        findings.add(11, slide.number(), "", "several hues stand out on it; one should");
      }
    }
  }

  private void literal(@Nullable SlideShape shape, @Nullable Element from) {
    boolean literal =
        Xml.below(from, LITERAL).stream().anyMatch(colour -> !Xml.isWithin(colour, "extLst"));
    if (literal) {
      findings.add(
          9,
          slide.number(),
          shape == null ? "background" : shape.name(),
          "it names a colour by its value; take one of the theme's");
    }
  }

  private void shadow(SlideShape shape) {
    boolean own = !Xml.below(Xml.find(shape.xml(), "spPr"), SHADOWS).isEmpty();
    boolean text = !Xml.below(shape.body(), SHADOWS).isEmpty();
    Element reference = Xml.find(shape.xml(), "style", "effectRef");
    int index = (int) Xml.number(reference, "idx", 0);
    List<Element> styles =
        Xml.children(
            Xml.find(slide.look().theme(), "themeElements", "fmtScheme", "effectStyleLst"),
            "effectStyle");
    boolean replaced = Xml.find(shape.xml(), "spPr", "effectLst") != null;
    boolean themed =
        !replaced
            && index > 0
            && index <= styles.size()
            && !Xml.below(styles.get(index - 1), SHADOWS).isEmpty();
    boolean deep = !Xml.below(shape.xml(), "sp3d", "scene3d").isEmpty();
    if (own || text || themed || deep) {
      findings.add(13, slide.number(), shape.name(), "it has a shadow, a glow or depth");
    }
  }

  private void chart(SlideShape shape, List<Double> hues) {
    ChartView chart = deck.chart(slide, shape).orElse(null);
    if (chart == null) {
      return;
    }
    literal(shape, chart.xml());
    int automatic = 0;
    for (Element plot : chart.plots()) {
      boolean varied =
          Xml.isOn(Xml.find(plot, "varyColors")) && Xml.children(plot, "ser").size() == 1;
      for (Element series : Xml.children(plot, "ser")) {
        automatic++;
        marks(shape, plot, series, automatic, hues);
        int points = ChartView.numbers(series, "val").size();
        boolean round = String.valueOf(plot.getLocalName()).matches("(pie|doughnut).*");
        boolean free = round || Xml.children(Xml.find(series, "spPr")).isEmpty();
        for (int i = 1; varied && free && i <= points; i++) {
          int index = i - 1;
          boolean own =
              Xml.children(series, "dPt").stream()
                  .anyMatch(
                      point ->
                          ChartView.setting(point, "idx").equals(String.valueOf(index))
                              && Xml.find(point, "spPr") != null);
          if (!own) {
            named("accent" + (1 + (i - 1) % 6), hues);
          }
        }
      }
    }
  }

  private void marks(
      SlideShape shape, Element plot, Element series, int automatic, List<Double> hues) {
    Element properties = Xml.find(series, "spPr");
    boolean own = properties != null && !Xml.children(properties).isEmpty();
    if (!own) {
      boolean vary = String.valueOf(plot.getLocalName()).matches("(pie|doughnut).*");
      if (!vary) {
        named("accent" + (1 + (automatic - 1) % 6), hues);
      }
    }
    hues(properties, hues);
    Integer back = slide.look().background();
    List<Element> looks = new ArrayList<>();
    if (own && properties != null) {
      looks.add(properties);
    }
    for (Element point : Xml.children(series, "dPt")) {
      Element look = Xml.find(point, "spPr");
      hues(look, hues);
      if (look != null) {
        looks.add(look);
      }
    }
    boolean line = String.valueOf(plot.getLocalName()).matches("(line|scatter|radar).*");
    boolean round = String.valueOf(plot.getLocalName()).matches("(pie|doughnut|area).*");
    for (Element look : looks) {
      Element from = line ? Xml.find(look, "ln") : look;
      Integer colour = slide.look().fill(from);
      if (colour != null && back != null && Colours.contrast(colour, back) < 3) {
        // Parts of a stack stand side by side: the one that counts stands out, the rest may fade.
        boolean quiet =
            Colours.isNeutral(colour)
                && Colours.contrast(colour, back) >= 1.25
                && (ChartView.isStack(plot) || round);
        if (!quiet) {
          findings.add(
              10,
              slide.number(),
              shape.name(),
              "the marks of '%s' have a contrast of %.1f; 3 can be seen"
                  .formatted(ChartView.name(series), Colours.contrast(colour, back)));
          return;
        }
      }
    }
  }

  private void named(String accent, List<Double> hues) {
    Integer colour = slide.look().colours().named(accent);
    if (colour != null && !Colours.isNeutral(colour)) {
      hues.add(Colours.hue(colour));
    }
  }

  private void hues(@Nullable Element properties, List<Double> hues) {
    if (properties == null) {
      return;
    }
    for (Element fill : Xml.below(properties, "solidFill")) {
      Element colour = Xml.children(fill).isEmpty() ? null : Xml.children(fill).get(0);
      boolean neutral = colour != null && NEUTRAL.contains(Xml.attribute(colour, "val"));
      Integer value = slide.look().colours().of(fill);
      if (!neutral && value != null && !Colours.isNeutral(value)) {
        hues.add(Colours.hue(value));
      }
    }
  }

  private static boolean isMany(List<Double> hues) {
    for (double one : hues) {
      for (double other : hues) {
        double apart = Math.abs(one - other);
        if (Math.min(apart, 360 - apart) > ONE_HUE) {
          return true;
        }
      }
    }
    return false;
  }
}
