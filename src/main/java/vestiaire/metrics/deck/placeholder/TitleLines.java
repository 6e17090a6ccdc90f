package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/** Keeps the last words of a title together where one or two would stand on a line alone. */
public record TitleLines(TextFrame frame) {
  private static final char NO_BREAK_SPACE = '\u00a0';

  /** Of the width, what a last line should fill at least. */
  private static final double LEAST_LAST_LINE = 0.3;

  /** No more words than these are bound, so that other fonts can still break the title. */
  private static final int MOST_BOUND = 4;

  /** Returns the title with its last words bound; as it is where it takes one line. */
  public Text bound(Text title) {
    TextFitter fit = frame.fit();
    TextFitter.Styles.Level level = frame.styles(1).of(Paragraph.BODY);
    int lines = fit.lines(new Paragraph(title, Paragraph.BODY), level, 1);
    Text bound = title;
    for (int i = 0; lines > 1 && i < MOST_BOUND; i++) {
      if (fit.lastLine(new Paragraph(bound, Paragraph.BODY), level) >= LEAST_LAST_LINE) {
        return bound;
      }
      Text next = bindOneMore(bound);
      if (fit.lines(new Paragraph(next, Paragraph.BODY), level, 1) > lines) {
        return bound;
      }
      bound = next;
    }
    return bound;
  }

  /** Binds the last words that a line could break between; a figure's own text is left alone. */
  private static Text bindOneMore(Text title) {
    List<Span> spans = new ArrayList<>(title.spans());
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      int space = span.text().lastIndexOf(' ');
      if (space < 0) {
        continue;
      }
      if (span instanceof Words words) {
        StringBuilder text = new StringBuilder(words.text());
        text.setCharAt(space, NO_BREAK_SPACE);
        spans.set(i, new Words(text.toString(), words.strong()));
      }
      return new Text(spans);
    }
    return title;
  }
}
