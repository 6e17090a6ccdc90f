package vestiaire.metrics.deck.nativechart;

import vestiaire.metrics.chart.style.Palette;

/** Fills, lines and letters, all of them of the theme. */
final class ChartFormatting {
  private static final int EMU_PER_POINT = 12700;

  /** Size of all labels, in hundredths of a point. */
  private static final String LABEL = "1400";

  private final ChartXml xml;
  private final Palette palette;
  private final String language;

  ChartFormatting(ChartXml xml, Palette palette, String language) {
    this.xml = xml;
    this.palette = palette;
    this.language = language;
  }

  ThemeColor neutral() {
    return ThemeColor.neutral(palette);
  }

  ThemeColor muted() {
    return ThemeColor.muted(palette);
  }

  ThemeColor series(int index, int count) {
    return ThemeColor.of(palette, index, count);
  }

  ThemeColor on(ThemeColor fill) {
    return fill.ink(palette);
  }

  /** A flat fill without an outline. */
  void filled(ThemeColor shade) {
    xml.in(
        "c:spPr",
        () -> {
          shade.fill(xml);
          xml.in("a:ln", () -> xml.leaf("a:noFill"));
        });
  }

  /** Neither fill nor line. */
  void invisible() {
    xml.in(
        "c:spPr",
        () -> {
          xml.leaf("a:noFill");
          xml.in("a:ln", () -> xml.leaf("a:noFill"));
        });
  }

  /** No line between the points of a series. */
  void noLine() {
    xml.in("c:spPr", () -> xml.in("a:ln", () -> xml.leaf("a:noFill")));
  }

  /** A line, solid or dashed. */
  void line(ThemeColor shade, double points, boolean dashed) {
    xml.in(
        "c:spPr",
        () ->
            xml.in(
                "a:ln",
                "w",
                Long.toString(Math.round(points * EMU_PER_POINT)),
                () -> {
                  shade.fill(xml);
                  if (dashed) {
                    xml.val("a:prstDash", "dash");
                  }
                  xml.leaf("a:round");
                }));
  }

  /** The thin line of an axis. */
  void axis() {
    line(ThemeColor.rule(palette), 1, false);
  }

  /** A ring: what is within chance of what it is compared with. */
  void hollow(ThemeColor shade, int size) {
    xml.in(
        "c:marker",
        () -> {
          xml.val("c:symbol", "circle");
          xml.val("c:size", size);
          xml.in(
              "c:spPr",
              () -> {
                ThemeColor.PAGE.fill(xml);
                xml.in("a:ln", "w", "19050", () -> shade.fill(xml));
              });
        });
  }

  void marker(ThemeColor shade, int size) {
    xml.in(
        "c:marker",
        () -> {
          xml.val("c:symbol", "circle");
          xml.val("c:size", size);
          filled(shade);
        });
  }

  void noMarker() {
    xml.in("c:marker", () -> xml.val("c:symbol", "none"));
  }

  /** How letters look that the chart writes from its data. */
  void letters(ThemeColor shade, boolean strong) {
    letters(shade, strong, false);
  }

  /** The same; on one line however long, if so wished. */
  void letters(ThemeColor shade, boolean strong, boolean unwrapped) {
    xml.in(
        "c:txPr",
        () -> {
          if (unwrapped) {
            xml.leaf("a:bodyPr", "wrap", "none");
          } else {
            xml.leaf("a:bodyPr");
          }
          paragraph(shade, strong);
        });
  }

  /** Letters that are turned, as names below narrow columns are. */
  void turned(ThemeColor shade) {
    angled(shade, "-2700000");
  }

  /**
   * Names of which some are left out. LibreOffice turns them where the angle is not said, and
   * breaks them into single letters where it is nought; at a sixty-thousandth of a degree it leaves
   * out those that have no room.
   */
  void level(ThemeColor shade) {
    angled(shade, "1");
  }

  private void angled(ThemeColor shade, String angle) {
    xml.in(
        "c:txPr",
        () -> {
          xml.leaf("a:bodyPr", "rot", angle, "vert", "horz");
          paragraph(shade, false);
        });
  }

  private void paragraph(ThemeColor shade, boolean strong) {
    xml.leaf("a:lstStyle");
    xml.in(
        "a:p",
        () -> {
          xml.in("a:pPr", () -> face("a:defRPr", shade, strong));
          xml.leaf("a:endParaRPr", "lang", language);
        });
  }

  /** Letters that are written out. */
  void words(String text, ThemeColor shade, boolean strong) {
    words(text, shade, strong, false);
  }

  /** The same; on one line however long it is, if so wished. */
  void words(String text, ThemeColor shade, boolean strong, boolean unwrapped) {
    xml.in(
        "c:tx",
        () ->
            xml.in(
                "c:rich",
                () -> {
                  if (unwrapped) {
                    xml.leaf("a:bodyPr", "wrap", "none");
                  } else {
                    xml.leaf("a:bodyPr");
                  }
                  xml.leaf("a:lstStyle");
                  xml.in(
                      "a:p",
                      () ->
                          xml.in(
                              "a:r",
                              () -> {
                                face("a:rPr", shade, strong);
                                xml.text("a:t", text);
                              }));
                }));
  }

  private void face(String element, ThemeColor shade, boolean strong) {
    ChartXml.Inside inside =
        () -> {
          shade.fill(xml);
          xml.leaf("a:latin", "typeface", "+mn-lt");
        };
    if (element.equals("a:rPr")) {
      xml.in(element, inside, "lang", language, "sz", LABEL, "b", strong ? "1" : "0");
    } else {
      xml.in(element, inside, "sz", LABEL, "b", strong ? "1" : "0");
    }
  }
}
