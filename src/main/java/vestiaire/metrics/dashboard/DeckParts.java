package vestiaire.metrics.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/**
 * Takes from the deck what the page repeats word for word: the week's news, what is behind them,
 * what is recommended, and what became of earlier recommendations. A deck of another template may
 * lack any of them.
 *
 * @param news the first slide with key figures
 * @param why the first slide whose chart compares the steps of the form with the weeks before
 * @param recommendations the first slide whose table lists the recommendations
 * @param tracking the first slide whose table says what became of earlier ones
 */
record DeckParts(
    Optional<Slide> news,
    Optional<Slide> why,
    Optional<Slide> recommendations,
    Optional<Slide> tracking) {
  /** Finds the parts in a deck's slides. */
  static DeckParts of(Report report) {
    return new DeckParts(
        first(report, slide -> slide.blocks().stream().anyMatch(KpiBlock.class::isInstance)),
        first(report, slide -> !items(slide).isEmpty() && figures(slide, "form_funnel_change")),
        first(report, slide -> table(slide).isPresent() && figures(slide, "recommendations")),
        first(report, slide -> table(slide).isPresent() && figures(slide, "tracking")));
  }

  /** Returns the takeaways of a slide. */
  static List<Text> items(Slide slide) {
    return slide.blocks().stream()
        .filter(BulletBlock.class::isInstance)
        .flatMap(block -> ((BulletBlock) block).items().stream())
        .toList();
  }

  /** Returns the first table of a slide. */
  static Optional<TableBlock> table(Slide slide) {
    return slide.blocks().stream()
        .filter(TableBlock.class::isInstance)
        .map(TableBlock.class::cast)
        .findFirst();
  }

  private static Optional<Slide> first(Report report, Predicate<Slide> wanted) {
    return Stream.concat(
            report.opening().stream(),
            report.sections().stream().flatMap(section -> section.slides().stream()))
        .filter(wanted)
        .findFirst();
  }

  /** Returns whether a chart or a table of the slide shows figures of this query. */
  private static boolean figures(Slide slide, String query) {
    return slide.blocks().stream()
        .flatMap(DeckParts::shown)
        .anyMatch(figure -> figure.origin().query().endsWith("/" + query));
  }

  private static Stream<Figure> shown(Block block) {
    if (block instanceof ChartBlock chart) {
      return chart.chart().series().stream().map(ChartSpec.Series::values).flatMap(List::stream);
    }
    if (block instanceof TableBlock table) {
      return table.rows().stream()
          .flatMap(List::stream)
          .map(Text::spans)
          .flatMap(List::stream)
          .filter(Figure.class::isInstance)
          .map((Span span) -> (Figure) span);
    }
    return Stream.empty();
  }
}
