package vestiaire.metrics.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names that follow from what they name. */
final class MessageIds {
  private static final int HEX = 32;

  private MessageIds() {}

  static String of(String report, String period, String recipient, String domain) {
    String readable =
        (report + "." + period).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    return "<%s.%s@%s>"
        .formatted(
            readable.replaceAll("\\.{2,}|^[.-]+|[.-]+$", ""),
            hash(report, period, MailAddress.of(recipient).mailbox()),
            MailAddress.of("x@" + domain).domain());
  }

  /** Returns the first half of the SHA-256 of these texts, each told apart from the next. */
  static String hash(String... texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, HEX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
