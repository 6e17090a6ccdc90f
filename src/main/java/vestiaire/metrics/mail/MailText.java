package vestiaire.metrics.mail;

import java.util.List;
import java.util.Locale;

/**
 * The text of a mail.
 *
 * @param subject one line
 * @param html a whole document
 * @param plain the same for those who read text
 * @param language in which it is written: the one that was asked for, or English where there is no
 *     template in that
 * @param pictures that the HTML shows
 */
public record MailText(
    String subject, String html, String plain, Locale language, List<InlinePicture> pictures) {
  /** Copies what it is given. */
  public MailText {
    pictures = List.copyOf(pictures);
  }
}
