package vestiaire.metrics.check.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.Box;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.InheritedStyle;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.check.model.TextMeasurer;
import vestiaire.metrics.opc.Xml;

/** Rules 1 to 3: titles that are there, each its own, that claim, and that stand in one place. */
public final class TitleRule {
  private static final int MOST_WORDS = 15;
  private static final int MOST_LINES = 2;
  private static final double LEAST_SCALE = 0.8;

  private final Deck deck;
  private final FindingList findings;

  private TitleRule(Deck deck, FindingList findings) {
    this.deck = deck;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    TitleRule rule = new TitleRule(deck, findings);
    rule.unique();
    for (SlideView slide : deck.slides()) {
      if (!slide.titleText().isEmpty()) {
        rule.claim(slide);
        rule.length(slide);
      }
    }
    rule.place();
  }

  private void unique() {
    Map<String, Integer> seen = new HashMap<>();
    for (SlideView slide : deck.slides()) {
      long titles = slide.shapes().stream().filter(SlideShape::isTitle).count();
      String title = slide.titleText().replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
      if (title.isEmpty()) {
        findings.add(
            1,
            slide.number(),
            "",
            titles == 0
                ? "it has no title placeholder"
                : "its title is empty; fill the placeholder");
        continue;
      }
      if (titles > 1) {
        findings.add(1, slide.number(), "", "it has " + titles + " title placeholders");
      }
      Integer before = seen.putIfAbsent(title.toLowerCase(java.util.Locale.ROOT), slide.number());
      if (before != null) {
        findings.add(
            1,
            slide.number(),
            "",
            "its title is that of slide " + before + "; each slide has its own claim");
      }
    }
  }

  private void claim(SlideView slide) {
    String title = slide.titleText();
    if (!slide.isContent() || slide.isTopic() || !TitleClaim.knows(slide.language())) {
      return;
    }
    String name = slide.title().map(SlideShape::name).orElse("");
    if (!TitleClaim.hasVerb(title, slide.language())) {
      findings.add(
          2,
          slide.number(),
          name,
          "'" + title + "' has no verb: say what is so, not what it is on");
    } else if (!TitleClaim.hasNumberOrName(title)) {
      findings.add(2, slide.number(), name, "'" + title + "' has neither a number nor a name");
    }
  }

  private void length(SlideView slide) {
    SlideShape title = slide.title().orElseThrow();
    int words = slide.titleText().split("\\s+").length;
    if (words > MOST_WORDS) {
      findings.add(
          3,
          slide.number(),
          title.name(),
          "its title has " + words + " words; up to " + MOST_WORDS + " are read");
    }
    Box box = title.box();
    if (box != null && box.width() > 0) {
      int lines = new TextMeasurer(slide.look()).lines(title, TextMeasurer.room(title, box));
      if (lines > MOST_LINES) {
        findings.add(
            3,
            slide.number(),
            title.name(),
            "its title takes " + lines + " lines; up to " + MOST_LINES + " are read");
      }
    }
  }

  /** All content slides as most of them. */
  private void place() {
    List<SlideView> content = deck.slides().stream().filter(SlideView::isContent).toList();
    Box usual = mostFrequent(content.stream().map(TitleRule::box).toList());
    Double size = mostFrequent(content.stream().map(TitleRule::size).toList());
    for (SlideView slide : content) {
      Box box = box(slide);
      String name = slide.title().map(SlideShape::name).orElse("");
      // Only the edge where reading starts: narrower layouts are no jump.
      boolean moved =
          box != null
              && usual != null
              && (Math.abs(box.x() - usual.x()) > 3 || Math.abs(box.y() - usual.y()) > 3);
      if (moved) {
        findings.add(3, slide.number(), name, "its title stands elsewhere than on other slides");
      }
      Double own = size(slide);
      if (own != null && size != null && (own > size * 1.01 || own < size * LEAST_SCALE)) {
        findings.add(
            3,
            slide.number(),
            name,
            "its title has %.0f points, where others have %.0f".formatted(own, size));
      }
      boolean set =
          slide.title().stream()
              .flatMap(title -> title.paragraphs().stream())
              .flatMap(paragraph -> Xml.children(paragraph, "r").stream())
              .anyMatch(run -> size != null && differs(Xml.find(run, "rPr"), size));
      if (set && own != null && size != null && own <= size && own >= size * LEAST_SCALE) {
        findings.add(3, slide.number(), name, "its title has a size of its own");
      }
    }
  }

  private static boolean differs(@Nullable Element properties, double size) {
    double own = Xml.number(properties, "sz", size * 100) / 100;
    return Math.abs(own - size) > 0.01;
  }

  private static @Nullable Box box(SlideView slide) {
    return slide.title().map(SlideShape::box).orElse(null);
  }

  private static @Nullable Double size(SlideView slide) {
    SlideShape title = slide.title().orElse(null);
    if (title == null) {
      return null;
    }
    for (Element paragraph : title.paragraphs()) {
      for (Element run : SlideShape.runs(paragraph)) {
        InheritedStyle.Run look = slide.look().run(title, paragraph, Xml.find(run, "rPr"));
        return look.size();
      }
    }
    return null;
  }

  private static <T> @Nullable T mostFrequent(List<? extends @Nullable T> values) {
    Map<T, Integer> counts = new HashMap<>();
    @Nullable T best = null;
    for (T value : values) {
      if (value != null) {
        int count = counts.merge(value, 1, Integer::sum);
        if (best == null || count > counts.getOrDefault(best, 0)) {
          best = value;
        }
      }
    }
    return best;
  }
}
