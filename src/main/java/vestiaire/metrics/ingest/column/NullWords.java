package vestiaire.metrics.ingest.column;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that programs write where there is no value. Where a column of numbers or times has one, it
 * can mean nothing else, and the same word means the same in the texts beside it.
 */
public final class NullWords {
  private static final Set<String> KNOWN =
      Set.of(
          "null",
          "[null]",
          "(null)",
          "<null>",
          "{null}",
          "#null!",
          "nil",
          "none",
          "(none)",
          "nan",
          "-nan",
          "#nan",
          "nat",
          "na",
          "<na>",
          "n/a",
          "#n/a",
          "#n/a n/a",
          "\\n",
          "undefined",
          "-");

  /** MySQL's date for none, with as many decimals and in such a zone as its column has. */
  private static final Pattern ZERO_DATE =
      Pattern.compile("0000-00-00(?:[T ]00:00:00(?:\\.0{1,9})?(?:Z|[+-]00:?00)?)?");

  private static final int LONGEST = "0000-00-00T00:00:00.000000000+00:00".length();

  private final Set<String> bare = new HashSet<>();
  private final Set<String> quoted = new HashSet<>();

  /** Returns whether this is such a word. */
  public static boolean isKnown(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0 || length > LONGEST) {
      return false;
    }
    return switch (bytes[from]) {
      case 'n', 'N', '[', '(', '<', '{', '#', '-', '\\', 'u', 'U', '0' ->
          isKnown(new String(bytes, from, length, StandardCharsets.UTF_8));
      default -> false;
    };
  }

  /** Returns whether this is such a word. */
  public static boolean isKnown(String text) {
    // Only the capital N is a null's.
    return !text.equals("\\n")
        && (KNOWN.contains(text.toLowerCase(Locale.ROOT)) || ZERO_DATE.matcher(text).matches());
  }

  /** A column of numbers or times has this word, so it means no value in the file. */
  public void prove(String text, boolean inQuotes) {
    (inQuotes ? quoted : bare).add(text);
  }

  /** Returns whether it was proved, written and quoted just so. */
  public boolean isProved(String text, boolean inQuotes) {
    return (inQuotes ? quoted : bare).contains(text);
  }

  /** Returns whether any word was proved. */
  public boolean any() {
    return !bare.isEmpty() || !quoted.isEmpty();
  }
}
