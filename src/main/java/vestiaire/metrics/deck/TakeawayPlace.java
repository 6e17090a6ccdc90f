package vestiaire.metrics.deck;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.TableGrid;
import vestiaire.metrics.deck.placeholder.TextFitter;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.TableBlock;

/**
 * The place of a slide's takeaways: in a panel beside its exhibit, or in a strip below it. A panel
 * that a few words leave half empty looks unfinished, and a strip takes height from the exhibit.
 *
 * @param theme whose fonts are measured
 * @param words the takeaways
 */
record TakeawayPlace(Theme theme, List<Paragraph> words) {
  private static final String PLACE = "Takeaways";

  /** A panel that is filled less than this is no place for these words. */
  private static final double HALF_EMPTY = 0.62;

  /** The words of a strip may shrink by this at most; else they belong in a panel. */
  private static final double LEAST_SCALE = 0.9;

  /** Even a chart of many rows does without a panel for so few words. */
  private static final double NEARLY_EMPTY = 0.34;

  /** Height of a row of a chart at the least, and of what stands around rows. */
  private static final double ROW = 17.5;

  private static final double FRAME = 42;
  private static final int ROWS_IN_LOW_CHART = 5;

  /** Tells whether the layout with a strip suits better than the one with a panel. */
  boolean isBetter(XSLFSlideLayout strip, XSLFSlideLayout panel, List<Block> exhibits) {
    TextFitter below = new TextFitter(place(strip));
    if (!below.fits(words, TextFitter.Styles.ofLayout(place(strip), theme), LEAST_SCALE)) {
      return false;
    }
    if (!exhibits.isEmpty() && exhibits.get(0) instanceof TableBlock table) {
      TableGrid over = grid(table, strip);
      TableGrid beside = grid(table, panel);
      return over.hidden() < beside.hidden()
          || (over.hidden() == beside.hidden() && over.size() >= beside.size());
    }
    TextFitter beside = new TextFitter(place(panel));
    TextFitter.Styles styles = TextFitter.Styles.ofLayout(place(panel), theme);
    double filled = beside.filled(words, styles);
    if (exhibits.isEmpty() || !(exhibits.get(0) instanceof ChartBlock block)) {
      return filled < HALF_EMPTY;
    }
    double height =
        Theme.place(strip, LayoutChoice.exhibitPlace(0)).orElseThrow().getAnchor().getHeight();
    return isTall(block.chart())
        ? filled < NEARLY_EMPTY && rows(block.chart()) * ROW + FRAME <= height
        : filled < HALF_EMPTY;
  }

  /** Returns how many rows a chart has that stand below each other. */
  private static int rows(ChartSpec chart) {
    return switch (chart.kind()) {
      case HEAT_MAP, SLOPE -> chart.series().size();
      case SCATTER -> 0;
      default -> chart.categories().size();
    };
  }

  /** Returns whether the chart has a row for each of many things, which a low one would crowd. */
  private static boolean isTall(ChartSpec chart) {
    return switch (chart.kind()) {
      case BAR, PAIRED_BARS, STACKED, STACKED_100, DOT_INTERVAL, FUNNEL, WATERFALL ->
          chart.categories().size() > ROWS_IN_LOW_CHART;
      case HEAT_MAP, SLOPE -> chart.series().size() > ROWS_IN_LOW_CHART;
      case SCATTER -> true;
      case COLUMN, LINE, BAND, STAIRCASE -> false;
    };
  }

  private static TableGrid grid(TableBlock table, XSLFSlideLayout layout) {
    Rectangle2D box = Theme.place(layout, LayoutChoice.exhibitPlace(0)).orElseThrow().getAnchor();
    return TableGrid.of(table, box.getWidth(), box.getHeight());
  }

  private static XSLFTextShape place(XSLFSlideLayout layout) {
    return Theme.place(layout, PLACE).orElseThrow();
  }
}
