package vestiaire.metrics.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The terms of a language for the words of queries and program, and its forms of numbers, dates and
 * weeks where CLDR leaves a choice. A word that nobody has translated stays English.
 *
 * @param locale of numbers and dates
 * @param words by the English; those that begin with {@code format:} are forms, not words
 */
public record Wording(Locale locale, Map<String, String> words) {
  private static final String FORM = "format: ";

  /** Copies what it is given. */
  public Wording {
    words = Map.copyOf(words);
  }

  /** Returns a wording without translations. */
  public static Wording of(Locale locale) {
    return new Wording(locale, Map.of());
  }

  /** Returns the translation, or the English itself. */
  public String say(String english) {
    return words.getOrDefault(english, english);
  }

  /**
   * Returns the translation with values in its places.
   *
   * @param english a pattern with {@code {0}}, {@code {1}} …, which is also what it is found by
   */
  public String say(String english, Object... values) {
    return filled(say(english), values);
  }

  /**
   * Returns a form of the language.
   *
   * @param name of the form, as {@code date and time}
   * @param otherwise what English has
   */
  String form(String name, String otherwise, Object... values) {
    return filled(words.getOrDefault(FORM + name, otherwise), values);
  }

  /** Returns a setting of the language, empty where it has none. */
  public String setting(String name) {
    return words.getOrDefault(FORM + name, "");
  }

  private static String filled(String pattern, Object... values) {
    // An apostrophe quotes in a pattern; here it is one of the language's letters.
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(strings(values));
  }

  private static Object[] strings(Object... values) {
    Object[] texts = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      texts[i] = String.valueOf(values[i]);
    }
    return texts;
  }
}
