package vestiaire.metrics.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * One message to one recipient. As MIME: the plain text, or the HTML with its pictures, and the
 * attachments; all in ASCII, so that no server on the way has to be able to do more. The same
 * message is always the same bytes.
 *
 * @param messageId with its brackets; see {@link #messageId}
 * @param from who sends it, and to whom a bounce goes
 * @param to the recipient
 * @param replyTo who gets the answers; null for the sender
 * @param subject in any script
 * @param html a whole document
 * @param plain the same for those who read text
 * @param pictures those that the HTML calls by {@code cid:}
 * @param attachments in the order in which readers see them
 * @param language of the text
 * @param date when it was written
 * @param unsubscribe where to ask for an end of it, a {@code mailto:} or {@code https:} URI
 */
public record MailMessage(
    String messageId,
    MailAddress from,
    MailAddress to,
    @Nullable MailAddress replyTo,
    String subject,
    String html,
    String plain,
    List<InlinePicture> pictures,
    List<Attachment> attachments,
    Locale language,
    Instant date,
    String unsubscribe) {
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>");
  private static final Pattern URI = Pattern.compile("(mailto:|https://)[!#-;=?-~]+");
  private static final int MOST_OF_A_SUBJECT = 400;

  /**
   * Checks what goes into headers.
   *
   * @throws MetricsException.Settings if something there could begin a header of its own
   */
  public MailMessage {
    HeaderText.checked("The subject", subject);
    HeaderText.checked("The message's id", messageId);
    HeaderText.checked("The address to unsubscribe at", unsubscribe);
    if (!MESSAGE_ID.matcher(messageId).matches()) {
      throw new IllegalArgumentException("no message id: " + HeaderText.shown(messageId));
    }
    if (!URI.matcher(unsubscribe).matches()) {
      throw new MetricsException.Settings(
          HeaderText.shown(unsubscribe)
              + " is no place to unsubscribe at; it is written as mailto:somebody@example.org or https://…");
    }
    if (subject.codePointCount(0, subject.length()) > MOST_OF_A_SUBJECT) {
      throw new MetricsException.Settings(
          "A subject has at most %d characters: %s"
              .formatted(MOST_OF_A_SUBJECT, HeaderText.shown(subject)));
    }
    Set<String> ids = new HashSet<>();
    for (InlinePicture picture : pictures) {
      if (!ids.add(picture.contentId())) {
        throw new IllegalArgumentException("two pictures are called " + picture.contentId());
      }
    }
    pictures = List.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }

  /**
   * Returns the id of what this recipient gets of this report for this period: the same at every
   * attempt, so that whoever gets it twice sees it once.
   *
   * @param report its name
   * @param period such as {@code 2026-W19}
   * @param recipient the address
   * @param domain of the sender
   */
  public static String messageId(String report, String period, String recipient, String domain) {
    return MessageIds.of(report, period, recipient, domain);
  }

  /**
   * Returns the bytes of the whole message as they cross the wire: headers, encoded text and files.
   */
  public long encodedSize() {
    CountingStream count = new CountingStream();
    try {
      writeTo(count);
    } catch (IOException e) {
      throw unreadable(e);
    }
    return count.bytes();
  }

  /** Writes the message as it crosses the wire, without the escaped dots. */
  public void writeTo(OutputStream out) throws IOException {
    MimeForm.of(this).writeTo(out);
  }

  /**
   * Writes the message as a file that mail programs open; whole or not at all.
   *
   * @param eml where to; its folder is made
   */
  public void writeTo(Path eml) {
    EmlFile.write(this, eml);
  }

  static MetricsException.Mail unreadable(IOException e) {
    return new MetricsException.Mail("The message cannot be put together: " + e.getMessage(), e);
  }
}
