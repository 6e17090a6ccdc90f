package vestiaire.metrics.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.sl.draw.DrawTextShape;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;

/**
 * The paragraphs of a shape, in the program's own letters. POI's own layout lets the first line of
 * a list run over its margin, knows no columns, and asks the machine for its fonts.
 */
final class PageText extends DrawTextShape {
  private final XSLFTextShape text;
  private final Graphics2D page;
  private final Consumer<PageLink> links;

  PageText(XSLFTextShape text, Graphics2D page, Consumer<PageLink> links) {
    super(text);
    this.text = text;
    this.page = page;
    this.links = links;
  }

  @Override
  public double drawParagraphs(Graphics2D graphics, double x, double y) {
    if (text.getTextBody() == null) {
      return 0;
    }
    Rectangle2D box = getAnchor(graphics, text);
    Insets2D insets = text.getInsets();
    CTTextBodyProperties body = text.getTextBody().getXmlObject().getBodyPr();
    int columns = body.isSetNumCol() ? body.getNumCol() : inheritedColumns();
    double gap = columns > 1 ? columnGap() : 0;
    double width = (box.getWidth() - insets.left - insets.right - gap * (columns - 1)) / columns;
    double bottom = y + box.getHeight() - insets.top - insets.bottom;
    double at = y;
    double left = x;
    double deepest = y;
    int column = 1;
    int[] numbers = new int[10];
    boolean first = true;
    for (XSLFTextParagraph paragraph : text.getTextParagraphs()) {
      PageParagraph set = new PageParagraph(paragraph, number(paragraph, numbers), graphics, width);
      at += first ? 0 : space(paragraph.getSpaceBefore(), set.firstHeight());
      first = false;
      for (PageLine line : set.lines()) {
        if (column < columns && at + line.height() > bottom + 0.5) {
          column++;
          left += width + gap;
          at = y;
        }
        line.draw(graphics, left, at + line.baseline(), width);
        if (graphics == page) {
          line.links(graphics, left, at, width, links);
        }
        at += line.height();
        deepest = Math.max(deepest, at);
      }
      at += space(paragraph.getSpaceAfter(), set.lastHeight());
    }
    return deepest - y;
  }

  /** Returns a paragraph's number among its level; deeper levels begin anew below each. */
  private static int number(XSLFTextParagraph paragraph, int[] numbers) {
    int level = Math.max(0, paragraph.getIndentLevel());
    boolean counted = paragraph.isBullet() && paragraph.getAutoNumberingScheme() != null;
    numbers[level] = counted ? Math.max(numbers[level] + 1, startAt(paragraph)) : 0;
    for (int deeper = level + 1; deeper < numbers.length; deeper++) {
      numbers[deeper] = 0;
    }
    return numbers[level];
  }

  private static int startAt(XSLFTextParagraph paragraph) {
    Integer start = paragraph.getAutoNumberingStartAt();
    return start == null ? 1 : start;
  }

  // POI: a percentage of the line, or points below zero.
  private static double space(Double space, double line) {
    return space == null ? 0 : space < 0 ? -space : space / 100 * line;
  }

  private int inheritedColumns() {
    return inherited().stream()
        .filter(CTTextBodyProperties::isSetNumCol)
        .mapToInt(CTTextBodyProperties::getNumCol)
        .findFirst()
        .orElse(1);
  }

  private double columnGap() {
    List<CTTextBodyProperties> all = new ArrayList<>();
    all.add(text.getTextBody().getXmlObject().getBodyPr());
    all.addAll(inherited());
    return all.stream()
        .filter(CTTextBodyProperties::isSetSpcCol)
        .mapToDouble(body -> Units.toPoints(body.getSpcCol()))
        .findFirst()
        .orElse(0);
  }

  /** Returns the bodies that this one inherits from: the placeholder of its layout. */
  private List<CTTextBodyProperties> inherited() {
    if (text.getPlaceholder() == null
        || !(text.getSheet() instanceof org.apache.poi.xslf.usermodel.XSLFSlide slide)) {
      return List.of();
    }
    var details =
        ((org.openxmlformats.schemas.presentationml.x2006.main.CTShape) text.getXmlObject())
            .getNvSpPr()
            .getNvPr()
            .getPh();
    return slide.getSlideLayout().getShapes().stream()
        .filter(XSLFTextShape.class::isInstance)
        .map(XSLFTextShape.class::cast)
        .filter(
            place ->
                place.getXmlObject()
                        instanceof
                        org.openxmlformats.schemas.presentationml.x2006.main.CTShape shape
                    && shape.getNvSpPr().getNvPr().isSetPh()
                    && shape.getNvSpPr().getNvPr().getPh().getIdx() == details.getIdx()
                    && details.isSetIdx())
        .map(place -> place.getTextBody().getXmlObject().getBodyPr())
        .toList();
  }
}
