package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import vestiaire.metrics.model.MetricsException;

/**
 * The layouts of a foreign file that others are derived from, told by their placeholders, all of
 * one master.
 *
 * @param master theirs
 * @param title has a title and a subtitle; else as content
 * @param content has a title and one body
 */
record SourceLayouts(XSLFSlideMaster master, XSLFSlideLayout title, XSLFSlideLayout content) {
  /** Of the slide: a smaller body holds no chart. */
  private static final double LEAST_AREA = 0.25;

  static SourceLayouts of(XMLSlideShow show) {
    List<String> seen = new ArrayList<>();
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      XSLFSlideLayout content = null;
      XSLFSlideLayout title = null;
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        seen.add(layout.getName());
        if (content == null && holdsContent(layout, show)) {
          content = layout;
        }
        if (title == null
            && title(layout).isPresent()
            && find(layout, Placeholder.SUBTITLE).isPresent()) {
          title = layout;
        }
      }
      if (content != null) {
        return new SourceLayouts(master, title == null ? content : title, content);
      }
    }
    throw new MetricsException.Rendering(
        "The theme lacks the layouts Title, Section, Statement, KPIs, One exhibit, Exhibit with"
            + " takeaways, Two exhibits, Table, Appendix; and a layout with a title and one body"
            + " of a quarter of the slide or more, to derive them from. It has: "
            + (seen.isEmpty() ? "no layout" : String.join(", ", seen))
            + ".\nAdd them in PowerPoint's slide master view, or use templates/theme.pptx");
  }

  static Optional<XSLFTextShape> title(XSLFSlideLayout layout) {
    return find(layout, Placeholder.TITLE).or(() -> find(layout, Placeholder.CENTERED_TITLE));
  }

  static Optional<XSLFTextShape> find(XSLFSlideLayout layout, Placeholder type) {
    return places(layout).stream().filter(place -> place.getPlaceholder() == type).findFirst();
  }

  /** The layout's body: the largest, where it has more than one. */
  static Optional<XSLFTextShape> body(XSLFSlideLayout layout) {
    return places(layout).stream()
        .filter(place -> isBody(place) && place.getAnchor() != null)
        .max(Comparator.comparingDouble(place -> area(place.getAnchor())));
  }

  static List<XSLFTextShape> places(XSLFSlideLayout layout) {
    return layout.getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(place -> ph(place) != null)
        .toList();
  }

  // POI takes a placeholder that has neither type nor index for none.
  private static @Nullable CTPlaceholder ph(XSLFTextShape place) {
    return place.getXmlObject() instanceof CTShape shape
        ? shape.getNvSpPr().getNvPr().getPh()
        : null;
  }

  private static boolean isBody(XSLFTextShape place) {
    CTPlaceholder ph = ph(place);
    return ph != null
        && (ph.getType() == STPlaceholderType.BODY || ph.getType() == STPlaceholderType.OBJ);
  }

  private static boolean holdsContent(XSLFSlideLayout layout, XMLSlideShow show) {
    double page = show.getPageSize().getWidth() * show.getPageSize().getHeight();
    return title(layout).isPresent()
        && places(layout).stream().filter(place -> isBody(place)).count() == 1
        && body(layout).filter(body -> area(body.getAnchor()) >= LEAST_AREA * page).isPresent();
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }
}
