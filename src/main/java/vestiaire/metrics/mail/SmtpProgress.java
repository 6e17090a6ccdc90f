package vestiaire.metrics.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Tracks how far a conversation got, and derives the outcome from where it ended. */
final class SmtpProgress {
  /** The phase that a conversation reached. */
  enum Phase {
    CONNECT("when connecting"),
    HELLO("at EHLO"),
    STARTTLS("when it was to be encrypted"),
    LOGIN("at the login"),
    MAIL("when the sender was told"),
    RCPT("when the recipient was told"),
    /** The content is announced; the server has not yet let it come. */
    DATA("before the content"),
    /** The content is on its way. */
    CONTENT("with the content on its way"),
    /** The content is over, and the server has it. */
    WAITING("after the content, waiting for a reply"),
    /** The content is over, and what came back is no reply. */
    LOST("after the content, without a reply"),
    /** The content is over, and the server has said what it did with it. */
    ANSWERED("after the content");

    private final String words;

    Phase(String words) {
      this.words = words;
    }
  }

  private record Reply(int code, String text) {
    boolean isPermanent() {
      return code >= 500;
    }
  }

  private static final int LONGEST = 500;
  // RFC 4954, 6; RFC 3207, 4.
  private static final Set<Integer> NEEDS_LOGIN = Set.of(530, 534, 535, 538);
  private static final int TOO_LARGE = 552;
  // RFC 5321 and RFC 3463: 535, or 535 5.7.8.
  private static final Pattern STATUS =
      Pattern.compile("^\\d{3}([ -][245]\\.\\d{1,3}\\.\\d{1,3})?");

  private final MailServer server;
  private Phase phase = Phase.CONNECT;
  private @Nullable Reply stop;
  private @Nullable Reply answer;
  private @Nullable String refusal;

  SmtpProgress(MailServer server) {
    this.server = server;
  }

  void enter(Phase next) {
    phase = next;
  }

  /** A reply is waited for; behind the content it is the one to the message. */
  void waits() {
    if (phase == Phase.CONTENT) {
      phase = Phase.WAITING;
    }
  }

  /** A reply came in, or its end did: then the code is negative. */
  void heard(int code, String text) {
    boolean reply = code >= 200 && code < 600;
    if (phase == Phase.CONTENT || phase == Phase.WAITING) {
      // Whatever comes later answers to the reset of the connection, not to the message.
      phase = reply && (code < 300 || code >= 400) ? Phase.ANSWERED : Phase.LOST;
      answer = new Reply(code, text);
    } else if (stop == null && reply && code >= 400 && phase.compareTo(Phase.CONTENT) < 0) {
      stop = new Reply(code, text);
    }
  }

  /** The conversation went on in spite of what was said last. */
  void forgive() {
    if (stop != null && stop.isPermanent()) {
      stop = null;
    }
  }

  /** This side will not go on. */
  MessagingException refuse(String why) {
    refusal = why;
    return new MessagingException(why);
  }

  SendOutcome outcome(@Nullable MessagingException failure, boolean late) {
    if (phase == Phase.ANSWERED && answer != null) {
      return answer.code() < 300
          ? new SendOutcome.Accepted(line(answer.text()))
          : stoppedBy(answer);
    }
    String why = why(failure, late);
    if (phase.compareTo(Phase.CONTENT) >= 0) {
      return new SendOutcome.Unknown(why);
    }
    if (stop != null) {
      return stoppedBy(stop);
    }
    if (refusal != null) {
      return new SendOutcome.Refused(0, name() + ": " + refusal, isBeforeTheMessage());
    }
    if (phase == Phase.HELLO && endedByOurselves(failure)) {
      return new SendOutcome.Refused(
          0,
          name()
              + (failure instanceof AuthenticationFailedException
                  ? ": it takes no login that this program knows (PLAIN, LOGIN)"
                  : ": it offers no STARTTLS, and nothing goes there in the clear"),
          true);
    }
    if (!late && isDistrust(failure)) {
      return new SendOutcome.Refused(
          0, "%s: no encrypted connection that can be trusted: %s".formatted(name(), why), true);
    }
    if (isOfNoHost(failure)) {
      return new SendOutcome.Refused(0, why, true);
    }
    return new SendOutcome.Deferred(0, why, isBeforeTheMessage());
  }

  private boolean isBeforeTheMessage() {
    return phase.compareTo(Phase.MAIL) < 0;
  }

  /** Returns whether a reply is about this side, so that every message would get it. */
  private boolean isAboutUs(Reply reply) {
    // One that is busy may have room for the next; one that is busy at the login is left alone.
    return phase == Phase.LOGIN
        || (isBeforeTheMessage() && reply.isPermanent())
        || NEEDS_LOGIN.contains(reply.code())
        || (phase == Phase.MAIL && reply.isPermanent() && reply.code() != TOO_LARGE);
  }

  private SendOutcome stoppedBy(Reply reply) {
    String text = "%s, %s: %s".formatted(name(), phase.words, words(reply));
    return reply.isPermanent()
        ? new SendOutcome.Refused(reply.code(), text, isAboutUs(reply))
        : new SendOutcome.Deferred(reply.code(), text, isAboutUs(reply));
  }

  /** Returns what is told of a reply. At the login a server may repeat the password in any form. */
  private String words(Reply reply) {
    if (phase != Phase.LOGIN) {
      return line(reply.text());
    }
    Matcher status = STATUS.matcher(reply.text());
    return "the server said %s to user and password"
        .formatted(status.find() ? status.group().replace('-', ' ') : "no");
  }

  private String why(@Nullable MessagingException failure, boolean late) {
    if (late) {
      return "%s: given up %s, after %d s as a whole"
          .formatted(name(), phase.words, server.timeouts().whole().toSeconds());
    }
    Throwable root = failure;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    String seen;
    if (phase == Phase.LOST && answer != null && !answer.text().equals("[EOF]")) {
      seen = "what came is no reply: " + line(answer.text());
    } else if (root instanceof SocketTimeoutException) {
      seen = "nothing was heard in time";
    } else if (root instanceof UnknownHostException) {
      seen = "there is no host of that name";
    } else if (root == null || root instanceof MessagingException) {
      seen = "the connection ended";
    } else {
      seen = line(String.valueOf(root.getMessage()));
    }
    return "%s, %s: %s".formatted(name(), phase.words, seen);
  }

  private String name() {
    return server.host() + ":" + server.port();
  }

  /** Returns the server's words on one line, without the password that it may repeat. */
  private String line(String text) {
    Secret password = server.password();
    String user = server.user();
    String hidden = password == null || user == null ? text : password.hideIn(text, user);
    String line = hidden.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Returns whether no reply and no connection was missing, so that Angus Mail would not go on. */
  private static boolean endedByOurselves(@Nullable MessagingException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof java.io.IOException) {
        return false;
      }
    }
    return failure != null && !"[EOF]".equals(failure.getMessage());
  }

  private static boolean isOfNoHost(@Nullable Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDistrust(@Nullable Throwable failure) {
    boolean encrypted = false;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof EOFException
          || at instanceof SocketException
          || at instanceof SocketTimeoutException) {
        return false;
      }
      encrypted |= at instanceof SSLException;
    }
    return encrypted;
  }
}
