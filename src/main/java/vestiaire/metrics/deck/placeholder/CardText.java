package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Text;

/**
 * The paragraphs of a card, each at the level of the placeholder that is styled for it: value,
 * label, note, then the value highlighted, small, and small and highlighted.
 */
public record CardText(KpiBlock.Card card) {
  private static final int VALUE = 0;
  private static final int LABEL = 1;
  private static final int NOTE = 2;
  private static final int HIGHLIGHTED = 3;
  private static final int SMALL = 4;
  private static final int SMALL_HIGHLIGHTED = 5;
  private static final int LEVELS = 6;

  /** A number stays on one line; a name takes smaller letters, and none takes the others' room. */
  public List<Paragraph> fitted(TextFrame frame) {
    TextFitter fit = frame.fit();
    TextFitter.Styles styles = frame.styles(LEVELS);
    Paragraph value = new Paragraph(card.value(), card.highlight() ? HIGHLIGHTED : VALUE);
    if (fit.lines(value, styles.of(value.level()), 1) > 1) {
      int small = card.highlight() ? SMALL_HIGHLIGHTED : SMALL;
      value = cut(new Paragraph(card.value(), small), 2, fit, styles);
    }
    List<Paragraph> paras = new ArrayList<>();
    paras.add(value);
    paras.add(cut(new Paragraph(card.label(), LABEL), 2, fit, styles));
    paras.add(cut(new Paragraph(card.note(), NOTE), 2, fit, styles));
    return paras;
  }

  private static Paragraph cut(
      Paragraph para, int lines, TextFitter fit, TextFitter.Styles styles) {
    Text text = para.text();
    int length = text.plain().codePointCount(0, text.plain().length());
    Paragraph shown = para;
    while (length > 1 && fit.lines(shown, styles.of(para.level()), 1) > lines) {
      length -= Math.max(1, length / 16);
      shown = new Paragraph(Paragraph.beginning(text, length), para.level());
    }
    return shown;
  }
}
