package vestiaire.metrics.deck.theme;

import static vestiaire.metrics.deck.theme.Places.BOTTOM;
import static vestiaire.metrics.deck.theme.Places.HEADING;
import static vestiaire.metrics.deck.theme.Places.LEFT;
import static vestiaire.metrics.deck.theme.Places.TOP;
import static vestiaire.metrics.deck.theme.Places.WIDTH;

import java.util.List;

/** The named layouts of the theme. */
final class Layouts {
  private static final double GUTTER = 28;
  private static final double PANEL = 296;
  private static final double STRIP = 104;
  private static final double CARD_GAP = 14;
  private static final double MAIN = WIDTH - PANEL - GUTTER;

  /** Beside key figures stands the week's story, which asks for more room than they do. */
  private static final double CARDS = 404;

  private static final double OVER = BOTTOM - STRIP - 14;

  private Layouts() {}

  static List<LayoutXml> all() {
    return List.of(
        title(),
        agenda(),
        section(),
        statement(),
        exhibit("One exhibit", WIDTH, BOTTOM),
        exhibit("Exhibit with takeaways", MAIN, BOTTOM).place(panel(MAIN)),
        twoExhibits("Two exhibits", BOTTOM),
        exhibit("Exhibit over takeaways", WIDTH, OVER).place(strip()),
        twoExhibits("Two exhibits with takeaways", OVER).place(strip()),
        exhibit("Table", WIDTH, BOTTOM),
        appendix(),
        kpis("KPIs", WIDTH, 4, 2, 36, BOTTOM),
        kpis("KPIs 2", WIDTH, 2, 1, 66, BOTTOM),
        kpis("KPIs 3", WIDTH, 3, 1, 60, BOTTOM),
        kpis("KPIs 4", WIDTH, 2, 2, 54, BOTTOM),
        kpis("KPIs 6", WIDTH, 3, 2, 48, BOTTOM),
        kpis("KPIs with takeaways", CARDS, 2, 4, 24, BOTTOM).place(panel(CARDS)),
        kpis("KPIs with takeaways 4", CARDS, 2, 2, 44, BOTTOM).place(panel(CARDS)),
        kpis("KPIs with takeaways 6", CARDS, 2, 3, 30, BOTTOM).place(panel(CARDS)),
        kpis("KPIs over takeaways 3", WIDTH, 3, 1, 54, OVER).place(strip()),
        kpis("KPIs over takeaways 4", WIDTH, 4, 1, 48, OVER).place(strip()));
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
    return exhibit("Appendix", WIDTH, BOTTOM)
        .place(
            Places.text(
                new Box(LEFT, TOP, WIDTH, BOTTOM - TOP),
                " numCol=\"2\" spcCol=\"406400\"",
                Style.text(14).after(14),
                Style.text(14).after(6).with("•")));
  }

  private static LayoutXml exhibit(String name, double width, double bottom) {
    return content(name, true)
        .place(Places.heading("Heading", 11, new Box(LEFT, TOP, width, HEADING)))
        .place(Places.exhibit("Exhibit", 12, below(LEFT, width, bottom)));
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

  private static LayoutXml kpis(
      String name, double width, int across, int down, double size, double bottom) {
    LayoutXml layout =
        content(name, true)
            .place(Places.heading("Heading", 11, new Box(LEFT, TOP, width, HEADING)));
    Box area = below(LEFT, width, bottom);
    double cardWidth = (width - CARD_GAP * (across - 1)) / across;
    double most = Math.min(down == 1 ? 236 : BOTTOM, area.height());
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
    LayoutXml layout =
        new LayoutXml(name, "", true, "").place(Places.title()).place(Places.tracker());
    if (source) {
      layout.place(Places.source());
    }
    return layout.place(Places.footer("accent3")).place(Places.number("accent3"));
  }

  private static Box below(double x, double width, double bottom) {
    double top = TOP + HEADING + 4;
    return new Box(x, top, width, bottom - top);
  }

  private static LayoutXml.Place panel(double beside) {
    double width = WIDTH - beside - GUTTER;
    return Places.takeaways(new Box(LEFT + beside + GUTTER, TOP, width, BOTTOM - TOP));
  }

  private static LayoutXml.Place strip() {
    return Places.strip(new Box(LEFT, BOTTOM - STRIP, WIDTH, STRIP));
  }
}
