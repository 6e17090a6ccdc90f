package vestiaire.metrics.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A password that does not tell itself: not by {@code toString}, not by a record around it, not by
 * a server that sends it back.
 */
public final class Secret {
  private static final String HIDDEN = "[not shown]";

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /** Hides this text. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** For the one call that must know it. */
  String reveal() {
    return value;
  }

  /**
   * Returns the text without the secret, as it is or in the forms in which it goes over the wire.
   */
  String hideIn(String text, String user) {
    if (value.isEmpty()) {
      return text;
    }
    String hidden = text;
    for (String form :
        new String[] {
          base64(user + "\0" + user + "\0" + value),
          base64("\0" + user + "\0" + value),
          base64(value),
          // Replies are read byte by byte.
          new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
          value
        }) {
      hidden = hidden.replace(form, HIDDEN);
    }
    return hidden;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
