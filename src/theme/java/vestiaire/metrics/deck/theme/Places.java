package vestiaire.metrics.deck.theme;

import java.util.List;
import vestiaire.metrics.deck.theme.LayoutXml.Place;

/** The placeholders that the layouts are made of, all on one grid. */
final class Places {
  static final double LEFT = 48;
  static final double WIDTH = 864;
  static final double TOP = 112;
  static final double BOTTOM = 466;
  static final double HEADING = 26;
  static final Style BULLET = Style.text(20).after(10).with("•");

  private static final String FLUSH = "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"";
  private static final String PANEL =
      "lIns=\"228600\" tIns=\"203200\" rIns=\"190500\" bIns=\"165100\" anchor=\"t\"";

  private static final String STRIP =
      "lIns=\"228600\" tIns=\"101600\" rIns=\"228600\" bIns=\"101600\" anchor=\"ctr\"";

  private Places() {}

  static Place title() {
    return place("Title", "type=\"title\"", new Box(LEFT, 33, WIDTH, 68), "", "l", 95, List.of());
  }

  /** The section's name, small above the title. */
  static Place tracker() {
    return place(
        "Tracker",
        body(18),
        new Box(LEFT, 15, WIDTH, 17),
        "anchor=\"b\"",
        "l",
        100,
        List.of(Style.text(12).in("accent3")));
  }

  static Place titleAt(Box box, String anchor, Style style) {
    return place(
        "Title", "type=\"title\"", box, "anchor=\"" + anchor + "\"", "l", 95, List.of(style));
  }

  static Place heading(String name, int index, Box box) {
    Style style = Style.text(16).strong();
    return place(name, body(index), box, "anchor=\"t\"", "l", 100, List.of(style));
  }

  static Place exhibit(String name, int index, Box box) {
    return place(name, "idx=\"" + index + "\"", box, "", "l", 100, List.of(Style.text(14)));
  }

  static Place takeaways(Box box) {
    return new Place(
        "Takeaways",
        body(20),
        box,
        PANEL,
        "bg2",
        "l",
        102,
        "Takeaways",
        List.of(Style.text(20).in("tx2").after(3), BULLET));
  }

  static Place strip(Box box) {
    return new Place(
        "Takeaways",
        body(20),
        box,
        STRIP,
        "bg2",
        "l",
        100,
        "Takeaways",
        List.of(Style.text(20).in("tx2"), Style.text(20).after(6).with("•")));
  }

  static Place text(Box box, String columns, Style... levels) {
    return place("Text", body(10), box, "anchor=\"t\"" + columns, "l", 105, List.of(levels));
  }

  /** Values of a row of cards stand on one line, however many lines the notes below them take. */
  static Place card(int number, Box box, double valueSize) {
    double tallest = 1.18 * (valueSize + 16 + 2 * 14) + 2 * 3;
    long top = Math.round(12_700 * Math.max(8, (box.height() - tallest) / 2));
    Style value = Style.text(valueSize).in("tx2").serif();
    Style small = Style.text(Math.max(20, valueSize * 0.5)).in("tx2").serif();
    return new Place(
        "Card " + number,
        body(30 + number),
        box,
        "lIns=\"203200\" tIns=\"" + top + "\" rIns=\"127000\" bIns=\"101600\" anchor=\"t\"",
        "bg2",
        "l",
        98,
        "Value",
        List.of(
            value,
            Style.text(16).strong().after(3),
            Style.text(14).in("accent3").after(3),
            value.in("accent1").strong(),
            small,
            small.in("accent1").strong()));
  }

  static Place source() {
    return place(
        "Source",
        body(15),
        new Box(LEFT, 477, WIDTH, 16),
        "anchor=\"ctr\"",
        "l",
        100,
        List.of(Style.text(10).in("accent3")));
  }

  static Place footer(String color) {
    return place(
        "Footer",
        "type=\"ftr\" sz=\"quarter\" idx=\"16\"",
        new Box(LEFT, 507, 700, 16),
        "anchor=\"ctr\"",
        "l",
        100,
        List.of(Style.text(10).in(color)));
  }

  static Place number(String color) {
    return place(
        "Slide number",
        "type=\"sldNum\" sz=\"quarter\" idx=\"17\"",
        new Box(LEFT + WIDTH - 80, 507, 80, 16),
        "anchor=\"ctr\"",
        "r",
        100,
        List.of(Style.text(10).in(color)));
  }

  static Place subtitle(Box box, Style style) {
    return place(
        "Subtitle", "type=\"subTitle\" idx=\"1\"", box, "anchor=\"t\"", "l", 105, List.of(style));
  }

  private static String body(int index) {
    return "type=\"body\" sz=\"quarter\" idx=\"" + index + "\"";
  }

  private static Place place(
      String name,
      String ph,
      Box box,
      String body,
      String align,
      double lineSpacing,
      List<Style> levels) {
    return new Place(name, ph, box, FLUSH + " " + body, "", align, lineSpacing, name, levels);
  }
}
