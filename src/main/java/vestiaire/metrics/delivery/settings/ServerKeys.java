package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.mail.CertificateFile;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.Secret;
import vestiaire.metrics.mail.Timeouts;
import vestiaire.metrics.model.MetricsException;

/** The mail server's part of the file; its password never stands there. */
final class ServerKeys {
  private static final List<String> KEYS =
      List.of(
          "host",
          "port",
          "security",
          "user",
          "password",
          "helo",
          "ca",
          "timeouts",
          "parallel",
          "rate");
  private static final List<String> TIMEOUTS =
      List.of("connect", "read", "write", "reply", "whole");
  private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,4}) ?/ ?(s|min|h)");
  private static final Map<String, MailServer.Security> SECURITIES =
      Map.of(
          "starttls", MailServer.Security.STARTTLS,
          "tls", MailServer.Security.TLS,
          "none", MailServer.Security.NONE);

  private final SettingsMapping keys;
  private final Placeholders placeholders;
  private final SettingsProblems problems;
  private final Path file;

  private ServerKeys(
      SettingsMapping keys, Placeholders placeholders, SettingsProblems problems, Path file) {
    this.file = file;
    this.keys = keys;
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /**
   * Reads it; null when something is wrong with it, which is a problem.
   *
   * @param domain what this machine calls itself unless the file says it
   * @param file beside which other files stand
   */
  static @Nullable MailServer read(
      Node node, Placeholders placeholders, SettingsProblems problems, String domain, Path file) {
    return new ServerKeys(
            SettingsMapping.of(node, "server", problems, KEYS), placeholders, problems, file)
        .read(node, domain);
  }

  private @Nullable MailServer read(Node node, String domain) {
    keys.required("host", "smtp.example.com");
    String host = value("host");
    MailServer.Security security = security();
    int port = port(security);
    String user = value("user");
    Secret password = password();
    String helo = value("helo");
    @Nullable SSLContext trust = trust();
    Timeouts timeouts = timeouts();
    boolean bad = host != null && isBad("host", () -> server(host, 25, "localhost"));
    bad |= helo != null && isBad("helo", () -> server("localhost", 25, helo));
    boolean incomplete =
        host == null
            || bad
            || port == 0
            || (keys.node("user").isPresent() && user == null)
            || (keys.node("password").isPresent() && password == null);
    if (incomplete) {
      return null;
    }
    try {
      return new MailServer(
          String.valueOf(host),
          port,
          security,
          user,
          password,
          timeouts,
          trust,
          helo == null ? domain : helo);
    } catch (MetricsException.Settings e) {
      problems.add(node, String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * Makes a part by itself, so that what is wrong with one hides nothing of another; returns
   * whether it cannot be made.
   */
  private boolean isBad(String key, Runnable made) {
    try {
      made.run();
      return false;
    } catch (MetricsException.Settings e) {
      problems.add(keys.place(key), String.valueOf(e.getMessage()));
      return true;
    }
  }

  private static MailServer server(String host, int port, String helo) {
    return new MailServer(
        host, port, MailServer.Security.TLS, null, null, Timeouts.USUAL, null, helo);
  }

  private @Nullable SSLContext trust() {
    String name = value("ca");
    if (name == null) {
      return null;
    }
    try {
      return CertificateFile.trust(file.resolveSibling(name));
    } catch (MetricsException.Settings e) {
      problems.add(keys.place("ca"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private Timeouts timeouts() {
    if (keys.node("timeouts").isEmpty()) {
      return Timeouts.USUAL;
    }
    SettingsMapping each =
        SettingsMapping.of(keys.place("timeouts"), "timeouts", problems, TIMEOUTS);
    return new Timeouts(
        timeout(each, "connect", Timeouts.USUAL.connect()),
        timeout(each, "read", Timeouts.USUAL.read()),
        timeout(each, "write", Timeouts.USUAL.write()),
        timeout(each, "reply", Timeouts.USUAL.lastReply()),
        timeout(each, "whole", Timeouts.USUAL.whole()));
  }

  private Duration timeout(SettingsMapping each, String key, Duration otherwise) {
    Duration told = SettingsValues.duration(each, key, otherwise, problems);
    if (told.isZero() || told.compareTo(Duration.ofDays(1)) > 0) {
      problems.add(each.place(key), "a timeout is from 1 s to a day");
      return otherwise;
    }
    return told;
  }

  /** Returns how fast mails go to it. */
  static Pace pace(Node node, SettingsProblems problems, Duration grace) {
    // What else stands there is read, and complained of, with the server itself.
    SettingsMapping keys =
        SettingsMapping.of(node, "server", new SettingsProblems(Path.of("")), KEYS);
    int parallel = Pace.DEFAULT.parallel();
    String text = keys.text("parallel");
    if (text != null) {
      if (text.matches("[1-9]\\d?")) {
        parallel = Integer.parseInt(text);
      } else {
        problems.add(
            keys.place("parallel"), "'" + text + "' is no number of mails at once; 1 to 99");
      }
    }
    String rate = keys.text("rate");
    Duration between = Duration.ZERO;
    if (rate != null) {
      Matcher matcher = RATE.matcher(rate);
      if (matcher.matches()) {
        between =
            SettingsValues.duration("1 " + matcher.group(2))
                .orElseThrow()
                .dividedBy(Long.parseLong(matcher.group(1)));
      } else {
        problems.add(
            keys.place("rate"), "'" + rate + "' is not a rate; write it like 100/min or 2/s");
      }
    }
    return new Pace(parallel, between, grace);
  }

  private MailServer.Security security() {
    String text = value("security");
    if (text == null) {
      return MailServer.Security.STARTTLS;
    }
    MailServer.Security security = SECURITIES.get(text.toLowerCase(Locale.ROOT));
    if (security == null) {
      problems.add(
          keys.place("security"), "'" + text + "' is no security; there are starttls, tls, none");
      return MailServer.Security.STARTTLS;
    }
    return security;
  }

  private int port(MailServer.Security security) {
    String text = value("port");
    if (text == null) {
      return keys.node("port").isPresent()
          ? 0
          : switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
          };
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      problems.add(keys.place("port"), "'" + text + "' is no port; it is a number from 1 to 65535");
      return 0;
    }
    return Integer.parseInt(text);
  }

  private @Nullable Secret password() {
    String text = keys.text("password");
    if (text == null) {
      return null;
    }
    if (!Placeholders.isOne(text)) {
      // What stands there may be the password, so it is not repeated.
      problems.add(
          keys.place("password"),
          "a password does not stand in this file; write ${env:NAME} or ${file:PATH}");
      return null;
    }
    String value = value("password");
    return value == null ? null : Secret.of(value);
  }

  private @Nullable String value(String key) {
    return placeholders.resolve(keys, key, keys.text(key), problems);
  }
}
