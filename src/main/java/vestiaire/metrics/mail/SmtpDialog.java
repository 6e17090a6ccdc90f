package vestiaire.metrics.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a server. It notes how far it got and the reply that stopped it, because
 * Angus Mail goes on to reset the connection and forgets.
 */
final class SmtpDialog extends SMTPTransport {
  private final MailServer server;
  private final SmtpSockets sockets;
  private final long size;
  private final Runnable beforeData;
  private final SmtpProgress progress;

  SmtpDialog(
      MailServer server, SmtpSockets sockets, MailAddress sender, long size, Runnable beforeData) {
    super(Session.getInstance(properties(server, sockets, sender)), null);
    this.server = server;
    this.sockets = sockets;
    this.size = size;
    this.beforeData = beforeData;
    this.progress = new SmtpProgress(server);
  }

  private static Properties properties(MailServer server, SmtpSockets sockets, MailAddress sender) {
    Properties properties = new Properties();
    Timeouts timeouts = server.timeouts();
    properties.setProperty("mail.smtp.from", sender.address());
    properties.setProperty("mail.smtp.localhost", server.heloName());
    properties.setProperty("mail.smtp.connectiontimeout", millis(timeouts.connect()));
    properties.setProperty("mail.smtp.timeout", millis(timeouts.read()));
    properties.setProperty("mail.smtp.writetimeout", millis(timeouts.write()));
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
    properties.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.setProperty("mail.debug.auth", "false");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    switch (server.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    sockets.configure(properties);
    return properties;
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }

  /** Connects, encrypts and logs in. */
  void open() throws MessagingException {
    Secret password = server.password();
    connect(
        server.host(), server.port(), server.user(), password == null ? null : password.reveal());
    // Angus Mail would go on as nobody.
    if (server.user() != null && !supportsExtension("AUTH") && !supportsExtension("AUTH=LOGIN")) {
      throw progress.refuse("it takes no login (AUTH), though a user is configured");
    }
  }

  /** Ends the conversation; what happens now changes nothing any more. */
  void leave() {
    try {
      close();
    } catch (MessagingException e) {
      // The outcome stands.
    }
  }

  /** Returns what became of the message. */
  SendOutcome outcome(@Nullable MessagingException failure) {
    return progress.outcome(failure, sockets.late());
  }

  @Override
  protected boolean ehlo(String domain) throws MessagingException {
    progress.enter(SmtpProgress.Phase.HELLO);
    return super.ehlo(domain);
  }

  @Override
  protected void helo(String domain) throws MessagingException {
    progress.forgive();
    super.helo(domain);
  }

  @Override
  protected void startTLS() throws MessagingException {
    progress.enter(SmtpProgress.Phase.STARTTLS);
    super.startTLS();
  }

  @Override
  public synchronized int simpleCommand(String command) throws MessagingException {
    if (command.startsWith("AUTH ")) {
      progress.enter(SmtpProgress.Phase.LOGIN);
    }
    return super.simpleCommand(command);
  }

  @Override
  protected void mailFrom() throws MessagingException {
    progress.enter(SmtpProgress.Phase.MAIL);
    progress.forgive();
    if (supportsExtension("SIZE")) {
      refuseTooLarge(getExtensionParameter("SIZE"));
      session.getProperties().setProperty("mail.smtp.mailextension", "SIZE=" + size);
    }
    super.mailFrom();
  }

  private void refuseTooLarge(@Nullable String most) throws MessagingException {
    // RFC 1870: nothing or 0 says that there is no limit.
    if (most != null && most.strip().matches("[1-9]\\d{0,17}")) {
      long limit = Long.parseLong(most.strip());
      if (size > limit) {
        throw progress.refuse(
            "it takes messages of at most %d bytes, and this one has %d".formatted(limit, size));
      }
    }
  }

  @Override
  protected void rcptTo() throws MessagingException {
    progress.enter(SmtpProgress.Phase.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    beforeData.run();
    progress.enter(SmtpProgress.Phase.DATA);
    OutputStream content = super.data();
    progress.enter(SmtpProgress.Phase.CONTENT);
    return content;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    sockets.allow(server.timeouts().lastReply());
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    progress.waits();
    int code = super.readServerResponse();
    progress.heard(code, getLastServerResponse());
    return code;
  }
}
