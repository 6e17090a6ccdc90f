package vestiaire.metrics.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.TextBlock;

/**
 * A slide's blocks in the places they go to.
 *
 * @param layout what holds them
 * @param exhibits charts and tables, at most two
 * @param cards key figures, or empty
 * @param words paragraphs and lists
 * @param wordsPlace the placeholder of the words
 */
record LayoutChoice(
    XSLFSlideLayout layout,
    List<Block> exhibits,
    Optional<KpiBlock> cards,
    List<Block> words,
    String wordsPlace) {

  /** Returns the layout that the slide asks for, or the one that fits its blocks. */
  static LayoutChoice of(Slide slide, Theme theme) {
    List<Block> exhibits =
        slide.blocks().stream()
            .filter(block -> block instanceof ChartBlock || block instanceof TableBlock)
            .toList();
    List<Block> words =
        slide.blocks().stream()
            .filter(block -> block instanceof BulletBlock || block instanceof TextBlock)
            .toList();
    List<KpiBlock> kpis =
        slide.blocks().stream()
            .filter(KpiBlock.class::isInstance)
            .map(KpiBlock.class::cast)
            .toList();
    if (exhibits.size() > 2) {
      throw refused(slide, "has " + exhibits.size() + " charts and tables; two fit a slide");
    }
    if (kpis.size() > 1 || (!kpis.isEmpty() && !exhibits.isEmpty())) {
      throw refused(
          slide,
          "has key figures beside other exhibits; give one block of key figures a slide of its own");
    }
    Optional<KpiBlock> cards = kpis.stream().findFirst();
    XSLFSlideLayout layout =
        cards.isPresent()
            ? cardLayout(slide, cards.get(), words, theme)
            : exhibitLayout(slide, exhibits, words, theme);
    String place = Theme.place(layout, "Takeaways").isPresent() ? "Takeaways" : "Text";
    if (!words.isEmpty() && Theme.place(layout, place).isEmpty()) {
      throw refused(
          slide,
          "has text, and its layout '"
              + layout.getName()
              + "' has no place for it; leave the layout out to get one that fits");
    }
    for (int i = 0; i < exhibits.size(); i++) {
      if (Theme.place(layout, exhibitPlace(i)).isEmpty()) {
        throw refused(
            slide,
            "has a chart or table, and its layout '"
                + layout.getName()
                + "' has no place for it; leave the layout out to get one that fits");
      }
    }
    return new LayoutChoice(layout, exhibits, cards, words, place);
  }

  static String exhibitPlace(int index) {
    return index == 0 ? "Exhibit" : "Exhibit " + (index + 1);
  }

  static String headingPlace(int index) {
    return index == 0 ? "Heading" : "Heading " + (index + 1);
  }

  /** Returns the words as paragraphs: a heading is bold, points follow. */
  static List<Paragraph> paragraphs(List<Block> words) {
    List<Paragraph> paras = new ArrayList<>();
    for (Block block : words) {
      if (block instanceof BulletBlock bullets) {
        if (!bullets.heading().plain().isBlank()) {
          paras.add(new Paragraph(bullets.heading(), Paragraph.BODY, true, null));
        }
        bullets.items().forEach(item -> paras.add(new Paragraph(item, Paragraph.BULLET)));
      } else if (block instanceof TextBlock text) {
        text.paragraphs().forEach(paragraph -> paras.add(new Paragraph(paragraph, Paragraph.BODY)));
      }
    }
    return paras;
  }

  private static XSLFSlideLayout exhibitLayout(
      Slide slide, List<Block> exhibits, List<Block> words, Theme theme) {
    String name = name(slide, exhibits, words, theme);
    XSLFSlideLayout layout = theme.layout(name);
    return exhibits.size() == 1 && slide.layout().isEmpty() && !words.isEmpty()
        ? theme
            .find("Exhibit over takeaways")
            .filter(
                over ->
                    new TakeawayPlace(theme, paragraphs(words)).isBetter(over, layout, exhibits))
            .orElse(layout)
        : layout;
  }

  private static String name(Slide slide, List<Block> exhibits, List<Block> words, Theme theme) {
    // The appendix's text and exhibit share one place: with both, the usual layouts do.
    boolean both = !exhibits.isEmpty() && !words.isEmpty();
    boolean appendix = slide.layout().equalsIgnoreCase("Appendix");
    boolean tooMuch = appendix && (both || exhibits.size() > 1);
    if (!slide.layout().isEmpty() && !tooMuch) {
      if (theme.find(slide.layout()).isEmpty()) {
        throw refused(
            slide,
            "asks for the layout '"
                + slide.layout()
                + "', which the theme has not"
                + DidYouMean.hint(slide.layout(), theme.names()));
      }
      return slide.layout();
    }
    return switch (exhibits.size()) {
      case 0 -> "Statement";
      case 1 ->
          !words.isEmpty()
              ? "Exhibit with takeaways"
              : exhibits.get(0) instanceof TableBlock ? "Table" : "One exhibit";
      default -> words.isEmpty() ? "Two exhibits" : "Two exhibits with takeaways";
    };
  }

  private static XSLFSlideLayout cardLayout(
      Slide slide, KpiBlock block, List<Block> words, Theme theme) {
    String name = words.isEmpty() ? "KPIs" : "KPIs with takeaways";
    Optional<XSLFSlideLayout> beside = theme.withCards(name, block.cards().size());
    Optional<XSLFSlideLayout> over =
        words.isEmpty()
            ? Optional.empty()
            : theme.withCards("KPIs over takeaways", block.cards().size());
    TakeawayPlace place = new TakeawayPlace(theme, paragraphs(words));
    if (over.isPresent()
        && (beside.isEmpty() || place.isBetter(over.get(), beside.get(), List.of()))) {
      return over.get();
    }
    return beside.orElseThrow(
        () ->
            refused(
                slide,
                "has " + block.cards().size() + " key figures, more than '" + name + "' holds"));
  }

  private static MetricsException.Rendering refused(Slide slide, String why) {
    return new MetricsException.Rendering("Slide '" + slide.title().plain() + "' " + why);
  }
}
