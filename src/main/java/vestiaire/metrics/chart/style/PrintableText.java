package vestiaire.metrics.chart.style;

/**
 * Text as it comes from a marketplace, made safe to print on one line: sellers type line breaks,
 * control characters and halves of emoji into names. Everything that can be shown is left alone.
 */
public final class PrintableText {
  private static final int REPLACEMENT = 0xFFFD;

  private PrintableText() {}

  /**
   * Returns the text with line breaks and tabs as spaces, and with what XML cannot hold as U+FFFD.
   * Marks that turn the direction of what follows are dropped: a name must not mirror the rest of
   * its line.
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            code -> {
              if (code == '\n' || code == '\r' || code == '\t' || code == 0x85) {
                clean.append(' ');
              } else if (!turnsDirection(code)) {
                clean.appendCodePoint(canStandInXml(code) ? code : REPLACEMENT);
              }
            });
    return clean.toString();
  }

  private static boolean canStandInXml(int code) {
    boolean control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    boolean half = code >= 0xD800 && code <= 0xDFFF;
    return !control && !half && (code & 0xFFFE) != 0xFFFE;
  }

  private static boolean turnsDirection(int code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  }
}
