package vestiaire.metrics.delivery.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.FileMode;

/**
 * The limits that data must keep for a report to be sent.
 *
 * @param dataAge how old the newest data may be when a scheduled report is due
 * @param size how large a mail may be as encoded, in bytes
 * @param attachPdf whether readers get a PDF beside the deck
 * @param page how readers come to the interactive page
 * @param retryFor how long after the first try a mail is tried again
 * @param overdueAfter how long after its time a report that has not ended counts as overdue
 * @param keep how long after its week an edition stays on the disk, null for ever
 * @param files the rights of what is written to the disk
 */
public record Limits(
    Duration dataAge,
    long size,
    boolean attachPdf,
    MailedPage page,
    Duration retryFor,
    Duration overdueAfter,
    @Nullable Duration keep,
    FileMode files) {
  /** Limits of mails without the interactive page, by which everything stays on the disk. */
  public Limits(
      Duration dataAge, long size, boolean attachPdf, Duration retryFor, Duration overdueAfter) {
    this(dataAge, size, attachPdf, MailedPage.NONE, retryFor, overdueAfter, null, FileMode.USUAL);
  }

  /** What holds where the file says nothing. */
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofHours(36), 10_000_000, false, Duration.ofHours(6), Duration.ofMinutes(60));
}
