package vestiaire.metrics.deck.placeholder;

import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.report.Text;

/** Composes the text that a screen reader says in place of a picture. */
public final class AltText {
  private static final int MOST = 250;

  private AltText() {}

  /** At most 250 characters, cut at a word; the heading where nobody wrote any. */
  public static String of(Text alt, Text heading) {
    return PrintableText.of(shown(alt, heading).plain());
  }

  /** Returns the same with its figures. */
  public static Text shown(Text alt, Text heading) {
    return Paragraph.beginning(alt.plain().isBlank() ? heading : alt, MOST - 1);
  }
}
