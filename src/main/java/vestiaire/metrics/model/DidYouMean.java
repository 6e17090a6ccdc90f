package vestiaire.metrics.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that is nearest to a misspelt one. */
public final class DidYouMean {
  private DidYouMean() {}

  /** Returns the known word that takes the fewest changes of letters, if they are few. */
  public static Optional<String> to(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt(one -> distance(word, one.toLowerCase(Locale.ROOT))))
        .filter(
            one -> distance(word, one.toLowerCase(Locale.ROOT)) <= Math.max(2, word.length() / 3));
  }

  /**
   * Returns the end of a message about a word that nobody knows: what may have been meant, else
   * all.
   */
  public static String hint(String written, Collection<String> known) {
    String question = question(written, known);
    return question.isEmpty()
        ? "; there are " + String.join(", ", known.stream().sorted().toList())
        : question;
  }

  /** Returns the end of a message that asks what was meant; empty where nothing comes near. */
  public static String question(String written, Collection<String> known) {
    return to(written, known).map(one -> "; did you mean " + one + "?").orElse("");
  }

  /**
   * Returns the known word that another is a slip of the pen of: a letter too many, missing or
   * wrong, letters in another order, or two such faults in a long word. Ordinary words that merely
   * resemble one are none.
   */
  public static Optional<String> slip(String written, Collection<String> known) {
    String word = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(
            one -> {
              int changes = distance(word, one);
              return changes <= 1
                  || sorted(word).equals(sorted(one))
                  || (changes == 2 && word.length() > 5 && word.charAt(0) == one.charAt(0));
            })
        .min(Comparator.comparingInt(one -> distance(word, one)));
  }

  private static String sorted(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Levenshtein's distance: letters put in, taken out or exchanged. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int exchanged = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
