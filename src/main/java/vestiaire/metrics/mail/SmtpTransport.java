package vestiaire.metrics.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Sends by SMTP (RFC 5321): a connection and a transaction for each message, so that one bad
 * address stops nobody else, and so that what became of a message is told by one reply alone.
 */
public final class SmtpTransport implements MailTransport {
  private final MailServer server;

  /** Sends through this server. */
  public SmtpTransport(MailServer server) {
    this.server = server;
  }

  @Override
  public SendOutcome send(MailMessage message, Runnable beforeData) {
    // Encoded before anything goes out: what cannot be read shows here, and not amid the content.
    byte[] encoded = MimeForm.bytes(message);
    try (SmtpSockets sockets = new SmtpSockets(server)) {
      SmtpDialog dialog =
          new SmtpDialog(server, sockets, message.from(), encoded.length, beforeData);
      try {
        dialog.open();
        dialog.sendMessage(MimeForm.ofBytes(encoded), recipient(message.to()));
      } catch (MessagingException e) {
        return dialog.outcome(e);
      } finally {
        dialog.leave();
      }
      return dialog.outcome(null);
    }
  }

  /** Returns the server's name and port; never its password. */
  @Override
  public String toString() {
    return "SMTP to " + server;
  }

  private static Address[] recipient(MailAddress to) throws AddressException {
    return new Address[] {new InternetAddress(to.address(), true)};
  }
}
