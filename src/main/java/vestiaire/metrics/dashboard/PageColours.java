package vestiaire.metrics.dashboard;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/**
 * The colours of a company's theme on the page: its second dark colour for what stands for a whole,
 * its first accent for the one thing to look at. Each is darkened or lightened until it can be read
 * on the page's ground, by day and by night.
 */
final class PageColours {
  private static final String THEME = "ppt/theme/theme1.xml";
  private static final Color DAY = new Color(0xFFFDFA);
  private static final Color NIGHT = new Color(0x101714);
  // WCAG asks 4.5:1 of text; what white figures stand on, a little more.
  private static final double TEXT = 4.6;
  private static final double WHOLE = 7;
  private static final double SOFT = 0.84;

  private PageColours() {}

  /** Returns rules of style that follow the page's own; empty where the theme names no colours. */
  static String of(Path theme) {
    try (OfficeFile file = OfficeFile.open(theme)) {
      @Nullable Element colours = Xml.find(file.root(THEME), "themeElements", "clrScheme");
      Optional<Color> whole = colour(colours, "dk2");
      Optional<Color> accent = colour(colours, "accent1");
      if (whole.isEmpty() || accent.isEmpty()) {
        return "";
      }
      return rules(":root", whole.get(), accent.get(), DAY)
          + rules(":root[data-theme=dark]", whole.get(), accent.get(), NIGHT);
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          theme + " is not a PowerPoint file that can be read: " + e.getMessage(), e);
    }
  }

  private static Optional<Color> colour(@Nullable Element colours, String name) {
    String code = Xml.attribute(Xml.find(colours, name, "srgbClr"), "val");
    return code.matches("[0-9A-Fa-f]{6}")
        ? Optional.of(new Color(Integer.parseInt(code, 16)))
        : Optional.empty();
  }

  private static String rules(String where, Color whole, Color accent, Color ground) {
    Color strong = legible(whole, ground, WHOLE);
    // White figures stand on it by day and by night.
    Color mass = legible(whole, DAY, WHOLE);
    Color soft = mixed(legible(accent, ground, TEXT), ground, SOFT);
    Color point = legible(legible(accent, ground, TEXT), soft, TEXT);
    return "\n"
        + where
        + " { --mass: "
        + code(ground.equals(DAY) ? mass : mixed(mass, Color.WHITE, 0.14))
        + "; --strong: "
        + code(strong)
        + "; --soft: "
        + code(mixed(strong, ground, SOFT))
        + "; --line: "
        + code(legible(mixed(strong, ground, 0.35), ground, TEXT))
        + "; --point: "
        + code(point)
        + "; --pointsoft: "
        + code(soft)
        + "; }";
  }

  /**
   * Returns the colour itself where it stands out, else moved away from the ground until it does.
   */
  private static Color legible(Color colour, Color ground, double contrast) {
    Color away =
        Palette.contrast(ground, Color.BLACK) > Palette.contrast(ground, Color.WHITE)
            ? Color.BLACK
            : Color.WHITE;
    for (int share = 0; share < 20; share++) {
      Color moved = mixed(colour, away, share / 20.0);
      if (Palette.contrast(moved, ground) >= contrast) {
        return moved;
      }
    }
    return away;
  }

  private static Color mixed(Color one, Color other, double share) {
    return new Color(
        blend(one.getRed(), other.getRed(), share),
        blend(one.getGreen(), other.getGreen(), share),
        blend(one.getBlue(), other.getBlue(), share));
  }

  private static int blend(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  private static String code(Color colour) {
    return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
  }
}
