package vestiaire.metrics.deck.theme;

import static vestiaire.metrics.deck.theme.Places.BOTTOM;
import static vestiaire.metrics.deck.theme.Places.HEADING;
import static vestiaire.metrics.deck.theme.Places.LEFT;
import static vestiaire.metrics.deck.theme.Places.TOP;
import static vestiaire.metrics.deck.theme.Places.WIDTH;

import java.util.List;

/** The named layouts of the theme. */
final class Layouts {
  private static final double GUTTER = 32;
  private static final double PANEL = 272;
  private static final double STRIP = 88;
  private static final double CARD_GAP = 14;
  private static final double MAIN = WIDTH - PANEL - GUTTER;

  private Layouts() {}

  static List<LayoutXml> all() {
    return List.of(
        title(),
        agenda(),
        section(),
        statement(),
        exhibit("One exhibit", WIDTH),
        exhibit("Exhibit with takeaways", MAIN).place(panel()),
        twoExhibits("Two exhibits", BOTTOM),
        twoExhibits("Two exhibits with takeaways", BOTTOM - STRIP - 14)
            .place(Places.strip(new Box(LEFT, BOTTOM - STRIP, WIDTH, STRIP))),
        exhibit("Table", WIDTH),
        appendix(),
        kpis("KPIs", WIDTH, 4, 2, 36),
        kpis("KPIs 2", WIDTH, 2, 1, 66),
        kpis("KPIs 3", WIDTH, 3, 1, 60),
        kpis("KPIs 4", WIDTH, 2, 2, 54),
        kpis("KPIs 6", WIDTH, 3, 2, 48),
        kpis("KPIs with takeaways", MAIN, 2, 4, 28).place(panel()),
        kpis("KPIs with takeaways 4", MAIN, 2, 2, 48).place(panel()),
        kpis("KPIs with takeaways 6", MAIN, 2, 3, 38).place(panel()));
  }

  private static LayoutXml title() {
    Style big = Style.text(52).in("bg1").serif();
    return new LayoutXml("Title", "", false, "tx2")
        .decoration("Edge", new Box(0, 0, 14, 540), "accent1")
        .decoration("Mark", new Box(LEFT + 24, 314, 56, 4), "accent1")
        .place(Places.titleAt(new Box(LEFT + 24, 96, 740, 196), "b", big))
        .place(Places.subtitle(new Box(LEFT + 24, 340, 700, 90), Style.text(20).in("bg2").after(4)))
        .place(shifted(Places.footer("bg2")))
        .place(Places.number("bg2"));
  }

  private static LayoutXml.Place shifted(LayoutXml.Place place) {
    Box box = new Box(place.box().x() + 24, place.box().y(), 640, place.box().height());
    return new LayoutXml.Place(
        place.name(),
        place.ph(),
        box,
        place.body(),
        place.fill(),
        place.align(),
        place.lineSpacing(),
        place.prompt(),
        place.levels());
  }

  private static LayoutXml section() {
    Style big = Style.text(40).in("bg1").serif();
    return new LayoutXml("Section", "", false, "bg2")
        .decoration("Block", new Box(0, 0, 348, 540), "tx2")
        .decoration("Mark", new Box(LEFT, 112, 44, 4), "accent1")
        .place(Places.titleAt(new Box(LEFT, 132, 270, 260), "t", big))
        .place(
            Places.text(
                new Box(396, 132, 516, 336),
                "",
                Style.text(18).after(16),
                Style.text(16).after(10).with("•")))
        .place(footerOf(Places.footer("accent3")))
        .place(Places.number("accent3"));
  }

  private static LayoutXml.Place footerOf(LayoutXml.Place place) {
    return new LayoutXml.Place(
        place.name(),
        place.ph(),
        new Box(396, place.box().y(), 420, place.box().height()),
        place.body(),
        place.fill(),
        place.align(),
        place.lineSpacing(),
        place.prompt(),
        place.levels());
  }

  private static LayoutXml agenda() {
    return content("Agenda", false)
        .place(
            Places.text(
                new Box(LEFT, TOP + 6, 780, BOTTOM - TOP - 6),
                "",
                Style.text(22).in("tx2").serif().after(14).with("1."),
                Style.text(14).in("accent3").after(3).indented(37.4)))
        .place(Places.source());
  }

  private static LayoutXml statement() {
    return content("Statement", false)
        .place(
            Places.text(
                new Box(LEFT, TOP + 6, 780, BOTTOM - TOP - 6),
                "",
                Style.text(24).in("tx2").serif().after(16),
                Style.text(18).after(14).with("•")))
        .place(Places.source());
  }

  private static LayoutXml appendix() {
    return exhibit("Appendix", WIDTH)
        .place(
            Places.text(
                new Box(LEFT, TOP, WIDTH, BOTTOM - TOP),
                " numCol=\"2\" spcCol=\"406400\"",
                Style.text(13).after(14),
                Style.text(13).after(6).with("•")));
  }

  private static LayoutXml exhibit(String name, double width) {
    return content(name, true)
        .place(Places.heading("Heading", 11, new Box(LEFT, TOP, width, HEADING)))
        .place(Places.exhibit("Exhibit", 12, below(LEFT, width, BOTTOM)));
  }

  private static LayoutXml twoExhibits(String name, double bottom) {
    double width = (WIDTH - GUTTER) / 2;
    double second = LEFT + width + GUTTER;
    return content(name, true)
        .place(Places.heading("Heading", 11, new Box(LEFT, TOP, width, HEADING)))
        .place(Places.exhibit("Exhibit", 12, below(LEFT, width, bottom)))
        .place(Places.heading("Heading 2", 13, new Box(second, TOP, width, HEADING)))
        .place(Places.exhibit("Exhibit 2", 14, below(second, width, bottom)));
  }

  private static LayoutXml kpis(String name, double width, int across, int down, double size) {
    LayoutXml layout =
        content(name, true)
            .place(Places.heading("Heading", 11, new Box(LEFT, TOP, width, HEADING)));
    Box area = below(LEFT, width, BOTTOM);
    double cardWidth = (width - CARD_GAP * (across - 1)) / across;
    double most = down == 1 ? 236 : area.height();
    double cardHeight = (most - CARD_GAP * (down - 1)) / down;
    for (int i = 0; i < across * down; i++) {
      int row = i / across;
      Box box =
          new Box(
              area.x() + (i % across) * (cardWidth + CARD_GAP),
              area.y() + row * (cardHeight + CARD_GAP),
              cardWidth,
              cardHeight);
      layout.place(Places.card(i + 1, box, size));
    }
    return layout;
  }

  /** A slide with a title; the source stands first of the foot, so that all layouts agree. */
  private static LayoutXml content(String name, boolean source) {
    LayoutXml layout = new LayoutXml(name, "", true, "").place(Places.title());
    if (source) {
      layout.place(Places.source());
    }
    return layout.place(Places.footer("accent3")).place(Places.number("accent3"));
  }

  private static Box below(double x, double width, double bottom) {
    double top = TOP + HEADING + 4;
    return new Box(x, top, width, bottom - top);
  }

  private static LayoutXml.Place panel() {
    return Places.takeaways(new Box(LEFT + MAIN + GUTTER, TOP, PANEL, BOTTOM - TOP));
  }
}
