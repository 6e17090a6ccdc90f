package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/**
 * A paragraph of a placeholder.
 *
 * @param text what it says
 * @param level of the placeholder's styles, from 0
 * @param strong whether all of it is set in bold
 * @param link the slide it leads to; null for none
 */
public record Paragraph(Text text, int level, boolean strong, @Nullable XSLFSlide link) {
  /** Plain text and headings. */
  public static final int BODY = 0;

  /** A point of a list. */
  public static final int BULLET = 1;

  private static final String ELLIPSIS = "…";
  private static final int WORD = 24;
  private static final int LEAST_BEGINNING = 12;

  public Paragraph(Text text, int level) {
    this(text, level, false, null);
  }

  /** Returns how many characters the paragraphs have. */
  public static int length(List<Paragraph> paras) {
    return paras.stream().mapToInt(para -> codePoints(para.text.plain())).sum();
  }

  /** Returns the last words that are shown, in quotes. */
  public static String ending(List<Paragraph> shown) {
    String plain = shown.isEmpty() ? "" : shown.get(shown.size() - 1).text.plain();
    int from = plain.offsetByCodePoints(plain.length(), -Math.min(WORD, codePoints(plain)));
    return "'" + (from > 0 ? ELLIPSIS : "") + plain.substring(from).strip() + "'";
  }

  /**
   * Returns the first so many characters, cut at a word and with an ellipsis where something
   * follows.
   */
  public static List<Paragraph> beginning(List<Paragraph> paras, int characters) {
    List<Paragraph> kept = new ArrayList<>();
    int room = characters;
    for (Paragraph para : paras) {
      int length = codePoints(para.text.plain());
      if (length > room) {
        return andMore(kept, para, room);
      }
      kept.add(para);
      room -= length;
    }
    return kept;
  }

  private static List<Paragraph> andMore(List<Paragraph> kept, Paragraph next, int room) {
    if (room >= LEAST_BEGINNING || kept.isEmpty()) {
      kept.add(new Paragraph(beginning(next.text, room), next.level, next.strong, next.link));
    } else {
      // A few letters of the next paragraph say less than that there is one.
      Paragraph last = kept.remove(kept.size() - 1);
      List<Span> spans = new ArrayList<>(last.text.spans());
      spans.add(new Words(" " + ELLIPSIS, false));
      kept.add(new Paragraph(new Text(spans), last.level, last.strong, last.link));
    }
    return kept;
  }

  /** Returns the first so many characters of a text, cut at a word where there is one near. */
  public static Text beginning(Text text, int characters) {
    if (codePoints(text.plain()) <= characters) {
      return text;
    }
    String plain = text.plain();
    int end = plain.offsetByCodePoints(0, Math.max(0, characters));
    int space = plain.lastIndexOf(' ', end);
    if (space > 0 && end - space <= WORD) {
      end = space;
    }
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Span span : text.spans()) {
      int left = end - at;
      if (left >= span.text().length()) {
        spans.add(span);
      } else if (left > 0) {
        spans.add(cut(span, span.text().substring(0, left).stripTrailing()));
      }
      at += span.text().length();
    }
    spans.add(new Words(ELLIPSIS, false));
    return new Text(spans);
  }

  private static Span cut(Span span, String text) {
    if (span instanceof Figure figure) {
      return new Figure(figure.value(), figure.origin(), text, figure.strong());
    }
    return new Words(text, span.strong());
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
