package vestiaire.metrics.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.Box;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rules 4, 5, 6 and 16: what belongs around a chart or table. */
public final class ExhibitRule {
  private static final int MOST_EXHIBITS = 2;
  private static final double LEAST_SOURCE = 9;
  private static final int[] ALT = {20, 250};
  private static final Pattern UNIT_OR_PERIOD =
      Pattern.compile(
          "(?isu).*(\\p{N}|[%€$£‰]|\\b(number|count|rows?|share|rate|percent|points?|euros?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|today|to date|so far|since|last|latest|nombre|part|taux|lignes?|jours?|semaines?|mois|ann[ée]es?|heures?|depuis|dernier|derni[èe]re|anzahl|woche|monat|jahr)\\b).*");
  private static final Pattern AS_OF =
      Pattern.compile(
          "(?isu).*(\\bas of\\b|\\bas at\\b|\\bdata (to|until|through|from|cut)\\b|\\bau \\d|\\bdonn[ée]es\\b|\\bstand\\b|[ée]tat au|\\b(19|20)\\d\\d\\b).*");
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?isu)(a |the )?(picture|image|chart|graph|table|diagram|graphic|graphique|tableau|figure|exhibit|screenshot)( \\d+)?( of| showing)?\\.?|.*\\.(png|jpe?g|svg|gif|emf)|chart type: .*|.*description automatically generated.*|lorem ipsum.*|(content|picture|chart|table) placeholder \\d+.*");

  private final SlideView slide;
  private final FindingList findings;

  private ExhibitRule(SlideView slide, FindingList findings) {
    this.slide = slide;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      ExhibitRule rule = new ExhibitRule(slide, findings);
      List<SlideShape> exhibits = slide.exhibits();
      rule.counts(exhibits);
      if (!exhibits.isEmpty() && !slide.isDivider() && slide.isContent() && !rule.isCover()) {
        exhibits.forEach(rule::heading);
        rule.source();
      }
      slide.shapes().forEach(rule::alternative);
    }
  }

  private boolean isCover() {
    return Xml.attribute(slide.layout(), "type").equals("title")
        || slide.shapes().stream().anyMatch(shape -> shape.placeholderType().equals("ctrTitle"));
  }

  private void counts(List<SlideShape> exhibits) {
    if (exhibits.size() > MOST_EXHIBITS) {
      add(
          4,
          "",
          "it shows %d charts, tables and pictures; two fit a slide".formatted(exhibits.size()));
    }
    List<SlideShape> takeaways = slide.shapes().stream().filter(this::isTakeaways).toList();
    if (!exhibits.isEmpty() && takeaways.size() > 1) {
      add(4, takeaways.get(1).name(), "it is a second block of takeaways; one message a slide");
    }
  }

  /** Several paragraphs of text beside an exhibit. */
  private boolean isTakeaways(SlideShape shape) {
    long paragraphs =
        shape.paragraphs().stream().filter(one -> !SlideShape.text(one).isBlank()).count();
    return !shape.isTitle()
        && !shape.isFoot()
        && !shape.isSource()
        && !shape.grouped()
        && (paragraphs >= 2 || shape.name().toLowerCase(Locale.ROOT).startsWith("takeaways"))
        && !shape.name().toLowerCase(Locale.ROOT).matches("card.*|kpi.*|legend.*|label.*");
  }

  /** The nearest text above that reaches over the exhibit. */
  private void heading(SlideShape exhibit) {
    Box box = exhibit.box();
    if (box == null) {
      return;
    }
    SlideShape heading = null;
    for (SlideShape shape : slide.shapes()) {
      Box other = shape.box();
      boolean words =
          !shape.isTitle() && !shape.isFoot() && !shape.isSource() && !shape.text().isBlank();
      if (words && other != null && above(other, box) && shape.paragraphs().size() <= 3) {
        Box nearest = heading == null ? null : heading.box();
        heading = nearest == null || other.bottom() > nearest.bottom() ? shape : heading;
      }
    }
    if (heading == null) {
      add(5, exhibit.name(), "it has no heading with measure, unit and period above it");
    } else if (TitleClaim.knows(slide.language())) {
      String text = heading.text().strip();
      if (text.split("\\s+").length < 3 || !UNIT_OR_PERIOD.matcher(text).matches()) {
        add(5, heading.name(), "'" + text + "' does not tell measure, unit and period");
      }
    }
  }

  private static boolean above(Box heading, Box exhibit) {
    double shared = Math.min(heading.right(), exhibit.right()) - Math.max(heading.x(), exhibit.x());
    return heading.y() < exhibit.y() + 4
        && heading.bottom() < exhibit.y() + Math.max(24, exhibit.height() * 0.15)
        && shared > Math.min(heading.width(), exhibit.width()) * 0.3;
  }

  private void source() {
    List<SlideShape> sources = slide.shapes().stream().filter(SlideShape::isSource).toList();
    if (sources.isEmpty()) {
      add(6, "", "it shows an exhibit and names no source");
      return;
    }
    StringBuilder said = new StringBuilder();
    slide.shapes().stream()
        .filter(shape -> shape.isSource() || shape.isFoot())
        .forEach(shape -> said.append(shape.text()).append('\n'));
    if (TitleClaim.knows(slide.language()) && !AS_OF.matcher(said).matches()) {
      add(6, sources.get(0).name(), "it does not say as of when the data is");
    }
    for (SlideShape source : sources) {
      String text = source.text().strip();
      if (text.substring(Math.max(text.indexOf(':'), 0)).length() < 4) {
        add(6, source.name(), "it names no source");
      }
      for (Element paragraph : source.paragraphs()) {
        for (Element run : SlideShape.runs(paragraph)) {
          double size = slide.look().run(source, paragraph, Xml.find(run, "rPr")).size();
          if (size < LEAST_SOURCE - 0.01) {
            add(6, source.name(), "it is set in %.1f points; 9 can be read".formatted(size));
            return;
          }
        }
      }
    }
  }

  private void alternative(SlideShape shape) {
    if (shape.hidden() || shape.grouped() || shape.decorative()) {
      return;
    }
    String text = shape.description();
    boolean shows = shape.isPicture() || shape.chart() != null || shape.table() != null;
    boolean frame = shape.kind().equals("graphicFrame");
    boolean mark =
        shape.kind().equals("cxnSp")
            || (shape.kind().equals("sp") && shape.placeholder() == null && shape.text().isBlank());
    if (shows || frame) {
      if (text.length() < ALT[0] || text.length() > ALT[1]) {
        add(
            16,
            shape.name(),
            "its alternative text has %d characters; 20 to 250 that state the finding"
                .formatted(text.length()));
      } else if (NAMELESS.matcher(text).matches()
          || !(text.matches("(?s).*\\p{N}.*") || TitleClaim.hasVerb(text, spoken()))) {
        add(16, shape.name(), "its alternative text states no finding: '" + text + "'");
      }
    } else if (mark && text.isEmpty()) {
      add(16, shape.name(), "it says nothing; mark it as decorative");
    }
  }

  // Words of English and French are looked for in both; of other languages none is known.
  private String spoken() {
    return TitleClaim.knows(slide.language()) ? "" : slide.language();
  }

  private void add(int rule, String shape, String message) {
    findings.add(rule, slide.number(), shape, message);
  }
}
