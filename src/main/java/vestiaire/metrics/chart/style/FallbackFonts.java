package vestiaire.metrics.chart.style;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.List;

/**
 * Faces for letters that the program's usual ones lack: emoji and Arabic, which it brings along
 * too, so that a deck with such names is the same on every machine. What remains, such as Chinese,
 * is asked of the machine.
 */
final class FallbackFonts {
  private static final int VARIATION = 0xFE0F;
  private static final int JOINER = 0x200D;

  private FallbackFonts() {}

  /** Gives the letters of a text their face: the usual one, or one that has them. */
  static void dress(AttributedString attributed, String text, Font usual, int from, int to) {
    attributed.addAttribute(TextAttribute.FONT, usual, from, to);
    Font last = usual;
    for (int i = from; i < to; ) {
      int code = text.codePointAt(i);
      int end = i + Character.charCount(code);
      Font font = joins(code) && last.canDisplay(code) ? last : of(usual, code);
      if (!font.equals(usual)) {
        attributed.addAttribute(TextAttribute.FONT, font, i, end);
      }
      last = font;
      i = end;
    }
  }

  /** Returns whether the code point changes the one before it, and is drawn with it. */
  private static boolean joins(int code) {
    boolean skin = code >= 0x1F3FB && code <= 0x1F3FF;
    return skin || code == VARIATION || code == JOINER;
  }

  private static Font of(Font usual, int code) {
    if (usual.canDisplay(code)) {
      return usual;
    }
    for (Font spare : Brought.FACES) {
      if (spare.canDisplay(code)) {
        return spare.deriveFont(usual.getSize2D());
      }
    }
    Font machine = SystemFonts.like(usual);
    return machine != null && machine.canDisplay(code) ? machine : usual;
  }

  /** Read once, and only when a letter is missing. */
  private static final class Brought {
    static final List<Font> FACES =
        List.of(
            Typeface.load("NotoSansArabic-Regular.ttf"), Typeface.load("NotoEmoji-Regular.ttf"));
  }
}
