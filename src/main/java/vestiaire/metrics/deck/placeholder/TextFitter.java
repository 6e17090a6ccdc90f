package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.chart.style.Typeface;

/**
 * Measures the text of a placeholder in points, with the fonts of its layout. Line heights are
 * taken a little high, so that what fits here fits in every program.
 */
public final class TextFitter {
  // Of the font size: Arial and Times ask for 1.15, PowerPoint gives a little more.
  private static final double LINE = 1.2;

  private final double width;
  private final double height;
  private final int columns;

  /** Measures against the room within this placeholder of a layout. */
  public TextFitter(XSLFTextShape place) {
    var box = place.getAnchor();
    var insets = place.getInsets();
    var body = place.getTextBody().getXmlObject().getBodyPr();
    columns = body.isSetNumCol() ? body.getNumCol() : 1;
    double gap = body.isSetSpcCol() ? org.apache.poi.util.Units.toPoints(body.getSpcCol()) : 0;
    width = (box.getWidth() - insets.left - insets.right - gap * (columns - 1)) / columns;
    height = box.getHeight() - insets.top - insets.bottom;
  }

  /** Returns whether paragraphs so styled fit at this share of their size. */
  public boolean fits(List<Paragraph> paras, Styles styles, double scale) {
    return needed(paras, styles, scale) <= room(paras, styles, scale) + 0.5;
  }

  /** Returns what share of the room paragraphs so styled fill, at their full size. */
  public double filled(List<Paragraph> paras, Styles styles) {
    return needed(paras, styles, 1) / Math.max(1, room(paras, styles, 1));
  }

  private double needed(List<Paragraph> paras, Styles styles, double scale) {
    double total = 0;
    for (int i = 0; i < paras.size(); i++) {
      Styles.Level level = styles.of(paras.get(i).level());
      double line = level.size() * scale * LINE * level.lineSpacing();
      double before = i == 0 ? 0 : level.before();
      total += before + line * lines(paras.get(i), level, scale);
    }
    return total;
  }

  private double room(List<Paragraph> paras, Styles styles, double scale) {
    double tallest = 0;
    for (Paragraph para : paras) {
      Styles.Level level = styles.of(para.level());
      tallest = Math.max(tallest, level.size() * scale * LINE * level.lineSpacing());
    }
    // A column cannot be filled to its last point: lines are not cut in half.
    return height * columns - tallest * (columns - 1);
  }

  /** Returns how many lines the paragraph takes. */
  public int lines(Paragraph para, Styles.Level level, double scale) {
    return set(para, level, scale).lines();
  }

  /** Returns what share of the width the paragraph's last line fills, at its full size. */
  double lastLine(Paragraph para, Styles.Level level) {
    return set(para, level, 1).last() / (width - level.indent());
  }

  private record Lines(int lines, double last) {}

  private Lines set(Paragraph para, Styles.Level level, double scale) {
    double room = width - level.indent();
    boolean strong = para.strong() || level.bold();
    double size = level.size() * scale;
    double space = level.face().width(" ", size, strong);
    int lines = 1;
    double at = 0;
    for (String word : PrintableText.of(para.text().plain()).split(" ", -1)) {
      // Bold words are wider: measure all as bold where any is.
      double needed =
          level
              .face()
              .width(word, size, strong || para.text().spans().stream().anyMatch(s -> s.strong()));
      if (at > 0 && at + space + needed > room) {
        lines++;
        at = 0;
      }
      at += (at > 0 ? space : 0) + needed;
      while (at > room) {
        // A word longer than the line is broken wherever it ends.
        lines++;
        at -= room;
      }
    }
    return new Lines(lines, at);
  }

  /** The styles of a placeholder's levels. */
  public static final class Styles {
    private final @Nullable Level[] levels;

    private Styles(@Nullable Level[] levels) {
      this.levels = levels;
    }

    /** Reads the styles of the paragraphs on a slide, resolved through layout, master and theme. */
    static Styles of(XSLFTextShape shape, Theme theme) {
      @Nullable Level[] levels = new @Nullable Level[9];
      for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
        int level = paragraph.getIndentLevel();
        if (levels[level] == null && !paragraph.getTextRuns().isEmpty()) {
          levels[level] = level(paragraph, theme);
        }
      }
      return new Styles(levels);
    }

    /** Reads the styles of a layout's place for text and for a list's points. */
    public static Styles ofLayout(XSLFTextShape place, Theme theme) {
      List<XSLFTextParagraph> probes = new ArrayList<>();
      for (int level = Paragraph.BODY; level <= Paragraph.BULLET; level++) {
        XSLFTextParagraph probe = place.addNewTextParagraph();
        probe.setIndentLevel(level);
        probe.addNewTextRun().setText("0");
        probes.add(probe);
      }
      @Nullable Level[] levels = new @Nullable Level[9];
      for (XSLFTextParagraph probe : probes) {
        levels[probe.getIndentLevel()] = level(probe, theme);
        place.removeTextParagraph(probe);
      }
      return new Styles(levels);
    }

    Level of(int level) {
      Level style = levels[level];
      if (style == null) {
        throw new IllegalArgumentException("level " + level + " was not read");
      }
      return style;
    }

    private static Level level(XSLFTextParagraph paragraph, Theme theme) {
      XSLFTextRun run = paragraph.getTextRuns().get(0);
      Double size = run.getFontSize();
      Double spacing = paragraph.getLineSpacing();
      Double before = paragraph.getSpaceBefore();
      Double margin = paragraph.getLeftMargin();
      String family = run.getFontFamily();
      double points = size == null ? 18 : size;
      return new Level(
          points,
          Typeface.like(family == null ? "" : theme.family(family)),
          run.isBold(),
          spacing == null || spacing <= 0 ? 1 : spacing / 100,
          before == null ? 0 : before < 0 ? -before : before / 100 * points,
          margin == null ? 0 : margin);
    }

    /** How one level looks; lengths in points. */
    record Level(
        double size,
        Typeface face,
        boolean bold,
        double lineSpacing,
        double before,
        double indent) {}
  }
}
