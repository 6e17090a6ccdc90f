package vestiaire.metrics.chart.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.text.Bidi;
import java.util.List;
import java.util.function.IntConsumer;
import vestiaire.metrics.chart.style.GlyphMode;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Wording;

/**
 * The canvas that a chart is drawn on. Lengths are points; y grows downwards.
 *
 * @param graphics vectors or pixels
 * @param width of the picture
 * @param height of the picture
 * @param palette the theme's colours
 * @param wording what a chart says by itself
 * @param numbers how numbers are written at axes
 * @param leftOut is told how many rows have no room
 */
public record Canvas(
    Graphics2D graphics,
    double width,
    double height,
    Palette palette,
    Wording wording,
    FigureFormat numbers,
    IntConsumer leftOut) {
  /** Size of every label: what is readable from the back of a room. */
  public static final double LABEL = 14;

  /** Size of the one label that is to be read first. */
  public static final double LARGE = 16;

  /** From one line of labels to the next. */
  public static final double LINE = 17;

  /** How far the middle of small letters stands above the baseline. */
  public static final double MIDDLE = 4.9;

  private static final Typeface TYPE = Typeface.SANS;

  /** How a label stands to its point. */
  public enum Align {
    LEFT(0),
    CENTER(0.5),
    RIGHT(1);

    private final double share;

    Align(double share) {
      this.share = share;
    }
  }

  /** A label's look. */
  public record Ink(Color color, boolean strong) {}

  public Ink plain() {
    return new Ink(palette.text(), false);
  }

  public Ink muted() {
    return new Ink(palette.muted(), false);
  }

  public Ink highlight() {
    return new Ink(palette.highlight(), true);
  }

  /** Plain, or the highlight's. */
  public Ink ink(boolean highlighted) {
    return highlighted ? highlight() : plain();
  }

  public static double width(String text, boolean strong) {
    return TYPE.width(PrintableText.of(text), LABEL, strong);
  }

  public static String cut(String text, double room, boolean strong) {
    return TYPE.cut(PrintableText.of(text), room, LABEL, strong);
  }

  public static List<String> lines(String text, double room, int most) {
    return TYPE.lines(PrintableText.of(text), room, most, LABEL, false);
  }

  /** Returns a name and its value on one line. */
  public static String pair(String name, String value) {
    // After a name from the right, the mark keeps the number on its own side.
    boolean turned = Bidi.requiresBidi(name.toCharArray(), 0, name.length());
    return name + (turned ? "\u200E  " : "  ") + value;
  }

  /** Writes one line whose baseline is at {@code y}. */
  public void text(String text, double x, double y, Align align, Ink ink) {
    write(PrintableText.of(text), x, y, align, ink, LABEL);
  }

  private void write(String clean, double x, double y, Align align, Ink ink, double size) {
    double left = x - align.share * TYPE.width(clean, size, ink.strong());
    graphics.setPaint(ink.color());
    Font font = TYPE.font(size, ink.strong());
    if (graphics.getRenderingHint(GlyphMode.KEY) == GlyphMode.LETTERS
        && Typeface.isSimple(font, clean)) {
      graphics.setFont(font);
      graphics.drawString(clean, (float) left, (float) y);
      return;
    }
    Shape outline = TYPE.outline(clean, size, ink.strong());
    graphics.fill(AffineTransform.getTranslateInstance(left, y).createTransformedShape(outline));
  }

  /** Width of a label that is to be read first. */
  public static double largeWidth(String text) {
    return TYPE.width(PrintableText.of(text), LARGE, true);
  }

  /** Writes a label that is to be read first, bold; its letters have their middle at {@code y}. */
  public void largeAt(String text, double x, double y, Align align, Color color) {
    write(
        PrintableText.of(text), x, y + MIDDLE * LARGE / LABEL, align, new Ink(color, true), LARGE);
  }

  /** Writes one line whose letters have their middle at {@code y}. */
  public void textAt(String text, double x, double y, Align align, Ink ink) {
    text(text, x, y + MIDDLE, align, ink);
  }

  public void fill(Shape shape, Color color) {
    graphics.setPaint(color);
    graphics.fill(shape);
  }

  /** Draws the edge of a shape that is filled too palely to stand out. */
  public void outline(Shape shape, Color color) {
    graphics.setPaint(color);
    graphics.setStroke(new BasicStroke(1.25f));
    graphics.draw(shape);
  }

  public void line(double x1, double y1, double x2, double y2, Color color, double thickness) {
    graphics.setPaint(color);
    graphics.setStroke(new BasicStroke((float) thickness));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  public void dashed(double x1, double y1, double x2, double y2, Color color) {
    graphics.setPaint(color);
    graphics.setStroke(
        new BasicStroke(
            1.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
