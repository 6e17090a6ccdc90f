package vestiaire.metrics.deck.placeholder;

import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTBackground;
import org.openxmlformats.schemas.presentationml.x2006.main.CTCommonSlideData;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Finds the ground that text stands on. */
final class SlideBackground {
  /** A shape that covers so much of the page is its ground. */
  private static final double MOST = 0.4;

  /** Fills of a theme's format scheme that are more than a colour begin here (20.1.4.1.7). */
  private static final long SECOND_BACKGROUND = 1002;

  private SlideBackground() {}

  /**
   * Returns whether neither background nor a large picture, gradient or pattern lies below the
   * text.
   */
  static boolean isPlain(CTCommonSlideData slide, XMLSlideShow show) {
    if (slide.isSetBg() && !isPlain(slide.getBg())) {
      return false;
    }
    double page =
        (double) Units.toEMU(show.getPageSize().getWidth())
            * Units.toEMU(show.getPageSize().getHeight());
    for (CTPicture picture : slide.getSpTree().getPicList()) {
      if (area(picture.getSpPr()) > MOST * page) {
        return false;
      }
    }
    for (CTShape shape : slide.getSpTree().getSpList()) {
      if (!shape.getNvSpPr().getNvPr().isSetPh()
          && !shape.getSpPr().isSetNoFill()
          && area(shape.getSpPr()) > MOST * page) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(CTBackground background) {
    if (background.isSetBgRef()) {
      return background.getBgRef().getIdx() < SECOND_BACKGROUND;
    }
    return background.isSetBgPr()
        && (background.getBgPr().isSetSolidFill() || background.getBgPr().isSetNoFill());
  }

  private static double area(@Nullable CTShapeProperties shape) {
    return shape == null || !shape.isSetXfrm() || !shape.getXfrm().isSetExt()
        ? 0
        : (double) shape.getXfrm().getExt().getCx() * shape.getXfrm().getExt().getCy();
  }
}
