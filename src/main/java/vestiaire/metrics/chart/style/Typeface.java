package vestiaire.metrics.chart.style;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.MetricsException;

/**
 * Letters that the program brings along, so that widths and outlines are the same on every machine:
 * Liberation, whose widths equal those of Arial and of Times New Roman. Sizes and widths are in
 * points.
 */
public final class Typeface {
  /** The widths of Arial. */
  public static final Typeface SANS = new Typeface("LiberationSans");

  /** The widths of Times New Roman. */
  public static final Typeface SERIF = new Typeface("LiberationSerif");

  private static final String ELLIPSIS = "…";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  private Typeface(String name) {
    regular = load(name + "-Regular.ttf");
    bold = load(name + "-Bold.ttf");
  }

  /**
   * Reads the faces. To be called before any library asks Java for a font: on a machine without
   * fonts Java must be told so first.
   */
  public static void ready() {
    // Whoever calls this has this class loaded, and with it its faces.
  }

  /** Returns the face whose widths come nearest to those of the family. */
  public static Typeface like(String family) {
    return family.startsWith("Times") || family.contains("Serif") ? SERIF : SANS;
  }

  /** Returns the face itself, for whoever sets text rather than outlines. */
  public Font font(double size, boolean strong) {
    return (strong ? bold : regular).deriveFont((float) size);
  }

  /** Returns whether this is one of the program's faces. */
  public static boolean isOwn(Font font) {
    return font.getPSName().startsWith("Liberation");
  }

  /** Returns where the program's file of such a face is. */
  public static String file(Font font) {
    // The name within the file, "Liberation Sans Bold", which is the same on every machine.
    String name = font.getPSName();
    return "/fonts/" + (name.contains("-") ? name : name + "-Regular") + ".ttf";
  }

  /**
   * Gives the letters of a text their face: the usual one where it has them, else one of the spare
   * ones that the program brings along, else one of the machine's.
   */
  public static void dress(AttributedString attributed, String text, Font usual, int from, int to) {
    FallbackFonts.dress(attributed, text, usual, from, to);
  }

  /** Returns whether the face can set the text letter by letter, from left to right. */
  public static boolean isSimple(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /** Returns how wide the text is on one line. */
  public double width(String text, double size, boolean strong) {
    if (text.isEmpty()) {
      return 0;
    }
    Font font = font(size, strong);
    return isSimple(font, text)
        ? font.createGlyphVector(EXACT, text).getLogicalBounds().getWidth()
        : layout(font, text).getAdvance();
  }

  /** Returns the letters as a shape that starts at the origin, on the baseline. */
  public Shape outline(String text, double size, boolean strong) {
    if (text.isBlank()) {
      return new Path2D.Double();
    }
    Font font = font(size, strong);
    if (isSimple(font, text)) {
      GlyphVector glyphs = font.createGlyphVector(EXACT, text);
      return glyphs.getOutline();
    }
    return layout(font, text).getOutline(null);
  }

  /** Returns the text, cut with an ellipsis where it is wider than the room. */
  public String cut(String text, double room, double size, boolean strong) {
    if (width(text, size, strong) <= room) {
      return text;
    }
    int low = 0;
    int high = text.codePointCount(0, text.length());
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (width(beginning(text, middle), size, strong) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return beginning(text, low);
  }

  /**
   * Returns the text on at most so many lines, broken at words, the last cut where it does not fit.
   */
  public List<String> lines(String text, double room, int most, double size, boolean strong) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (lines.size() < most - 1 && width(rest, size, strong) > room) {
      int end = lastBreak(rest, room, size, strong);
      if (end <= 0) {
        break;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    lines.add(cut(rest, room, size, strong));
    return lines;
  }

  private int lastBreak(String text, double room, double size, boolean strong) {
    int best = -1;
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      if (width(text.substring(0, at), size, strong) > room) {
        break;
      }
      best = at;
    }
    return best;
  }

  private static String beginning(String text, int codePoints) {
    return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + ELLIPSIS;
  }

  private static TextLayout layout(Font font, String text) {
    AttributedString attributed = new AttributedString(text);
    dress(attributed, text, font, 0, text.length());
    // A name that runs from right to left must not take its number to the other side.
    attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
    return new TextLayout(attributed.getIterator(), EXACT);
  }

  static Font load(String file) {
    SystemFonts.prepare();
    try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new MetricsException.Rendering(
            "The font " + file + " is missing from the program; build it again with 'mvn package'");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new MetricsException.Rendering("The font " + file + " cannot be read: " + e, e);
    }
  }
}
