package vestiaire.metrics.proof.figure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers in a text, as they are written: sign, digits, separators, percent. */
public final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+\\-\u2212±]?\\p{N}(?:[.,:/'’\u00a0\u202f]?\\p{N})*(?:[ \u00a0\u202f]?[%‰])?");

  private Numbers() {}

  /** From left to right. */
  public static List<String> in(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
