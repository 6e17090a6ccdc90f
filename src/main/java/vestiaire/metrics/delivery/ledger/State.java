package vestiaire.metrics.delivery.ledger;

import java.util.Locale;

/** The state of a mail to one recipient. */
public enum State {
  /** Planned, or to be tried again. */
  PENDING,
  /** Claimed by a sender; nothing of it has gone over. */
  SENDING,
  /** The message is going over; nobody but the mail server knows whether it arrives. */
  DATA,
  /** The mail server has it. */
  SENT,
  /** The mail server does not want it, or did not take it in time. */
  FAILED,
  /** The gate held it back. */
  HELD,
  /** Its sender died, or the connection broke, while the message went over. */
  UNKNOWN;

  /** Returns whether something is still to happen. */
  public boolean isOpen() {
    return this == PENDING || this == SENDING || this == DATA;
  }

  /** As the database and people write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
