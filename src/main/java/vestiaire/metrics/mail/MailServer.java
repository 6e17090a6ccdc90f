package vestiaire.metrics.mail;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * A server that takes mail.
 *
 * @param host its name, which its certificate must bear
 * @param port usually 587 for {@link Security#STARTTLS}, 465 for {@link Security#TLS}
 * @param security how the way there is kept from others
 * @param user to log in as; null to send without
 * @param password to log in with; null exactly if there is no user
 * @param timeouts for each phase
 * @param trust whose certificates are believed; null for those that Java believes
 * @param heloName how this machine presents itself, such as {@code reports.example.org}
 */
public record MailServer(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable Secret password,
    Timeouts timeouts,
    @Nullable SSLContext trust,
    String heloName) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._:-]{0,253})");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");

  /** The encryption of the connection to the server. */
  public enum Security {
    /** Begins in the clear and goes on encrypted; without that, not at all (RFC 3207). */
    STARTTLS,
    /** Encrypted from the first byte (RFC 8314). */
    TLS,
    /** In the clear: only to this machine itself. */
    NONE
  }

  /**
   * Checks that the parts go together.
   *
   * @throws MetricsException.Settings saying what does not
   */
  public MailServer {
    if (!HOST.matcher(host).matches() && !host.equals("::1")) {
      throw new MetricsException.Settings(
          "The mail server " + HeaderText.shown(host) + " is no host name");
    }
    if (port < 1 || port > 65535) {
      throw new MetricsException.Settings(
          "The mail server's port is 1 to 65535, not " + port + "; usual are 587 and 465");
    }
    if (security == Security.NONE && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw new MetricsException.Settings(
          "Mail to %s would go in the clear, which is for localhost alone; ask for starttls or tls"
              .formatted(host));
    }
    if ((user == null) != (password == null)) {
      throw new MetricsException.Settings(
          "To log in to %s a user and a password are needed; there is only a %s"
              .formatted(host, user == null ? "password" : "user"));
    }
    if (user != null && security == Security.NONE) {
      throw new MetricsException.Settings(
          "A password goes to %s only encrypted; ask for starttls or tls, or log in as nobody"
              .formatted(host));
    }
    if (user != null) {
      HeaderText.checked("The mail server's user", user);
    }
    if (!HOST.matcher(heloName).matches()) {
      throw new MetricsException.Settings(
          "The name that this machine gives itself, "
              + HeaderText.shown(heloName)
              + ", is no host name");
    }
  }
}
