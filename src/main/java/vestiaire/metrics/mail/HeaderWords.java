package vestiaire.metrics.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text of any script in a header: encoded words of at most 75 characters on lines of at most 76
 * (RFC 2047, 2), which Angus Mail exceeds on the first line. A character is never split between two
 * words.
 */
final class HeaderWords {
  private static final int LINE = 76;
  private static final String START = "=?UTF-8?B?";
  private static final String END = "?=";

  private HeaderWords() {}

  /**
   * Returns whether this needs encoding: for its letters, or because it looks as if it were
   * encoded.
   */
  static boolean needs(String text) {
    return text.contains("=?") || text.chars().anyMatch(c -> c < ' ' || c > '~');
  }

  /**
   * Returns the text, folded.
   *
   * @param used characters of the first line that are taken already
   */
  static String folded(String text, int used) {
    if (!needs(text)) {
      return MimeUtility.fold(used, text);
    }
    StringBuilder out = new StringBuilder();
    StringBuilder word = new StringBuilder();
    int room = LINE - used;
    for (int i = 0; i < text.length(); ) {
      String character = Character.toString(text.codePointAt(i));
      if (encoded(word + character).length() > room && word.length() > 0) {
        out.append(encoded(word.toString())).append("\r\n ");
        word.setLength(0);
        room = LINE - 1;
      }
      word.append(character);
      i += character.length();
    }
    return out.append(encoded(word.toString())).toString();
  }

  private static String encoded(String word) {
    return START + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + END;
  }
}
