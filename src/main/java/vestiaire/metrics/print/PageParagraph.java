package vestiaire.metrics.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.TextRun.TextCap;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.style.Typeface;

/** A paragraph broken into lines. Lengths are points. */
final class PageParagraph {
  private static final double USUAL_SIZE = 18;

  private final XSLFTextParagraph paragraph;
  private final Graphics2D graphics;
  private final List<PageLine> lines = new ArrayList<>();

  PageParagraph(XSLFTextParagraph paragraph, int number, Graphics2D graphics, double width) {
    this.paragraph = paragraph;
    this.graphics = graphics;
    double margin = or(paragraph.getLeftMargin(), 0);
    double indent = or(paragraph.getIndent(), 0);
    Bullet bullet = bullet(number);
    double room = Math.max(1, width - margin - or(paragraph.getRightMargin(), 0));
    boolean begun = false;
    for (AttributedString part : parts()) {
      int end = part.getIterator().getEndIndex();
      FontRenderContext context = graphics.getFontRenderContext();
      TextMeasurer measurer = new TextMeasurer(part.getIterator(), context);
      for (int from = 0; from < end; ) {
        double start = margin + (begun || bullet != null ? 0 : indent);
        int to = lineEnd(part, measurer, from, room + margin - start + 0.5);
        TextLayout layout = measurer.getLayout(from, to);
        AttributedString text = new AttributedString(part.getIterator(), from, to);
        from = to;
        lines.add(
            new PageLine(
                layout,
                text,
                start,
                or(paragraph.getTextAlign(), TextAlign.LEFT),
                or(paragraph.getLineSpacing(), 100),
                begun || bullet == null ? null : bullet.at(margin + indent)));
        begun = true;
      }
    }
  }

  // At spaces alone, as PowerPoint does: Java would break 31,0 behind its comma.
  private static int lineEnd(AttributedString part, TextMeasurer measurer, int from, double room) {
    AttributedCharacterIterator letters = part.getIterator();
    int end = letters.getEndIndex();
    int limit = Math.max(from + 1, measurer.getLineBreakIndex(from, (float) room));
    if (limit >= end) {
      return end;
    }
    for (int at = limit; at > from; at--) {
      if (letters.setIndex(at) == ' ') {
        int behind = at;
        while (behind < end && letters.setIndex(behind) == ' ') {
          behind++;
        }
        return behind;
      }
    }
    return limit;
  }

  List<PageLine> lines() {
    return lines;
  }

  double firstHeight() {
    return lines.isEmpty() ? 0 : lines.get(0).height();
  }

  double lastHeight() {
    return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).height();
  }

  /** Returns the text between line breaks; a paragraph without text still has a line's height. */
  private List<AttributedString> parts() {
    List<AttributedString> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Run> runs = new ArrayList<>();
    for (XSLFTextRun run : paragraph.getTextRuns()) {
      String[] pieces = shown(run).split("[\\n\\u000B]", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          parts.add(attributed(text, runs));
          text.setLength(0);
          runs.clear();
        }
        if (!pieces[i].isEmpty()) {
          runs.add(new Run(run, text.length(), text.length() + pieces[i].length()));
          text.append(pieces[i]);
        }
      }
    }
    parts.add(attributed(text, runs));
    return parts;
  }

  private record Run(XSLFTextRun run, int from, int to) {}

  private AttributedString attributed(StringBuilder text, List<Run> runs) {
    if (text.isEmpty()) {
      AttributedString blank = new AttributedString(" ");
      double size = or(paragraph.getDefaultFontSize(), USUAL_SIZE);
      blank.addAttribute(TextAttribute.FONT, Typeface.SANS.font(size, false));
      return blank;
    }
    String plain = text.toString();
    AttributedString attributed = new AttributedString(plain);
    // A name that runs from right to left must not take its number to the other side.
    attributed.addAttribute(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_LTR);
    for (Run one : runs) {
      Typeface.dress(attributed, plain, font(one.run()), one.from(), one.to());
      attributed.addAttribute(
          TextAttribute.FOREGROUND,
          paint(one.run().getFontColor(), Color.BLACK),
          one.from(),
          one.to());
      var link = one.run().getHyperlink();
      if (link != null || one.run().isUnderlined()) {
        attributed.addAttribute(
            TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON, one.from(), one.to());
      }
      if (link != null && link.getAddress() != null) {
        attributed.addAttribute(PageLine.TARGET, link.getAddress(), one.from(), one.to());
      }
    }
    return attributed;
  }

  private String shown(XSLFTextRun run) {
    String raw = run.getRawText();
    if (raw == null) {
      return "";
    }
    String text = raw.replace('\t', ' ');
    return run.getTextCap() == TextCap.ALL ? text.toUpperCase(Locale.ROOT) : text;
  }

  private Font font(XSLFTextRun run) {
    return face(run.getFontFamily()).font(or(run.getFontSize(), USUAL_SIZE), run.isBold());
  }

  private Typeface face(@Nullable String family) {
    String name = family == null ? "" : family;
    var theme = paragraph.getParentShape().getSheet().getTheme();
    if (theme != null && name.equals("+mj-lt")) {
      name = theme.getMajorFont();
    } else if (theme != null && name.equals("+mn-lt")) {
      name = theme.getMinorFont();
    }
    return Typeface.like(name);
  }

  private Paint paint(@Nullable PaintStyle style, Paint otherwise) {
    Paint paint =
        style == null ? null : new DrawPaint(paragraph.getParentShape()).getPaint(graphics, style);
    return paint == null ? otherwise : paint;
  }

  /** A list's mark. */
  record Bullet(TextLayout layout, AttributedString text, double x) {
    Bullet at(double place) {
      return new Bullet(layout, text, place);
    }
  }

  private @Nullable Bullet bullet(int number) {
    if (!paragraph.isBullet() || paragraph.getTextRuns().isEmpty()) {
      return null;
    }
    AutoNumberingScheme scheme = paragraph.getAutoNumberingScheme();
    String mark = scheme == null ? paragraph.getBulletCharacter() : scheme.format(number);
    if (mark == null || mark.isEmpty()) {
      return null;
    }
    XSLFTextRun run = paragraph.getTextRuns().get(0);
    double letters = or(run.getFontSize(), USUAL_SIZE);
    double size = or(paragraph.getBulletFontSize(), 100);
    double points = size < 0 ? -size : letters * size / 100;
    String family = paragraph.getBulletFont();
    Font font = face(family == null ? run.getFontFamily() : family).font(points, false);
    if (font.canDisplayUpTo(mark) >= 0) {
      // A symbol font's code for a mark.
      mark = "\u2022";
    }
    AttributedString text = new AttributedString(mark);
    text.addAttribute(TextAttribute.FONT, font);
    Paint own = paint(run.getFontColor(), Color.BLACK);
    var style = paragraph.getBulletStyle();
    text.addAttribute(
        TextAttribute.FOREGROUND, style == null ? own : paint(style.getBulletFontColor(), own));
    TextLayout layout = new TextLayout(text.getIterator(), graphics.getFontRenderContext());
    return new Bullet(layout, text, 0);
  }

  private static double or(@Nullable Double value, double otherwise) {
    return value == null ? otherwise : value;
  }

  private static TextAlign or(@Nullable TextAlign value, TextAlign otherwise) {
    return value == null ? otherwise : value;
  }
}
