package vestiaire.metrics.print;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.style.GlyphMode;
import vestiaire.metrics.chart.style.Typeface;

/**
 * Letters of a line that are drawn in one go. A page that takes letters can take one emoji among
 * them only as an outline, and sets what runs from right to left in the order in which it is seen.
 *
 * @param text the line
 * @param from its first letter
 * @param to behind its last letter
 * @param turned whether it runs from right to left and can be set
 * @param x from the beginning of the line
 */
record GlyphRun(AttributedString text, int from, int to, boolean turned, double x) {
  /** Says of letters that they stand in the order in which they are seen. */
  static final AttributedCharacterIterator.Attribute AS_SEEN = new AsSeen();

  private static final class AsSeen extends AttributedCharacterIterator.Attribute {
    private static final long serialVersionUID = 1L;

    AsSeen() {
      super("as seen");
    }
  }

  static List<GlyphRun> of(AttributedString text, TextLayout layout) {
    AttributedCharacterIterator letters = text.getIterator();
    StringBuilder plain = new StringBuilder();
    for (char c = letters.first(); c != AttributedCharacterIterator.DONE; c = letters.next()) {
      plain.append(c);
    }
    int end = plain.length();
    if (isSimple(letters, plain.toString())) {
      return List.of(new GlyphRun(text, 0, end, false, 0));
    }
    Bidi bidi = new Bidi(plain.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
    List<GlyphRun> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < end; ) {
      int next = at + Character.charCount(plain.codePointAt(at));
      if (next == end || kind(letters, plain, bidi, next) != kind(letters, plain, bidi, at)) {
        boolean turned = kind(letters, plain, bidi, at) == Kind.TURNED;
        double x = layout.getLogicalHighlightShape(from, next).getBounds2D().getX();
        parts.add(new GlyphRun(text, from, next, turned, x));
        from = next;
      }
      at = next;
    }
    return parts;
  }

  void draw(Graphics2D graphics, double left, double y) {
    boolean set = graphics.getRenderingHint(GlyphMode.KEY) == GlyphMode.LETTERS;
    AttributedString part = turned && set ? asSeen() : null;
    AttributedCharacterIterator letters =
        part == null ? text.getIterator(null, from, to) : part.getIterator();
    graphics.drawString(letters, (float) (left + x), (float) y);
  }

  private enum Kind {
    SET,
    TURNED,
    OUTLINED
  }

  private static Kind kind(
      AttributedCharacterIterator letters, StringBuilder plain, Bidi bidi, int at) {
    Font font = font(letters, at);
    int code = plain.codePointAt(at);
    boolean joined = Character.UnicodeScript.of(code) == Character.UnicodeScript.ARABIC;
    if (font == null || !font.canDisplay(code) || !Typeface.isOwn(font) || joined) {
      return Kind.OUTLINED;
    }
    return bidi.getLevelAt(at) % 2 == 1 ? Kind.TURNED : Kind.SET;
  }

  private static boolean isSimple(AttributedCharacterIterator letters, String plain) {
    Font font = font(letters, 0);
    return font != null
        && letters.getRunLimit(TextAttribute.FONT) == letters.getEndIndex()
        && Typeface.isSimple(font, plain);
  }

  private static @Nullable Font font(AttributedCharacterIterator letters, int at) {
    letters.setIndex(letters.getBeginIndex() + at);
    return letters.getAttribute(TextAttribute.FONT) instanceof Font font ? font : null;
  }

  private AttributedString asSeen() {
    AttributedCharacterIterator letters = text.getIterator(null, from, to);
    StringBuilder plain = new StringBuilder();
    for (char c = letters.first(); c != AttributedCharacterIterator.DONE; c = letters.next()) {
      plain.append(c);
    }
    AttributedString seen = new AttributedString(plain.reverse().toString());
    letters.first();
    for (TextAttribute attribute : List.of(TextAttribute.FONT, TextAttribute.FOREGROUND)) {
      Object value = letters.getAttribute(attribute);
      if (value != null) {
        seen.addAttribute(attribute, value);
      }
    }
    seen.addAttribute(AS_SEEN, true);
    return seen;
  }
}
