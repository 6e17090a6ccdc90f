package vestiaire.metrics.deck.place;

import vestiaire.metrics.chart.ink.PrintableText;
import vestiaire.metrics.report.Text;

/** What a screen reader says in place of a picture. */
public final class AltText {
  private static final int MOST = 250;

  private AltText() {}

  /** At most 250 characters, cut at a word; the heading where nobody wrote any. */
  public static String of(Text alt, Text heading) {
    Text text = alt.plain().isBlank() ? heading : alt;
    return PrintableText.of(Para.beginning(text, MOST - 1).plain());
  }
}
