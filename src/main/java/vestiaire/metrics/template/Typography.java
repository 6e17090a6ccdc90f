package vestiaire.metrics.template;

import java.util.regex.Pattern;
import vestiaire.metrics.report.Wording;

/**
 * Typed words as a printer of their language sets them. French, for one, asks for spaces that do
 * not break: a narrow one before ; ! ? and %, a full one before a colon and within « ». Whoever
 * types a template types plain spaces; which signs take which space the language's terms say.
 */
final class Typography {
  private static final String APOSTROPHE = "(?<=\\p{L})'(?=\\p{L})";

  private final String apostrophe;
  private final String narrowBefore;
  private final String before;
  private final String after;

  Typography(Wording wording) {
    this.apostrophe = wording.setting("apostrophe");
    this.narrowBefore = signs(wording.setting("narrow space before"));
    this.before = signs(wording.setting("space before"));
    this.after = signs(wording.setting("space after"));
  }

  String set(String words) {
    String out = apostrophe.isEmpty() ? words : words.replaceAll(APOSTROPHE, apostrophe);
    out = narrowBefore.isEmpty() ? out : out.replaceAll("[ \u00a0]" + narrowBefore, "\u202f$1");
    out = before.isEmpty() ? out : out.replaceAll(" " + before, "\u00a0$1");
    return after.isEmpty() ? out : out.replaceAll(after + " ", "$1\u00a0");
  }

  private static String signs(String listed) {
    StringBuilder signs = new StringBuilder();
    for (String one : listed.split(" ", -1)) {
      signs.append(one.isEmpty() ? "" : (signs.length() == 0 ? "" : "|") + Pattern.quote(one));
    }
    return signs.length() == 0 ? "" : "(" + signs + ")";
  }
}
