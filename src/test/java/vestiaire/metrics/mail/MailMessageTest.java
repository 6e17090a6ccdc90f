package vestiaire.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

/** A message's bytes, and what may not get into its headers. */
class MailMessageTest {
  @TempDir Path folder;

  @Property(tries = 300, seed = "20260511")
  void subjectAndNameOfAnyScriptAreReadAgainAndStayAscii(@ForAll("texts") String text)
      throws Exception {
    String clean = text.strip().replaceAll("\\s+", " ");
    MailMessage message =
        Mails.message(new MailAddress(clean, "zoe@example.org"), clean, clean, clean);
    byte[] bytes = MimeForm.bytes(message);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).matches("(?s)\\p{ASCII}*");
    assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n"))
        .allMatch(line -> line.length() <= 76 || line.startsWith("Message-ID"));
    MimeMessage read = read(bytes);
    assertThat(read.getSubject()).isEqualTo(clean.isEmpty() ? read.getSubject() : clean);
  }

  /** Letters of all scripts, marks, emoji; no control characters. */
  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(0x20, 0x1FAFF)
        .filter(
            c ->
                Character.isDefined(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.SURROGATE
                    && c != 0x2028
                    && c != 0x2029)
        .list()
        .ofMaxSize(200)
        .map(list -> list.stream().map(Character::toString).collect(Collectors.joining()));
  }

  @Test
  void sizeIsThatOfTheWrittenFileAndTheBytesAreTheSameAgain() throws Exception {
    Path file = Files.write(folder.resolve("a.bin"), new byte[123_457]);
    MailMessage plain = Mails.to("zoe@example.org");
    MailMessage message =
        new MailMessage(
            plain.messageId(),
            plain.from(),
            plain.to(),
            null,
            "é",
            "<p>é</p>",
            "é\n",
            List.of(new InlinePicture("c", "image/png", new byte[999], "alt")),
            List.of(new Attachment("a.bin", "application/octet-stream", file)),
            plain.language(),
            plain.date(),
            plain.unsubscribe());
    Path eml = folder.resolve("out/a.eml");
    message.writeTo(eml);
    assertThat(Files.size(eml)).isEqualTo(message.encodedSize()).isGreaterThan(123_457L * 4 / 3);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    message.writeTo(again);
    assertThat(Files.readAllBytes(eml)).isEqualTo(again.toByteArray());
    assertThat(MimeForm.bytes(message)).isEqualTo(again.toByteArray());
    try (var files = Files.list(eml.getParent())) {
      assertThat(files).containsExactly(eml);
    }
  }

  @Test
  void messageIdIsTheSameForTheSameReportPeriodAndRecipientAlone() {
    String id = MailMessage.messageId("weekly", "2026-W19", "zoe@Example.org", "example.org");
    assertThat(id)
        .isEqualTo(MailMessage.messageId("weekly", "2026-W19", "zoe@example.ORG", "example.org"))
        .matches("<weekly\\.2026-w19\\.[0-9a-f]{32}@example\\.org>");
    assertThat(
            List.of(
                MailMessage.messageId("weekly", "2026-W20", "zoe@example.org", "example.org"),
                MailMessage.messageId("weekly", "2026-W19", "Zoe@example.org", "example.org"),
                MailMessage.messageId("bags", "2026-W19", "zoe@example.org", "example.org")))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
    assertThat(MailMessage.messageId("…", "*/é", "a@b", "bücher.example"))
        .matches("<[!-~]+@xn--bcher-kva\\.example>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: all@example.org",
        "a\nX: y",
        "a\rX: y",
        "a\0b",
        "a\u0085b",
        "a\u2028b",
        "a\u001bb",
        "\uD83D x"
      })
  void whatWouldBeginAHeaderIsRefusedWhereverItStands(String evil) {
    assertThatThrownBy(() -> Mails.message(MailAddress.of("a@b.example"), evil))
        .satisfies(this::clear);
    assertThatThrownBy(() -> new MailAddress(evil, "a@b.example")).satisfies(this::clear);
    assertThatThrownBy(() -> MailAddress.of(evil + "@b.example")).satisfies(this::clear);
    assertThatThrownBy(() -> MailAddress.of("a@" + evil)).satisfies(this::clear);
    assertThatThrownBy(() -> new Attachment(evil, "text/plain", folder)).satisfies(this::clear);
    assertThatThrownBy(
            () ->
                new MailServer(
                    "localhost",
                    25,
                    MailServer.Security.TLS,
                    evil,
                    Secret.of("x"),
                    Mails.SHORT,
                    null,
                    "me"))
        .satisfies(this::clear);
    MailMessage good = Mails.to("a@b.example");
    assertThatThrownBy(
            () ->
                new MailMessage(
                    good.messageId(),
                    good.from(),
                    good.to(),
                    null,
                    "s",
                    "h",
                    "p",
                    List.of(),
                    List.of(),
                    good.language(),
                    good.date(),
                    "mailto:" + evil))
        .satisfies(this::clear);
  }

  private void clear(Throwable refused) {
    assertThat(refused).isInstanceOf(MetricsException.Settings.class);
    assertThat(refused.getMessage().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@b.example",
        "a@",
        "a b@c.example",
        "zoë@example.org",
        "a..b@c.example",
        ".a@c.example",
        "a@b..c",
        "a@-b.example",
        "a@b_c.example",
        "\"a b\"@c.example",
        "a@b@c.example",
        "a,b@c.example",
        "<a@b.example>",
        "a@[127.0.0.1]",
        "a@b.example>",
        "a@b.example,c@d.example"
      })
  void whatIsNoUsableAddressIsRefused(String text) {
    assertThatThrownBy(() -> MailAddress.of(text))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("no mail address that can be used");
  }

  @Test
  void letterBeyondAsciiBeforeTheAtIsRefusedWithTheReason() {
    assertThatThrownBy(() -> MailAddress.of("zoë@example.org"))
        .hasMessageContaining("beyond ASCII")
        .hasMessageContaining("ask for an address without accents");
    assertThat(MailAddress.of("zoe@bücher.example").address())
        .isEqualTo("zoe@xn--bcher-kva.example");
  }

  @Test
  void missingAttachmentIsTold() {
    MailMessage good = Mails.to("a@b.example");
    MailMessage message =
        new MailMessage(
            good.messageId(),
            good.from(),
            good.to(),
            null,
            "s",
            "h",
            "p",
            List.of(),
            List.of(new Attachment("deck.pptx", "application/pdf", folder.resolve("gone.pptx"))),
            good.language(),
            good.date(),
            good.unsubscribe());
    assertThatThrownBy(message::encodedSize)
        .isInstanceOf(MetricsException.Mail.class)
        .hasMessageContaining("gone.pptx");
  }

  @Test
  void outboxKeepsRecipientsApart() throws Exception {
    OutboxTransport outbox = new OutboxTransport(folder, "2026-W19");
    for (String one :
        List.of("zoe@example.org", "Zoe@example.org", "z/e@example.org", "z_e@example.org")) {
      assertThat(outbox.send(Mails.to(one), () -> {})).isInstanceOf(SendOutcome.Accepted.class);
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(4)
          .contains("2026-W19-zoe@example.org.eml")
          .allMatch(name -> name.startsWith("2026-W19-"));
    }
    assertThat(
            read(Files.readAllBytes(folder.resolve("2026-W19-zoe@example.org.eml"))).getSubject())
        .isEqualTo("Listings up");
  }

  private static MimeMessage read(byte[] bytes) throws Exception {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
