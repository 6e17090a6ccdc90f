package vestiaire.metrics.deck.placeholder;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.ColorStyle;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XSLFBackground;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.jspecify.annotations.Nullable;

/**
 * Finds the colour that the slides of a layout are seen to have: that of the topmost large shape or
 * picture, else of the background; of a picture or a gradient its mean.
 */
final class Ground {
  /** A shape that covers so much of the page is its ground. */
  private static final double MOST = 0.4;

  /** Every so many pixels of a picture tell its colour. */
  private static final int STEP = 7;

  private static final int OPAQUE = 128;

  private Ground() {}

  /** Returns the colour; none where the file does not say it in a form that can be read. */
  static Optional<Color> of(XSLFSlideLayout layout) {
    for (XSLFSheet sheet : List.of(layout, layout.getSlideMaster())) {
      List<XSLFShape> shapes = new ArrayList<>(sheet.getShapes());
      Collections.reverse(shapes);
      for (XSLFShape shape : shapes) {
        if (!shape.isPlaceholder() && covers(shape, layout)) {
          Optional<Color> color = color(shape);
          if (color.isPresent()) {
            return color;
          }
        }
      }
    }
    XSLFBackground background = layout.getBackground();
    return background == null ? Optional.empty() : color(background);
  }

  private static boolean covers(XSLFShape shape, XSLFSlideLayout layout) {
    Rectangle2D box = shape.getAnchor();
    var page = layout.getSlideShow().getPageSize();
    return box != null
        && box.getWidth() * box.getHeight() > MOST * page.getWidth() * page.getHeight();
  }

  private static Optional<Color> color(XSLFShape shape) {
    if (shape instanceof XSLFPictureShape picture) {
      return picture.getPictureData() == null
          ? Optional.empty()
          : mean(new ByteArrayInputStream(picture.getPictureData().getData()));
    }
    return shape instanceof XSLFSimpleShape simple
        ? color(simple.getFillStyle().getPaint())
        : Optional.empty();
  }

  private static Optional<Color> color(@Nullable PaintStyle paint) {
    if (paint instanceof PaintStyle.SolidPaint solid) {
      return color(solid.getSolidColor());
    }
    if (paint instanceof PaintStyle.GradientPaint gradient) {
      Mean mean = new Mean();
      for (ColorStyle stop : gradient.getGradientColors()) {
        color(stop).ifPresent(mean::add);
      }
      return mean.color();
    }
    return paint instanceof PaintStyle.TexturePaint texture
        ? mean(texture.getImageData())
        : Optional.empty();
  }

  private static Optional<Color> color(@Nullable ColorStyle style) {
    Color color =
        style == null ? null : org.apache.poi.sl.draw.DrawPaint.applyColorTransform(style);
    return color == null || color.getAlpha() < OPAQUE
        ? Optional.empty()
        : Optional.of(new Color(color.getRGB()));
  }

  /**
   * Returns the mean colour of a picture; none of one that is clear for its larger part, and so no
   * ground, and of one that Java cannot read.
   */
  private static Optional<Color> mean(@Nullable InputStream picture) {
    if (picture == null) {
      return Optional.empty();
    }
    try (picture) {
      BufferedImage image = ImageIO.read(picture);
      if (image == null) {
        return Optional.empty();
      }
      Mean mean = new Mean();
      int clear = 0;
      for (int y = 0; y < image.getHeight(); y += STEP) {
        for (int x = 0; x < image.getWidth(); x += STEP) {
          int pixel = image.getRGB(x, y);
          if (pixel >>> 24 < OPAQUE) {
            clear++;
          } else {
            mean.add(new Color(pixel));
          }
        }
      }
      return clear > mean.count ? Optional.empty() : mean.color();
    } catch (IOException e) {
      // What cannot be read says nothing; the theme's own colour of the page stands in.
      return Optional.empty();
    }
  }

  private static final class Mean {
    private long red;
    private long green;
    private long blue;
    private int count;

    void add(Color color) {
      red += color.getRed();
      green += color.getGreen();
      blue += color.getBlue();
      count++;
    }

    Optional<Color> color() {
      return count == 0
          ? Optional.empty()
          : Optional.of(
              new Color(
                  Math.toIntExact(red / count),
                  Math.toIntExact(green / count),
                  Math.toIntExact(blue / count)));
    }
  }
}
