package vestiaire.metrics.print;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;

/** A finished deck, opened to be drawn; the file stays as it is. */
final class PrintedDeck implements AutoCloseable {
  private final XMLSlideShow show;
  private final Palette palette;
  private final ChartRenderer renderer;
  private final IdentityHashMap<XSLFShape, ChartSpec> charts;

  private PrintedDeck(
      XMLSlideShow show,
      Palette palette,
      ChartRenderer renderer,
      IdentityHashMap<XSLFShape, ChartSpec> charts) {
    this.show = show;
    this.palette = palette;
    this.renderer = renderer;
    this.charts = charts;
  }

  static PrintedDeck open(Path deck, Report report) throws IOException {
    try (InputStream in = Files.newInputStream(deck)) {
      XMLSlideShow show = new XMLSlideShow(in);
      Palette palette = new Theme(show).palette();
      ChartRenderer renderer = new ChartRenderer(palette, report.wording());
      for (XSLFSlide slide : show.getSlides()) {
        for (XSLFShape shape : slide.getShapes()) {
          if (shape instanceof XSLFTable table) {
            TableLook.give(table, show);
          }
        }
      }
      return new PrintedDeck(show, palette, renderer, charts(show, report, deck));
    } catch (UnsupportedFileFormatException | POIXMLException e) {
      throw new MetricsException.Rendering(
          deck + " is not a PowerPoint file that can be opened: " + e.getMessage(), e);
    }
  }

  XMLSlideShow show() {
    return show;
  }

  List<XSLFSlide> slides() {
    return show.getSlides();
  }

  /** Of a slide, in points. */
  Dimension size() {
    return show.getPageSize();
  }

  Palette palette() {
    return palette;
  }

  /**
   * Draws a slide in points.
   *
   * @param links is told of each link
   */
  void draw(XSLFSlide slide, Graphics2D graphics, Consumer<PageLink> links) {
    graphics.setRenderingHint(
        Drawable.DRAW_FACTORY, new PageDrawing(graphics, renderer, charts, links));
    slide.draw(graphics);
  }

  @Override
  public void close() throws IOException {
    show.close();
  }

  /** The report's charts are the deck's, in the same order. */
  private static IdentityHashMap<XSLFShape, ChartSpec> charts(
      XMLSlideShow show, Report report, Path deck) {
    List<ChartSpec> specs =
        Stream.concat(
                report.opening().stream(),
                report.sections().stream().flatMap(section -> section.slides().stream()))
            .map(Slide::blocks)
            .flatMap(List::stream)
            .filter(ChartBlock.class::isInstance)
            .map(block -> ((ChartBlock) block).chart())
            .toList();
    List<XSLFShape> frames = new ArrayList<>();
    for (XSLFSlide slide : show.getSlides()) {
      slide.getShapes().stream().filter(PrintedDeck::holdsChart).forEach(frames::add);
    }
    if (frames.size() != specs.size()) {
      throw new MetricsException.Rendering(
          "%s has %d charts, the report %d: print the deck right after it was made"
              .formatted(deck, frames.size(), specs.size()));
    }
    IdentityHashMap<XSLFShape, ChartSpec> charts = new IdentityHashMap<>();
    for (int i = 0; i < frames.size(); i++) {
      charts.put(frames.get(i), specs.get(i));
    }
    return charts;
  }

  private static boolean holdsChart(XSLFShape shape) {
    return (shape instanceof XSLFPictureShape picture && picture.getSvgImage() != null)
        || (shape instanceof XSLFGraphicFrame frame && frame.hasChart());
  }
}
