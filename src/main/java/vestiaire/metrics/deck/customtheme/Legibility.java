package vestiaire.metrics.deck.customtheme;

import java.awt.Color;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorMapping;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;

/** Lets text be read, by the master's own map of colours. */
final class Legibility {
  /** WCAG asks 4.5:1 of text. */
  private static final double READ = 4.5;

  /** More of a place may not be lost; a logo in its corner may. */
  private static final double MOST_LOST = 0.1;

  private Legibility() {}

  /**
   * Finds out whether text can be read on a layout's title and body, in the master's colours or
   * with dark and light exchanged.
   */
  static boolean isPossible(XSLFSlideLayout layout, XMLSlideShow show) {
    Prompts.follow(layout.getSlideMaster());
    PageSample page = PageSample.of(layout, show);
    Palette palette = Theme.palette(layout.getSlideMaster());
    return Math.min(lost(page, palette.text(), layout), lost(page, palette.background(), layout))
        <= MOST_LOST;
  }

  /**
   * Exchanges dark and light where a layout has a ground of its own on which the master's text is
   * lost, as programs write that colour each text for itself.
   */
  static void onGround(XSLFSlideLayout layout, XMLSlideShow show) {
    XSLFSlideMaster master = layout.getSlideMaster();
    PageSample page = PageSample.of(layout, show);
    Palette palette = Theme.palette(master);
    double now = lost(page, palette.text(), layout);
    if (now > MOST_LOST && lost(page, palette.background(), layout) < now) {
      CTColorMapping map = master.getXmlObject().getClrMap();
      STColorSchemeIndex.Enum text = map.getTx1();
      STColorSchemeIndex.Enum second = map.getTx2();
      map.setTx1(map.getBg1());
      map.setBg1(text);
      map.setTx2(map.getBg2());
      map.setBg2(second);
      map.setHlink(map.getTx1());
      map.setFolHlink(map.getTx1());
    }
  }

  private static double lost(PageSample page, Color text, XSLFSlideLayout layout) {
    double most = 0;
    for (XSLFTextShape place : SourceLayouts.places(layout)) {
      if (SourceLayouts.isWritten(place) && place.getAnchor() != null) {
        most = Math.max(most, page.lost(text, place.getAnchor()));
      }
    }
    return most;
  }

  /**
   * Takes the first pair of colours for the second one where that is not seen: a company's second
   * light colour may be no paper, and its second dark one no ink.
   */
  static void ofColours(XSLFSlideMaster master) {
    CTColorMapping map = master.getXmlObject().getClrMap();
    Palette palette = Theme.palette(master);
    if (Palette.contrast(palette.text(), palette.paper()) < READ
        || Palette.contrast(palette.heading(), palette.paper()) < READ) {
      map.setBg2(map.getBg1());
    }
    if (Palette.contrast(palette.heading(), palette.background()) < READ) {
      map.setTx2(map.getTx1());
    }
    // The third accent writes sources and notes.
    Color muted = Theme.color(master, STColorSchemeIndex.ACCENT_3);
    if (Palette.contrast(muted, palette.background()) < READ
        || Palette.contrast(muted, Theme.palette(master).paper()) < READ) {
      map.setAccent3(map.getTx2());
    }
  }
}
