package vestiaire.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.mail.MailServer.Security;
import vestiaire.metrics.model.MetricsException;

/** Nothing goes out in the clear, to a stranger, or as somebody else; and no password is told. */
@Tag("slow")
class SmtpSecurityTest {
  private static final String PASSWORD = "correct horse £ battery";
  private static final MailMessage MESSAGE = Mails.to("zoe@example.org");

  @TempDir static Path folder;
  private static KeyStore localhost;
  private static KeyStore elsewhere;

  @BeforeAll
  static void makeCertificates() {
    localhost = TestCertificates.forHost(folder, "localhost");
    elsewhere = TestCertificates.forHost(folder, "elsewhere.example.org");
  }

  @Test
  void mailGoesOutAfterStartTls() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                startTls(line, localhost)
                    .hello("AUTH PLAIN LOGIN")
                    .until("AUTH")
                    .say("235 ok")
                    .envelope()
                    .content()
                    .say("250 queued"))) {
      assertThat(send(server, Security.STARTTLS, localhost, PASSWORD))
          .isEqualTo(new SendOutcome.Accepted("250 queued"));
      assertThat(server.heard().subList(0, 3))
          .containsExactly("EHLO client.example.org", "STARTTLS", "EHLO client.example.org");
    }
  }

  @Test
  void mailGoesOutEncryptedFromTheFirstByte() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                line.encrypt(TestCertificates.bearing(localhost))
                    .greet("AUTH LOGIN")
                    .until("AUTH LOGIN")
                    .say("334 VXNlcm5hbWU6")
                    .until("bWV0cmljcw==")
                    .say("334 UGFzc3dvcmQ6")
                    .until(base64(PASSWORD))
                    .say("235 ok")
                    .envelope()
                    .content()
                    .say("250 queued"))) {
      assertThat(send(server, Security.TLS, localhost, PASSWORD))
          .isEqualTo(new SendOutcome.Accepted("250 queued"));
    }
  }

  @Test
  void serverWithoutStartTlsIsRefusedAndHearsNoLogin() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(line -> line.greet("AUTH PLAIN").until("QUIT"))) {
      refused(server, Security.STARTTLS, localhost, "STARTTLS");
      assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
    }
  }

  @Test
  void serverThatKnowsNoEhloIsRefused() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                line.say("220 old")
                    .until("EHLO")
                    .say("502 what")
                    .until("HELO")
                    .say("250 hello")
                    .hang())) {
      refused(server, Security.STARTTLS, localhost, "STARTTLS");
    }
  }

  @Test
  void startTlsThatIsPutOffIsDeferredAndOneThatIsDeniedRefused() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line -> line.greet("STARTTLS").until("STARTTLS").say("454 not now").hang())) {
      assertThat(send(server, Security.STARTTLS, localhost, null))
          .isInstanceOfSatisfying(
              SendOutcome.Deferred.class, outcome -> assertThat(outcome.code()).isEqualTo(454));
    }
    try (ScriptedServer server =
        new ScriptedServer(
            line -> line.greet("STARTTLS").until("STARTTLS").say("502 never").hang())) {
      assertThat(send(server, Security.STARTTLS, localhost, null))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, outcome -> assertThat(outcome.code()).isEqualTo(502));
    }
  }

  @Test
  void certificateOfAnotherHostIsRefused() throws IOException {
    for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
      try (ScriptedServer server =
          new ScriptedServer(line -> encrypted(line, security, elsewhere))) {
        refused(server, security, elsewhere, "trusted");
      }
    }
  }

  @Test
  void certificateOfAStrangerIsRefused() throws IOException {
    for (Security security : List.of(Security.STARTTLS, Security.TLS)) {
      try (ScriptedServer server =
          new ScriptedServer(line -> encrypted(line, security, localhost))) {
        refused(server, security, elsewhere, "trusted");
        // Nor do the JDK's own authorities know it.
        refused(server, security, null, "trusted");
      }
    }
  }

  @Test
  void serverInTheClearWhereEncryptionIsExpectedIsRefused() throws IOException {
    try (ScriptedServer server = new ScriptedServer(line -> line.say("220 in the clear").hang())) {
      refused(server, Security.TLS, localhost, "trusted");
    }
  }

  @Test
  void connectionLostWhileItIsEncryptedIsDeferred() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(line -> line.greet("STARTTLS").until("STARTTLS").say("220 go").drop())) {
      assertThat(send(server, Security.STARTTLS, localhost, null))
          .isInstanceOf(SendOutcome.Deferred.class);
    }
  }

  @Test
  void wordsInjectedBeforeEncryptionAreNotHeard() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line -> {
              line.greet("STARTTLS")
                  .until("STARTTLS")
                  .raw("220 go\r\n250-AUTH PLAIN\r\n250 evil\r\n");
              line.encrypt(TestCertificates.bearing(localhost)).hello().until("QUIT");
            })) {
      refused(server, Security.STARTTLS, localhost, "");
      assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void wrongPasswordIsRefusedAndABusyLoginDeferred() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                startTls(line, localhost).hello("AUTH PLAIN").until("AUTH").say("535 no").hang())) {
      assertThat(send(server, Security.STARTTLS, localhost, PASSWORD))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, outcome -> assertThat(outcome.code()).isEqualTo(535));
    }
    try (ScriptedServer server =
        new ScriptedServer(
            line ->
                startTls(line, localhost)
                    .hello("AUTH PLAIN")
                    .until("AUTH")
                    .say("454 busy")
                    .hang())) {
      assertThat(send(server, Security.STARTTLS, localhost, PASSWORD))
          .isInstanceOfSatisfying(
              SendOutcome.Deferred.class, outcome -> assertThat(outcome.code()).isEqualTo(454));
    }
  }

  @Test
  void connectionLostAtTheLoginIsDeferred() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            line -> startTls(line, localhost).hello("AUTH PLAIN").until("AUTH").drop())) {
      assertThat(send(server, Security.STARTTLS, localhost, PASSWORD))
          .isInstanceOf(SendOutcome.Deferred.class);
    }
  }

  @Test
  void serverThatTakesNoLoginGetsNoMail() throws IOException {
    for (String[] extensions : new String[][] {{}, {"AUTH XOAUTH2 CRAM-MD5"}}) {
      try (ScriptedServer server =
          new ScriptedServer(line -> startTls(line, localhost).hello(extensions).until("QUIT"))) {
        assertThat(send(server, Security.STARTTLS, localhost, PASSWORD))
            .isInstanceOfSatisfying(
                SendOutcome.Refused.class,
                outcome -> assertThat(outcome.reply()).contains("login"));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
      }
    }
  }

  @Test
  void passwordAppearsNowhere() throws IOException {
    List<String> said = new CopyOnWriteArrayList<>();
    Handler all = new Collecting(said);
    Logger root = Logger.getLogger("");
    Level before = root.getLevel();
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    root.addHandler(all);
    root.setLevel(Level.ALL);
    System.setOut(stream);
    System.setErr(stream);
    try (ScriptedServer echo =
        new ScriptedServer(
            line -> {
              startTls(line, localhost).hello("AUTH PLAIN LOGIN").until("AUTH");
              String argument = line.lastHeard().replaceFirst("AUTH PLAIN ", "");
              line.say("535-5.7.8 you sent " + argument)
                  .say("535-5.7.8 that is " + PASSWORD)
                  .say("535 5.7.8 or " + base64(PASSWORD))
                  .hang();
            })) {
      MailServer server = server(echo, Security.STARTTLS, localhost, PASSWORD);
      said.add(server.toString());
      said.add(String.valueOf(server.password()));
      said.add(String.valueOf(new SmtpTransport(server)));
      said.add(new SmtpTransport(server).send(MESSAGE, () -> {}).toString());
      assertThat(String.join("\n", said)).contains("[not shown]", "said 535 5.7.8");
    } finally {
      System.setOut(out);
      System.setErr(err);
      root.setLevel(before);
      root.removeHandler(all);
    }
    said.add(printed.toString(StandardCharsets.UTF_8));
    assertThat(String.join("\n", said))
        .doesNotContain("correct horse", "battery", base64(PASSWORD), plainLogin());
  }

  @Test
  void passwordInTheClearAndMailInTheClearAreRefusedAsSettings() {
    Secret secret = Secret.of(PASSWORD);
    assertThatThrownBy(() -> with("localhost", Security.NONE, "metrics", secret))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("only encrypted");
    assertThatThrownBy(() -> with("mail.example.org", Security.NONE, null, null))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("localhost alone");
    assertThatThrownBy(() -> with("mail.example.org", Security.TLS, "metrics", null))
        .hasMessageContaining("there is only a user");
    assertThatThrownBy(() -> with("mail.example.org\r\nX", Security.TLS, null, null))
        .isInstanceOf(MetricsException.Settings.class);
    assertThat(with("127.0.0.1", Security.NONE, null, null).host()).isEqualTo("127.0.0.1");
  }

  private static MailServer with(String host, Security security, String user, Secret password) {
    return new MailServer(host, 25, security, user, password, Mails.SHORT, null, "me");
  }

  private static void refused(
      ScriptedServer server, Security security, KeyStore believed, String why) {
    assertThat(send(server, security, believed, why.isEmpty() ? PASSWORD : null))
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class,
            outcome -> {
              assertThat(outcome.code()).isZero();
              assertThat(outcome.reply()).contains(why);
            });
  }

  private static SendOutcome send(
      ScriptedServer server, Security security, KeyStore believed, String password) {
    return new SmtpTransport(server(server, security, believed, password)).send(MESSAGE, () -> {});
  }

  private static MailServer server(
      ScriptedServer server, Security security, KeyStore believed, String password) {
    SSLContext trust = believed == null ? null : TestCertificates.believing(believed);
    return new MailServer(
        "localhost",
        server.port(),
        security,
        password == null ? null : "metrics",
        password == null ? null : Secret.of(password),
        Mails.timeouts(Duration.ofSeconds(3)),
        trust,
        "client.example.org");
  }

  private static ScriptedServer.Line startTls(ScriptedServer.Line line, KeyStore store)
      throws IOException {
    return line.greet("STARTTLS", "AUTH PLAIN")
        .until("STARTTLS")
        .say("220 go")
        .encrypt(TestCertificates.bearing(store));
  }

  private static void encrypted(ScriptedServer.Line line, Security security, KeyStore store)
      throws IOException {
    if (security == Security.TLS) {
      line.encrypt(TestCertificates.bearing(store)).greet().envelope();
    } else {
      startTls(line, store).hello().envelope();
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String plainLogin() {
    return base64("metrics\0metrics\0" + PASSWORD);
  }

  private static final class Collecting extends Handler {
    private final List<String> said;

    Collecting(List<String> said) {
      this.said = said;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      said.add(new java.util.logging.SimpleFormatter().format(record));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
