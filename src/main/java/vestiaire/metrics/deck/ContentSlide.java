package vestiaire.metrics.deck;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.deck.nativechart.NativeChartWriter;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.deck.placeholder.AltText;
import vestiaire.metrics.deck.placeholder.CardText;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.Tables;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/** Writes a slide of the report: its title, its blocks, its source. */
final class ContentSlide {
  /** Name of a slide whose title is a topic, as it stands in the file. */
  private static final String TOPIC = "topic";

  private final SlideWriter writer;

  ContentSlide(SlideWriter writer) {
    this.writer = writer;
  }

  void write(Outline.Content page, LayoutChoice choice, Report report) {
    Slide slide = page.slide();
    Text section = page.section() == null ? Text.EMPTY : page.section().name();
    boolean tracked = writer.place("Tracker").isPresent();
    if (slide.topic()) {
      // So that whoever judges the deck knows that the title claims nothing.
      writer.slide().getXmlObject().getCSld().setName(TOPIC);
    }
    writer.title(slide.title());
    writer.text("Tracker", section);
    for (int i = 0; i < choice.exhibits().size(); i++) {
      exhibit(choice.exhibits().get(i), i);
    }
    choice.cards().ifPresent(this::cards);
    writer.paragraphs(choice.wordsPlace(), LayoutChoice.paragraphs(choice.words()));
    writer.text("Source", slide.source());
    // A theme without a place for the section's name names it at the foot.
    writer.foot(tracked ? Text.EMPTY : section, report);
    writer.notes(slide.notes().isEmpty() ? List.of(slide.title()) : slide.notes());
    writer.finish();
  }

  private void exhibit(Block block, int index) {
    XSLFTextShape place =
        Optional.of(LayoutChoice.exhibitPlace(index)).flatMap(writer::place).orElseThrow();
    String heading = LayoutChoice.headingPlace(index);
    if (block instanceof ChartBlock chart) {
      writer.text(heading, chart.heading());
      long shape;
      NativeChartWriter charts = writer.deck().charts();
      if (charts != null && writer.deck().drawsItself(chart.chart())) {
        shape = charts.place(writer.show(), writer.slide(), chart, place);
      } else {
        shape = writer.deck().pictures().place(writer.show(), writer.slide(), chart, place);
        record(chart.chart(), shape);
        int left = writer.deck().pictures().leftOut(writer.slide(), chart);
        if (left > 0) {
          writer.omits(
              "the chart '%s' leaves out %,d rows, which results.xlsx has"
                  .formatted(chart.heading().plain(), left));
        }
      }
      Text alt = AltText.shown(chart.alt(), chart.heading());
      writer.deck().figures().add(writer.number(), shape, FigureMap.Place.ALT, alt);
    } else if (block instanceof TableBlock table) {
      writer.text(heading, table.heading());
      Tables.Placed placed = writer.deck().tables().place(writer.slide(), table, place);
      FigureMap figures = writer.deck().figures();
      for (List<Text> row : placed.shown()) {
        row.forEach(
            cell -> figures.add(writer.number(), placed.shape(), FigureMap.Place.TABLE, cell));
      }
      Text alt = AltText.shown(table.alt(), table.heading());
      figures.add(writer.number(), placed.shape(), FigureMap.Place.ALT, alt);
      if (placed.left() > 0) {
        figures.addCount(writer.number(), placed.shape(), placed.left());
        writer.omits(
            "the table '%s' leaves out %,d rows, which results.xlsx has"
                .formatted(table.heading().plain(), placed.left()));
      }
    }
  }

  private void record(ChartSpec chart, long shape) {
    FigureMap figures = writer.deck().figures();
    int slide = writer.number();
    chart.categories().forEach(text -> figures.add(slide, shape, FigureMap.Place.CHART, text));
    for (ChartSpec.Series series : chart.series()) {
      figures.add(slide, shape, FigureMap.Place.CHART, series.name());
      series.values().forEach(one -> figures.add(slide, shape, FigureMap.Place.CHART, one));
      series.low().forEach(one -> figures.add(slide, shape, FigureMap.Place.CHART, one));
      series.high().forEach(one -> figures.add(slide, shape, FigureMap.Place.CHART, one));
    }
    if (chart.reference() != null) {
      figures.add(slide, shape, FigureMap.Place.CHART, chart.reference().label());
      figures.add(slide, shape, FigureMap.Place.CHART, chart.reference().value());
    }
    chart
        .annotations()
        .texts()
        .forEach(text -> figures.add(slide, shape, FigureMap.Place.CHART, text));
  }

  private void cards(KpiBlock block) {
    writer.text("Heading", block.heading());
    for (int i = 0; i < block.cards().size(); i++) {
      KpiBlock.Card card = block.cards().get(i);
      String place = "Card " + (i + 1);
      List<Paragraph> fitted = new CardText(card).fitted(writer.frame(place));
      writer.paragraphs(place, fitted);
      List<Text> full = List.of(card.value(), card.label(), card.note());
      for (int part = 0; part < full.size(); part++) {
        if (!fitted.get(part).text().equals(full.get(part))) {
          writer.noteInFull(full.get(part));
        }
      }
    }
  }
}
