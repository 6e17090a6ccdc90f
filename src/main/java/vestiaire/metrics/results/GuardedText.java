package vestiaire.metrics.results;

import java.util.regex.Pattern;

/**
 * Texts of results as their CSV files hold them: one that a spreadsheet would take for a formula
 * has an apostrophe before it, which makes it a text there. Numbers stay numbers.
 */
public final class GuardedText {
  // As the Open Worldwide Application Security Project lists them, "CSV Injection". One that begins
  // so behind apostrophes gets one more, so that it reads back as it was.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].+", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,\u00A0\u202F ]+%?");
  private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r].+", Pattern.DOTALL);

  private GuardedText() {}

  /** Writes a text so that no spreadsheet runs it. */
  static String write(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  /** Reads what was written: the text itself. */
  public static String read(String cell) {
    return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
