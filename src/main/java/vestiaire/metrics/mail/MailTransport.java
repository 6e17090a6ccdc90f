package vestiaire.metrics.mail;

/** A way to hand a message over. */
public interface MailTransport {
  /**
   * Hands one message over to its one recipient; what goes wrong on the way is an outcome, no
   * exception.
   *
   * @param message what is sent
   * @param beforeData called once the recipient is accepted and before the content is announced:
   *     the last moment at which nothing has gone out. If it throws, nothing goes out, and the
   *     exception is the caller's
   * @throws vestiaire.metrics.model.MetricsException if the message itself cannot be built, as when
   *     its attachment is missing; nothing has gone out then
   */
  SendOutcome send(MailMessage message, Runnable beforeData);
}
