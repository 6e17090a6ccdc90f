package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.deck.customtheme.PlaceholderXml.Level;

/** Divides the body of a foreign layout into the places that the writer fills; in points. */
final class LayoutRegions {
  private static final double HEADING = 24;
  private static final double SOURCE = 14;
  private static final double GAP = 20;
  private static final double PANEL = 0.33;
  private static final double CARD_PANEL = 0.48;
  private static final double STRIP = 96;

  private final Rectangle2D body;
  private final double sourceTop;
  private final String highlight;

  /**
   * Rooms within this body.
   *
   * @param plain whether the page is of one colour; on a picture the highlight is bold alone
   */
  LayoutRegions(Rectangle2D body, boolean plain) {
    this.body = body;
    this.highlight = plain ? "accent1" : "";
    this.sourceTop = body.getMaxY() - SOURCE;
  }

  List<PlaceholderXml> of(String layout) {
    List<PlaceholderXml> places = new ArrayList<>();
    boolean panel = layout.contains("with takeaways") && !layout.startsWith("Two");
    double share = layout.startsWith("KPIs") ? CARD_PANEL : PANEL;
    double width = panel ? body.getWidth() * (1 - share) - GAP : body.getWidth();
    switch (layout) {
      case "Statement" -> places.add(text(Level.text(22), Level.bullet(18)));
      case "One exhibit", "Table", "Exhibit with takeaways" ->
          exhibit(places, "", 11, body.getX(), width, bottom());
      case "Two exhibits" -> pair(places, bottom());
      case "Two exhibits with takeaways" -> {
        pair(places, bottom() - STRIP - 8);
        places.add(strip());
      }
      case "Exhibit over takeaways" -> {
        exhibit(places, "", 11, body.getX(), width, bottom() - STRIP - 8);
        places.add(strip());
      }
      case "Appendix" -> {
        exhibit(places, "", 11, body.getX(), width, bottom());
        places.add(text(Level.text(14), Level.bullet(14)));
      }
      default -> {
        cards(places, layout, width);
        if (layout.contains("over takeaways")) {
          places.add(strip());
        }
      }
    }
    if (panel) {
      double left = body.getX() + width + GAP;
      places.add(takeaways(box(left, body.getY(), body.getMaxX() - left, bottom() - body.getY())));
    }
    places.add(
        place("Source", 15, box(body.getX(), sourceTop, body.getWidth(), SOURCE), Level.text(9)));
    return places;
  }

  private void pair(List<PlaceholderXml> places, double bottom) {
    double half = (body.getWidth() - GAP) / 2;
    exhibit(places, "", 11, body.getX(), half, bottom);
    exhibit(places, " 2", 13, body.getX() + half + GAP, half, bottom);
  }

  private void exhibit(
      List<PlaceholderXml> places,
      String suffix,
      int index,
      double x,
      double width,
      double bottom) {
    places.add(heading("Heading" + suffix, index, x, width));
    double top = body.getY() + HEADING + 2;
    places.add(
        new PlaceholderXml(
            "Exhibit" + suffix,
            "idx=\"" + (100 + index + 1) + "\"",
            box(x, top, width, bottom - top),
            "t",
            List.of(Level.text(14))));
  }

  private void cards(List<PlaceholderXml> places, String layout, double width) {
    boolean panel = layout.contains("with takeaways");
    boolean over = layout.contains("over takeaways");
    int most = layout.endsWith("4") ? 4 : layout.endsWith("6") ? 6 : 8;
    int across = over ? most : most == 4 || panel ? 2 : most / 2;
    int down = most / across;
    places.add(heading("Heading", 11, body.getX(), width));
    double top = body.getY() + HEADING + 2;
    double gap = 10;
    double wide = (width - gap * (across - 1)) / across;
    double bottom = over ? bottom() - STRIP - 8 : bottom();
    double high = (bottom - top - gap * (down - 1)) / down;
    double size = Math.min(40, Math.max(16, high * 0.3));
    Level value = Level.text(size);
    Level small = Level.text(Math.max(14, size / 2));
    for (int i = 0; i < most; i++) {
      int row = i / across;
      Rectangle2D box =
          box(body.getX() + i % across * (wide + gap), top + row * (high + gap), wide, high);
      places.add(
          place(
              "Card " + (i + 1),
              30 + i,
              box,
              value,
              Level.strong(high < 80 ? 13 : 15),
              Level.text(high < 80 ? 12 : 14),
              new Level(size, true, false, 0, highlight),
              small,
              new Level(small.size(), true, false, 0, highlight)));
    }
  }

  private double bottom() {
    return sourceTop - 6;
  }

  private PlaceholderXml heading(String name, int index, double x, double width) {
    return place(name, index, box(x, body.getY(), width, HEADING), Level.strong(15));
  }

  private PlaceholderXml takeaways(Rectangle2D box) {
    return place("Takeaways", 20, box, Level.text(18), Level.bullet(18));
  }

  private PlaceholderXml strip() {
    return takeaways(box(body.getX(), bottom() - STRIP, body.getWidth(), STRIP));
  }

  private PlaceholderXml text(Level... levels) {
    Rectangle2D box = box(body.getX(), body.getY(), body.getWidth(), bottom() - body.getY());
    return place("Text", 10, box, levels);
  }

  static PlaceholderXml place(String name, int index, Rectangle2D box, Level... levels) {
    // Far from the indices that the file itself uses.
    String ph = "type=\"body\" sz=\"quarter\" idx=\"" + (100 + index) + "\"";
    return new PlaceholderXml(name, ph, box, "t", List.of(levels));
  }

  static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
