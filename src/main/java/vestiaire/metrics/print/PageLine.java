package vestiaire.metrics.print;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.function.Consumer;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.jspecify.annotations.Nullable;

/**
 * A line of text, ready to be drawn. Lengths are points.
 *
 * @param layout its measures
 * @param text its letters
 * @param start where it begins, from the left of its column
 * @param align how it stands in its column
 * @param spacing percent of the letters' own height, or below zero a height in points
 * @param bullet before it; null for none
 */
record PageLine(
    TextLayout layout,
    AttributedString text,
    double start,
    TextAlign align,
    double spacing,
    PageParagraph.@Nullable Bullet bullet) {
  /** Under which letters say where they lead. */
  static final AttributedCharacterIterator.Attribute TARGET = new Target();

  private static final class Target extends AttributedCharacterIterator.Attribute {
    private static final long serialVersionUID = 1L;

    Target() {
      super("slide");
    }
  }

  double height() {
    double own = layout.getAscent() + layout.getDescent() + layout.getLeading();
    return spacing < 0 ? -spacing : own * spacing / 100;
  }

  /** From the top of the line; what spacing adds or takes, it does above the letters. */
  double baseline() {
    return height() - layout.getDescent();
  }

  void draw(Graphics2D graphics, double column, double y, double width) {
    if (bullet != null) {
      graphics.drawString(bullet.text().getIterator(), (float) (column + bullet.x()), (float) y);
    }
    for (GlyphRun part : GlyphRun.of(text, layout)) {
      part.draw(graphics, column + x(width), y);
    }
  }

  /** Tells of the words on this line that lead somewhere. */
  void links(
      Graphics2D graphics, double column, double top, double width, Consumer<PageLink> links) {
    AttributedCharacterIterator letters = text.getIterator();
    while (letters.getIndex() < letters.getEndIndex()) {
      int from = letters.getRunStart(TARGET) - letters.getBeginIndex();
      int to = letters.getRunLimit(TARGET) - letters.getBeginIndex();
      if (letters.getAttribute(TARGET) instanceof String target) {
        Rectangle2D letterBox = layout.getLogicalHighlightShape(from, to).getBounds2D();
        Rectangle2D area =
            new Rectangle2D.Double(
                column + x(width) + letterBox.getX(), top, letterBox.getWidth(), height());
        links.accept(
            new PageLink(
                graphics.getTransform().createTransformedShape(area).getBounds2D(), target));
      }
      letters.setIndex(letters.getRunLimit(TARGET));
    }
  }

  private double x(double width) {
    double room = width - start - layout.getVisibleAdvance();
    return start
        + switch (align) {
          case CENTER -> room / 2;
          case RIGHT -> room;
          default -> 0;
        };
  }
}
