package vestiaire.metrics.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Messages and servers for tests. */
final class Mails {
  /** For servers that fall silent: long enough for one that answers on a busy machine. */
  static final Timeouts SHORT = timeouts(Duration.ofSeconds(1));

  /** For servers that answer, however busy the machine is. */
  static final Timeouts PATIENT = timeouts(Duration.ofMinutes(1));

  private Mails() {}

  static MailMessage to(String recipient) {
    return message(MailAddress.of(recipient), "Listings up");
  }

  static MailMessage message(MailAddress to, String subject) {
    return message(
        to, subject, "<p>Listings <b>up</b></p>", "Listings up\n.\n.a line with a dot\n");
  }

  static MailMessage message(MailAddress to, String subject, String html, String plain) {
    return new MailMessage(
        MailMessage.messageId("weekly", "2026-W19", to.address(), "example.org"),
        new MailAddress("Métriques", "metrics@example.org"),
        to,
        new MailAddress("", "owner@example.org"),
        subject,
        html,
        plain,
        List.of(),
        List.of(),
        Locale.UK,
        Instant.parse("2026-05-11T06:00:00Z"),
        "mailto:owner@example.org?subject=unsubscribe");
  }

  static Timeouts timeouts(Duration reply) {
    Duration patience = Duration.ofMinutes(1);
    return new Timeouts(patience, reply, patience, reply, Duration.ofMinutes(2));
  }

  static MailServer plain(int port) {
    return plain(port, PATIENT);
  }

  static MailServer plain(int port, Timeouts timeouts) {
    return new MailServer(
        "localhost",
        port,
        MailServer.Security.NONE,
        null,
        null,
        timeouts,
        null,
        "client.example.org");
  }
}
