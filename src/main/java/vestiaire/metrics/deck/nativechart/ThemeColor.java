package vestiaire.metrics.deck.nativechart;

import java.awt.Color;
import vestiaire.metrics.chart.style.Palette;

/**
 * A colour of the theme, by its role, so that a chart follows when the theme changes.
 *
 * @param role {@code tx1}, {@code bg1}, {@code accent1}, …
 * @param share how much of its own lightness is left, 1 to 100 %
 */
record ThemeColor(String role, int share) {
  /** The one highlight. */
  static final ThemeColor HIGHLIGHT = new ThemeColor("accent1", 100);

  static final ThemeColor TEXT = new ThemeColor("tx1", 100);
  static final ThemeColor PAGE = new ThemeColor("bg1", 100);

  private static final double MARK = 3.15;
  private static final double READABLE = 5.6;
  private static final double HAIRLINE = 1.7;

  /** Marks that are not highlighted: the quietest shade that still stands out 3:1. */
  static ThemeColor neutral(Palette palette) {
    return quietest(palette, MARK);
  }

  /** Secondary text. */
  static ThemeColor muted(Palette palette) {
    return quietest(palette, READABLE);
  }

  /** Returns the colour of axes. */
  static ThemeColor rule(Palette palette) {
    return quietest(palette, HAIRLINE);
  }

  /** Returns the shade of the series at this place among so many, from strong to quiet. */
  static ThemeColor of(Palette palette, int index, int count) {
    double strongest = count <= 2 ? 7 : 12;
    double step = count <= 1 ? 1 : index / (count - 1.0);
    return quietest(palette, strongest * Math.pow(MARK / strongest, step));
  }

  /** As a fill. */
  void fill(ChartXml xml) {
    xml.in(
        "a:solidFill",
        () ->
            xml.in(
                "a:schemeClr",
                "val",
                role,
                () -> {
                  if (share < 100) {
                    xml.val("a:lumMod", share * 1000);
                  }
                }));
  }

  /** Text or page, whichever reads better on this shade. */
  ThemeColor ink(Palette palette) {
    Color own =
        switch (role) {
          case "bg1" -> seen(palette.background(), share);
          case "tx1" -> seen(palette.text(), share);
          default -> palette.highlight();
        };
    return Palette.contrast(own, palette.background()) >= Palette.contrast(own, palette.text())
        ? PAGE
        : TEXT;
  }

  // A darker page where the page is light, a darker text where the text is: so grey stays grey.
  private static ThemeColor quietest(Palette palette, double contrast) {
    Color page = palette.background();
    boolean light = luminous(page) > luminous(palette.text());
    for (int step = 5; step < 100; step += 5) {
      int share = light ? 100 - step : step;
      Color seen = seen(light ? page : palette.text(), share);
      if (Palette.contrast(seen, page) >= contrast) {
        return new ThemeColor(light ? "bg1" : "tx1", share);
      }
    }
    return TEXT;
  }

  /** Returns the colour with its lightness, as HSL has it, scaled. */
  private static Color seen(Color color, int share) {
    double red = color.getRed() / 255.0;
    double green = color.getGreen() / 255.0;
    double blue = color.getBlue() / 255.0;
    double max = Math.max(red, Math.max(green, blue));
    double min = Math.min(red, Math.min(green, blue));
    double light = (max + min) / 2;
    double range = 1 - Math.abs(2 * light - 1);
    double saturation = range == 0 ? 0 : (max - min) / range;
    double wanted = light * share / 100;
    double chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
    double spread = max > min ? chroma / (max - min) : 0;
    return new Color(
        channel(wanted + (red - light) * spread),
        channel(wanted + (green - light) * spread),
        channel(wanted + (blue - light) * spread));
  }

  private static float channel(double value) {
    return (float) Math.max(0, Math.min(1, value));
  }

  private static double luminous(Color color) {
    return Palette.contrast(color, Color.BLACK);
  }
}
