package vestiaire.metrics.deck.customtheme;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorMapping;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;

/**
 * Makes the first accent, which is the highlight, one that is seen: where the theme's own is lost
 * on the ground of its pages, the master's map of colours gives it the accent that stands out most.
 */
final class Accents {
  /** WCAG asks 3:1 of marks and of large letters. */
  private static final double SEEN = 3.15;

  private Accents() {}

  /** Looks at the page that exhibits stand on. */
  static void standOut(XSLFSlideLayout page) {
    var master = page.getSlideMaster();
    CTColorMapping map = master.getXmlObject().getClrMap();
    Optional<Color> ground = Theme.ground(page);
    STColorSchemeIndex.Enum own = map.getAccent1();
    if (ground.isEmpty() || contrast(page, ground.get()) >= SEEN) {
      return;
    }
    STColorSchemeIndex.Enum best = own;
    double most = contrast(page, ground.get());
    for (STColorSchemeIndex.Enum other :
        List.of(
            STColorSchemeIndex.ACCENT_2,
            STColorSchemeIndex.ACCENT_3,
            STColorSchemeIndex.ACCENT_4,
            STColorSchemeIndex.ACCENT_5,
            STColorSchemeIndex.ACCENT_6)) {
      map.setAccent1(other);
      double seen = contrast(page, ground.get());
      if (seen > most) {
        most = seen;
        best = other;
      }
    }
    // Where no accent is seen, the text's own colour is, and bold letters tell the highlight.
    map.setAccent1(most >= SEEN ? best : own);
  }

  private static double contrast(XSLFSlideLayout page, Color ground) {
    return Palette.contrast(Theme.palette(page.getSlideMaster()).highlight(), ground);
  }
}
