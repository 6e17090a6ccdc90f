package vestiaire.metrics.deck;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.deck.nativechart.NativeChartWriter;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.deck.placeholder.Tables;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Wording;

/**
 * The deck being written, with what all its slides share.
 *
 * @param show the file
 * @param theme its look
 * @param language of its text, as BCP 47 writes it with a country
 * @param wording what the deck says by itself
 * @param pictures the charts
 * @param charts the charts that PowerPoint draws; null where all are pictures
 * @param tables the tables
 * @param figures where every figure comes from
 * @param omissions what slides do not show of what they were given, as the screen says it
 */
record DeckFile(
    XMLSlideShow show,
    Theme theme,
    String language,
    Wording wording,
    Pictures pictures,
    @Nullable NativeChartWriter charts,
    Tables tables,
    FigureMap figures,
    List<String> omissions) {
  /** More than PowerPoint labels one by one; the picture says how many it leaves out. */
  private static final int MOST_CATEGORIES = 40;

  /** Lines name some of their weeks, however many there are. */
  private static final Set<ChartSpec.Kind> LINES =
      EnumSet.of(ChartSpec.Kind.LINE, ChartSpec.Kind.BAND);

  /** Returns whether this chart is one that PowerPoint draws. */
  boolean drawsItself(ChartSpec chart) {
    return charts != null
        && (LINES.contains(chart.kind()) || chart.categories().size() <= MOST_CATEGORIES)
        && NativeChartWriter.canDraw(chart);
  }
}
