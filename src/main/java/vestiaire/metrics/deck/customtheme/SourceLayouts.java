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

  /**
   * Finds them.
   *
   * @throws UnfitException saying which layout comes closest, and what it lacks
   */
  static SourceLayouts of(XMLSlideShow show) throws UnfitException {
    List<XSLFSlideLayout> seen = new ArrayList<>();
    List<String> busy = new ArrayList<>();
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      XSLFSlideLayout content = null;
      XSLFSlideLayout title = null;
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        seen.add(layout);
        if (content == null && holdsContent(layout, show)) {
          if (Legibility.isPossible(layout, show)) {
            content = layout;
          } else {
            busy.add(layout.getName());
          }
        }
        if (title == null
            && title(layout).isPresent()
            && find(layout, Placeholder.SUBTITLE).isPresent()
            && Legibility.isPossible(layout, show)) {
          title = layout;
        }
      }
      if (content != null) {
        return new SourceLayouts(master, title == null ? content : title, content);
      }
    }
    throw new UnfitException(
        busy.isEmpty()
            ? closest(seen, show)
            : "text cannot be read on the picture or pattern of '"
                + busy.get(0)
                + "', which comes closest");
  }

  /** Names the layout that lacks least. */
  private static String closest(List<XSLFSlideLayout> seen, XMLSlideShow show) {
    String wanted =
        "no layout has a title and one body of a quarter of the slide or more, from which places for"
            + " charts, tables and text could be derived; ";
    return seen.stream()
        .min(
            Comparator.comparingInt((XSLFSlideLayout layout) -> lacks(layout, show).size())
                .thenComparing(layout -> body(layout).isEmpty()))
        .map(
            layout ->
                wanted
                    + "'"
                    + layout.getName()
                    + "' comes closest, and "
                    + String.join(" and ", lacks(layout, show)))
        .orElse("it has no layout");
  }

  private static List<String> lacks(XSLFSlideLayout layout, XMLSlideShow show) {
    List<String> lacks = new ArrayList<>();
    if (title(layout).isEmpty()) {
      lacks.add("has no title");
    }
    long bodies = places(layout).stream().filter(SourceLayouts::isBody).count();
    if (bodies == 0) {
      lacks.add("has no body");
    } else if (bodies > 1) {
      lacks.add("has " + bodies + " bodies");
    } else if (!holdsContent(layout, show) && title(layout).isPresent()) {
      lacks.add("has too small a body");
    }
    return lacks;
  }

  static Optional<XSLFTextShape> title(XSLFSlideLayout layout) {
    return find(layout, Placeholder.TITLE).or(() -> find(layout, Placeholder.CENTERED_TITLE));
  }

  static Optional<XSLFTextShape> find(XSLFSlideLayout layout, Placeholder type) {
    return places(layout).stream().filter(place -> place.getPlaceholder() == type).findFirst();
  }

  /** Returns the layout's body: the largest, where it has more than one. */
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

  /** Returns whether text or exhibits go there. */
  static boolean isWritten(XSLFTextShape place) {
    CTPlaceholder ph = ph(place);
    return ph != null
        && (isBody(place)
            || ph.getType() == STPlaceholderType.TITLE
            || ph.getType() == STPlaceholderType.CTR_TITLE
            || ph.getType() == STPlaceholderType.SUB_TITLE);
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
