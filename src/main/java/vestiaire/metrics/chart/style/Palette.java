package vestiaire.metrics.chart.style;

import java.awt.Color;

/**
 * The colours of a chart: one highlight, the rest neutral. All come from a theme, so that a chart
 * looks at home in any company's deck.
 *
 * @param background of the page
 * @param text of labels
 * @param heading of titles; marks that stand for a whole
 * @param highlight the one colour that says: look here
 * @param paper of panels, a little darker or lighter than the page
 */
public record Palette(Color background, Color text, Color heading, Color highlight, Color paper) {
  // WCAG asks 3:1 of marks and 4.5:1 of text; a little more, since pictures are also projected.
  private static final double MARK = 3.15;
  private static final double READABLE = 5.6;
  private static final double MID_DARK = 7;
  private static final double DARK = 12;

  /** Dark green titles and a rust highlight on white. */
  public static final Palette STANDARD =
      new Palette(
          Color.WHITE,
          new Color(0x1B2328),
          new Color(0x143D33),
          new Color(0xB5411C),
          new Color(0xF4EFE8));

  /**
   * Returns the same on another ground: text is text or page, whichever reads better there; titles
   * and the highlight stay as long as they stand out.
   */
  public Palette standingOn(Color ground) {
    Color ink = contrast(text, ground) >= contrast(background, ground) ? text : background;
    return new Palette(
        ground,
        ink,
        contrast(heading, ground) >= MARK ? heading : ink,
        contrast(highlight, ground) >= MARK ? highlight : ink,
        paper);
  }

  /** Marks that are not highlighted: the lightest grey that still stands out 3:1. */
  public Color neutral() {
    return grey(MARK);
  }

  /** Marks that stand apart clearly, beside others that do not. */
  public Color strong() {
    return grey(MID_DARK);
  }

  /**
   * Returns the fill of marks that do not stand apart clearly; an outline in {@link #neutral} holds
   * it.
   */
  public Color faded() {
    return mix(text, background, 0.82);
  }

  /** Secondary text: the lightest grey that is easy to read. */
  public Color muted() {
    return grey(READABLE);
  }

  /** Axes and hairlines. */
  public Color rule() {
    return mix(text, background, 0.68);
  }

  /** Lines that lead the eye and carry nothing. */
  public Color hairline() {
    return mix(text, background, 0.88);
  }

  /** Returns the highlight at a strength from 0 (page) to 1 (full): bands and heat maps. */
  public Color tint(double strength) {
    return mix(highlight, background, 1 - Math.min(1, Math.max(0, strength)));
  }

  /** Returns the grey of the series at this place among so many, from dark to light. */
  public Color shade(int index, int count) {
    double darkest = count <= 1 ? MARK : count == 2 ? MID_DARK : DARK;
    double step = count <= 1 ? 0 : index / (count - 1.0);
    return grey(darkest * Math.pow(MARK / darkest, step));
  }

  /** Text or page colour, whichever reads better on this fill. */
  public Color on(Color fill) {
    return contrast(background, fill) >= contrast(text, fill) ? background : text;
  }

  /** Contrast of two colours, 1 to 21, as WCAG 2.2 defines it. */
  public static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** Returns the first colour with this share of the second in it. */
  static Color mix(Color one, Color other, double share) {
    return new Color(
        blend(one.getRed(), other.getRed(), share),
        blend(one.getGreen(), other.getGreen(), share),
        blend(one.getBlue(), other.getBlue(), share));
  }

  private Color grey(double contrast) {
    for (int percent = 100; percent > 0; percent--) {
      Color candidate = mix(text, background, percent / 100.0);
      if (contrast(candidate, background) >= contrast) {
        return candidate;
      }
    }
    return text;
  }

  private static int blend(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
