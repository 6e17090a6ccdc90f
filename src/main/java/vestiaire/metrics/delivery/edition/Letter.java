package vestiaire.metrics.delivery.edition;

import java.util.List;
import vestiaire.metrics.mail.InlinePicture;

/**
 * The text of a mail.
 *
 * @param subject one line
 * @param html a whole document
 * @param plain the same for those who read text
 * @param pictures that the HTML shows
 */
public record Letter(String subject, String html, String plain, List<InlinePicture> pictures) {
  /** Copies what it is given. */
  public Letter {
    pictures = List.copyOf(pictures);
  }
}
