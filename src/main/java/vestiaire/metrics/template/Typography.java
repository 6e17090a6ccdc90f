package vestiaire.metrics.template;

import java.util.Locale;

/**
 * Typed words as a printer sets them. French asks for spaces that do not break: a narrow one before
 * ; ! ? and %, a full one before a colon and within « ». Whoever types a template types plain
 * spaces.
 */
final class Typography {
  private final boolean french;

  Typography(Locale language) {
    this.french = language.getLanguage().equals("fr");
  }

  String set(String words) {
    return french
        ? words
            .replaceAll("(?<=\\p{L})'(?=\\p{L})", "’")
            .replaceAll("[ \u00a0]([;!?%])", "\u202f$1")
            .replaceAll(" ([:»])", "\u00a0$1")
            .replace("« ", "«\u00a0")
        : words;
  }
}
