package vestiaire.metrics.print;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.draw.DrawPictureShape;
import org.apache.poi.sl.draw.DrawTableShape;
import org.apache.poi.sl.draw.DrawTextShape;
import org.apache.poi.sl.usermodel.GraphicalFrame;
import org.apache.poi.sl.usermodel.PictureShape;
import org.apache.poi.sl.usermodel.PlaceableShape;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.report.ChartSpec;

/** POI's drawing of a slide, but for text and charts, which are drawn our way. */
final class PageDrawing extends DrawFactory {
  private final Graphics2D page;
  private final ChartRenderer renderer;
  private final IdentityHashMap<XSLFShape, ChartSpec> charts;
  private final Consumer<PageLink> links;

  PageDrawing(
      Graphics2D page,
      ChartRenderer renderer,
      IdentityHashMap<XSLFShape, ChartSpec> charts,
      Consumer<PageLink> links) {
    this.page = page;
    this.renderer = renderer;
    this.charts = charts;
    this.links = links;
  }

  @Override
  public DrawTextShape getDrawable(TextShape<?, ?> shape) {
    return shape instanceof XSLFTextShape text
        ? new PageText(text, page, links)
        : super.getDrawable(shape);
  }

  @Override
  public DrawPictureShape getDrawable(PictureShape<?, ?> frame) {
    ChartSpec chart = chart(frame);
    return chart == null
        ? super.getDrawable(frame)
        : new DrawPictureShape(frame) {
          @Override
          public void draw(Graphics2D graphics) {
            paint(chart, frame, graphics);
          }
        };
  }

  @Override
  public DrawGraphicalFrame getDrawable(GraphicalFrame<?, ?> frame) {
    ChartSpec chart = chart(frame);
    return chart == null
        ? super.getDrawable(frame)
        : new DrawGraphicalFrame(frame) {
          @Override
          public void draw(Graphics2D graphics) {
            paint(chart, frame, graphics);
          }
        };
  }

  @Override
  public DrawTableShape getDrawable(TableShape<?, ?> shape) {
    return shape instanceof XSLFTable table ? new PageTable(table) : super.getDrawable(shape);
  }

  private @Nullable ChartSpec chart(Object shape) {
    return shape instanceof XSLFShape known ? charts.get(known) : null;
  }

  private void paint(ChartSpec chart, PlaceableShape<?, ?> shape, Graphics2D graphics) {
    Rectangle2D box = shape.getAnchor();
    AffineTransform before = graphics.getTransform();
    graphics.translate(box.getX(), box.getY());
    renderer.paint(chart, graphics, box.getWidth(), box.getHeight());
    graphics.setTransform(before);
  }
}
