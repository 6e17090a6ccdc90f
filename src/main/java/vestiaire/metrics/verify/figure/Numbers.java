package vestiaire.metrics.verify.figure;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers in a text, as they are written: currency, sign, digits, separators, unit. */
public final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)[€$£]?[+\\-\u2212±]?\\p{N}(?:[.,:/'’\u00a0\u202f]?\\p{N})*"
              + "(?:[ \u00a0\u202f]?[%‰€$£]"
              + "|[ \u00a0\u202f]?(?:k|m|bn|pp|pts|thousand|millions?|billions?|mille|milliards?)(?!\\p{L}))*");

  private Numbers() {}

  /** From left to right. */
  public static List<String> in(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).toList();
  }
}
