package vestiaire.metrics.deck;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import vestiaire.metrics.chart.ChartPicture;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.deck.placeholder.AltText;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.ChartBlock;

/** Draws the charts ahead on two threads, and puts them on slides in their order. */
final class Pictures implements AutoCloseable {
  private static final int THREADS = 2;

  private final ChartRenderer renderer;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Pictures::thread);
  private final IdentityHashMap<ChartBlock, Future<ChartPicture>> drawn = new IdentityHashMap<>();

  Pictures(ChartRenderer renderer) {
    this.renderer = renderer;
  }

  /** Starts to draw the chart at the size of its placeholder. */
  void order(ChartBlock block, XSLFTextShape place) {
    Rectangle2D box = place.getAnchor();
    drawn.put(
        block, threads.submit(() -> renderer.draw(block.chart(), box.getWidth(), box.getHeight())));
  }

  /** Adds the chart in its placeholder; returns the id of the shape. */
  long place(XMLSlideShow show, XSLFSlide slide, ChartBlock block, XSLFTextShape place) {
    ChartPicture picture = finished(slide, block);
    XSLFPictureData png = show.addPicture(picture.png(), PictureType.PNG);
    XSLFPictureData svg = show.addPicture(picture.svg(), PictureType.SVG);
    XSLFPictureShape shape = slide.createPicture(png);
    shape.setSvgImage(svg);
    shape.setAnchor(place.getAnchor());
    CTPicture xml = (CTPicture) shape.getXmlObject();
    xml.getNvPicPr()
        .getNvPr()
        .setPh(((CTShape) place.getXmlObject()).getNvSpPr().getNvPr().getPh());
    xml.getNvPicPr().getCNvPr().setName(place.getShapeName());
    xml.getNvPicPr().getCNvPr().setDescr(AltText.of(block.alt(), block.heading()));
    return shape.getShapeId();
  }

  /** Returns how many of its rows the chart has no room for. */
  int leftOut(XSLFSlide slide, ChartBlock block) {
    return finished(slide, block).leftOut();
  }

  private ChartPicture finished(XSLFSlide slide, ChartBlock block) {
    try {
      return Objects.requireNonNull(drawn.get(block)).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new MetricsException.Rendering(
          "The chart '%s' on slide %d cannot be drawn: %s"
              .formatted(block.heading().plain(), slide.getSlideNumber(), cause.getMessage()),
          cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MetricsException.Rendering("Drawing the charts was interrupted", e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "chart");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    List<Future<ChartPicture>> open = new ArrayList<>(drawn.values());
    open.forEach(future -> future.cancel(true));
    threads.shutdownNow();
  }
}
