package vestiaire.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real server got is what was meant. */
@Tag("slow")
class GreenMailTest {
  private static final String SUBJECT =
      "2026-W19 · Zoë & \"Co\" مرحبا 🧥👜: annonces créées en hausse, et tout ce qui suit dans un objet bien trop long";

  @TempDir Path folder;
  private GreenMail mail;

  @BeforeEach
  void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void everyPartArrivesAsItWasMeant() throws Exception {
    byte[] deck = bytes(200_000);
    Path file = Files.write(folder.resolve("deck.pptx"), deck);
    byte[] chart = bytes(5_000);
    MailMessage sent =
        new MailMessage(
            MailMessage.messageId("weekly", "2026-W19", "zoe@example.org", "example.org"),
            new MailAddress("Métriques, \"hebdo\"", "metrics@example.org"),
            new MailAddress("זואי Zoë 👜", "zoe@bücher.example"),
            MailAddress.of("owner@example.org"),
            SUBJECT,
            "<p>Zoë &amp; 🧥 <img src=\"cid:trend\" alt=\"Trend\"></p>",
            "Zoë & 🧥\n.\nFrom here\n",
            List.of(new InlinePicture("trend", "image/png", chart, "Trend")),
            List.of(
                new Attachment(
                    "2026-W19 Rapport été “Zoë”.pptx",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    file)),
            Locale.FRANCE,
            Instant.parse("2026-05-11T06:00:00Z"),
            "mailto:owner@example.org?subject=unsubscribe");

    assertThat(new SmtpTransport(Mails.plain(mail.getSmtp().getPort())).send(sent, () -> {}))
        .isInstanceOf(SendOutcome.Accepted.class);

    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo(SUBJECT);
    assertThat(got.getMessageID()).isEqualTo(sent.messageId());
    assertThat(got.getSentDate().toInstant()).isEqualTo(sent.date());
    assertThat(((InternetAddress) got.getFrom()[0]).getPersonal())
        .isEqualTo("Métriques, \"hebdo\"");
    InternetAddress to = (InternetAddress) got.getAllRecipients()[0];
    assertThat(to.getPersonal()).isEqualTo("זואי Zoë 👜");
    assertThat(to.getAddress()).isEqualTo("zoe@xn--bcher-kva.example");
    assertThat(got.getReplyTo()).containsExactly(new InternetAddress("owner@example.org"));
    assertThat(header(got, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(got, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(header(got, "Content-Language")).isEqualTo("fr-FR");
    assertThat(header(got, "List-Unsubscribe"))
        .isEqualTo("<mailto:owner@example.org?subject=unsubscribe>");

    Multipart mixed = (Multipart) got.getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getBodyPart(0).getContent()).isEqualTo("Zoë & 🧥\r\n.\r\nFrom here\r\n");
    Multipart related = (Multipart) alternative.getBodyPart(1).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(related.getBodyPart(0).getContent()).isEqualTo(sent.html());
    BodyPart picture = related.getBodyPart(1);
    assertThat(picture.getHeader("Content-ID")).containsExactly("<trend>");
    assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
    assertThat(picture.getInputStream().readAllBytes()).isEqualTo(chart);
    BodyPart attached = mixed.getBodyPart(1);
    assertThat(MimeUtility.decodeText(attached.getFileName()))
        .isEqualTo("2026-W19 Rapport été “Zoë”.pptx");
    assertThat(attached.getInputStream().readAllBytes()).isEqualTo(deck);
  }

  @Test
  void oneBadAddressStopsNobodyElse() {
    SmtpTransport transport = new SmtpTransport(Mails.plain(mail.getSmtp().getPort()));
    for (String one : List.of("a@example.org", "b@example.org", "c@example.org")) {
      assertThat(transport.send(Mails.to(one), () -> {})).isInstanceOf(SendOutcome.Accepted.class);
    }
    assertThat(mail.getReceivedMessages()).hasSize(3);
  }

  @Test
  void loginByStartTlsReachesARealServer() throws IOException {
    mail.setUser("metrics", "right password");
    KeyStore store = TestCertificates.forHost(folder, "localhost");
    try (ScriptedServer front = new ScriptedServer(line -> relay(line, store))) {
      assertThat(
              new SmtpTransport(server(front, store, "right password"))
                  .send(Mails.to("a@example.org"), () -> {}))
          .isInstanceOf(SendOutcome.Accepted.class);
      assertThat(
              new SmtpTransport(server(front, store, "wrong password"))
                  .send(Mails.to("a@example.org"), () -> {}))
          .isInstanceOfSatisfying(
              SendOutcome.Refused.class, outcome -> assertThat(outcome.code()).isEqualTo(535));
    }
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  /** GreenMail knows no STARTTLS, so that stands before it. */
  private void relay(ScriptedServer.Line line, KeyStore store) throws IOException {
    line.greet("STARTTLS").until("STARTTLS").say("220 go");
    line.encrypt(TestCertificates.bearing(store));
    try (Socket real = new Socket(InetAddress.getLoopbackAddress(), mail.getSmtp().getPort())) {
      line.relay(real);
    }
  }

  private static MailServer server(ScriptedServer front, KeyStore store, String password) {
    return new MailServer(
        "localhost",
        front.port(),
        MailServer.Security.STARTTLS,
        "metrics",
        Secret.of(password),
        Timeouts.USUAL,
        TestCertificates.believing(store),
        "client.example.org");
  }

  private static String header(MimeMessage message, String name) throws Exception {
    return message.getHeader(name, ", ");
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    return bytes;
  }
}
