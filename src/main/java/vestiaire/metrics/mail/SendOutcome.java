package vestiaire.metrics.mail;

/** The outcome of a message, as far as can be known on this side of the wire. */
public sealed interface SendOutcome {
  /**
   * The server has taken the message over.
   *
   * @param reply its last words, one line
   */
  record Accepted(String reply) implements SendOutcome {}

  /**
   * The message was not taken, and trying again would change nothing: a 5xx reply, a server without
   * STARTTLS, a certificate that does not stand.
   *
   * @param code of the reply; 0 if it was this side that would not go on
   * @param reply why, one line
   * @param everyone whether it was said of this side and not of the message: a login, a
   *     certificate; any other message would end the same
   */
  record Refused(int code, String reply, boolean everyone) implements SendOutcome {
    /** One that was said of this message. */
    public Refused(int code, String reply) {
      this(code, reply, false);
    }
  }

  /**
   * The message was not taken, and may be later: a 4xx reply, no connection, or one lost before the
   * server let the content come.
   *
   * @param code of the reply; 0 if there was none
   * @param reply why, one line
   * @param everyone whether it was met before the message was told of, so that any other would have
   *     met it too
   */
  record Deferred(int code, String reply, boolean everyone) implements SendOutcome {
    /** One that was said of this message. */
    public Deferred(int code, String reply) {
      this(code, reply, false);
    }
  }

  /**
   * The content was on its way and the last reply never came: the server may have the message or
   * not, and a second one might be one too many.
   *
   * @param why what was seen, one line
   */
  record Unknown(String why) implements SendOutcome {}
}
