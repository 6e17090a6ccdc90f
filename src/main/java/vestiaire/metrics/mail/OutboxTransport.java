package vestiaire.metrics.mail;

import java.io.IOException;
import java.nio.file.Path;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;

/**
 * For those who have no server, and those who want to look first: each message becomes a file
 * {@code <period>-<recipient>.eml}.
 */
public final class OutboxTransport implements MailTransport {
  private final Path folder;
  private final String period;
  private final FileMode mode;

  /**
   * A folder of outgoing messages.
   *
   * @param folder such as {@code reports/outbox}; made when needed
   * @param period that the messages are about, such as {@code 2026-W19}
   */
  public OutboxTransport(Path folder, String period) {
    this(folder, period, FileMode.USUAL);
  }

  /**
   * The same, of messages that others may read than their owner alone.
   *
   * @param mode the rights of the files; by {@link FileMode#USUAL} their owner alone reads them
   */
  public OutboxTransport(Path folder, String period, FileMode mode) {
    this.folder = folder;
    this.period = period;
    this.mode = mode;
  }

  /** Returns where the message to this recipient goes. */
  public Path fileFor(MailAddress to) {
    String mailbox = to.mailbox();
    String safe = mailbox.replaceAll("[^A-Za-z0-9@._+-]", "_");
    // Two recipients must not become one file, also where file names know no case.
    String apart =
        safe.equals(mailbox) && mailbox.equals(mailbox.toLowerCase(java.util.Locale.ROOT))
            ? ""
            : "-" + MessageIds.hash(mailbox).substring(0, 8);
    return folder.resolve(period.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + safe + apart + ".eml");
  }

  @Override
  public SendOutcome send(MailMessage message, Runnable beforeData) {
    beforeData.run();
    Path file = fileFor(message.to());
    message.writeTo(file);
    try {
      mode.close(folder);
      mode.give(file);
    } catch (IOException e) {
      throw new MetricsException.Mail(file + " cannot be given its rights: " + e.getMessage(), e);
    }
    return new SendOutcome.Accepted("written to " + file);
  }
}
