package vestiaire.metrics.mail;

import vestiaire.metrics.model.MetricsException;

/** Checks the text of a header: no line break, and no other control character. */
final class HeaderText {
  private HeaderText() {}

  /**
   * Returns the value as it came.
   *
   * @param what it is, for the message
   * @throws MetricsException.Settings if it could begin a header of its own
   */
  static String checked(String what, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        throw new MetricsException.Settings(
            "%s: character %d is a line break or another control character (U+%04X), which no mail header may hold: %s"
                .formatted(what, i + 1, (int) c, shown(value)));
      }
      if (Character.isSurrogate(c) && !isPaired(value, i)) {
        throw new MetricsException.Settings(
            "%s: character %d is half of a character: %s".formatted(what, i + 1, shown(value)));
      }
    }
    return value;
  }

  /** Returns the value on one line, for a message to people. */
  static String shown(String value) {
    StringBuilder out = new StringBuilder("'");
    value
        .codePoints()
        .limit(120)
        .forEach(c -> out.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c));
    return out.append('\'').toString();
  }

  private static boolean isPaired(String value, int at) {
    return Character.isHighSurrogate(value.charAt(at))
        ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
  }
}
