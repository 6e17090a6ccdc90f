package vestiaire.metrics.deck.customtheme;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import vestiaire.metrics.chart.style.Palette;

/** An empty page of a layout, drawn small, to see whether text could be read on it. */
final class PageSample {
  /** Points of the page to a pixel. */
  private static final double SCALE = 3;

  /** WCAG asks 3:1 of large letters; below it even they are lost. */
  private static final double SEEN = 3;

  private final Optional<BufferedImage> drawn;

  private PageSample(Optional<BufferedImage> drawn) {
    this.drawn = drawn;
  }

  /** Draws an empty page; one that cannot be drawn counts as a page without a picture. */
  static PageSample of(XSLFSlideLayout layout, XMLSlideShow show) {
    Dimension page = show.getPageSize();
    int width = (int) Math.ceil(page.getWidth() / SCALE);
    int height = (int) Math.ceil(page.getHeight() / SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    XSLFSlide slide = show.createSlide(layout);
    try {
      slide.clear();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(1 / SCALE, 1 / SCALE);
      slide.draw(graphics);
      return new PageSample(Optional.of(image));
    } catch (RuntimeException e) {
      // A picture in a form that Java cannot draw says nothing about the page.
      return new PageSample(Optional.empty());
    } finally {
      graphics.dispose();
      show.removeSlide(slide.getSlideNumber() - 1);
    }
  }

  /** Returns the share of a box where letters of this colour are lost, from 0 to 1. */
  double lost(Color text, Rectangle2D box) {
    BufferedImage image = drawn.orElse(null);
    if (image == null) {
      return 0;
    }
    int lost = 0;
    int all = 0;
    int right = Math.min(image.getWidth(), (int) (box.getMaxX() / SCALE));
    int bottom = Math.min(image.getHeight(), (int) (box.getMaxY() / SCALE));
    for (int y = Math.max(0, (int) (box.getY() / SCALE)); y < bottom; y++) {
      for (int x = Math.max(0, (int) (box.getX() / SCALE)); x < right; x++) {
        all++;
        lost += Palette.contrast(text, new Color(image.getRGB(x, y))) < SEEN ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) lost / all;
  }
}
