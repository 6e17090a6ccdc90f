package vestiaire.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a message is told exactly, whatever the server does and whenever it dies. */
@Tag("slow")
class SmtpOutcomeTest {
  private static final MailMessage MESSAGE = Mails.to("zoe@example.org");

  private record Step(ScriptedServer.Script script, Timeouts timeouts) {}

  private static Arguments rule(String name, ScriptedServer.Script script, SendOutcome expected) {
    return arguments(name, new Step(script, Mails.PATIENT), expected);
  }

  /** Of a server that falls silent at last. */
  private static Arguments mute(String name, ScriptedServer.Script script, SendOutcome expected) {
    return arguments(name, new Step(script, Mails.SHORT), expected);
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        rule(
            "250",
            line -> line.greet().envelope().content().say("250 queued as 1"),
            accept("250 queued as 1")),
        rule(
            "another 2xx",
            line -> line.greet().envelope().content().say("252 will try"),
            accept("252 will try")),
        rule(
            "dropped after the last reply",
            line -> {
              line.greet().envelope().content().say("250 queued");
              line.drop();
            },
            accept("250 queued")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void accepted(String name, Step step, SendOutcome.Accepted expected) throws IOException {
    assertThat(send(step)).isEqualTo(expected);
  }

  static Stream<Arguments> deferred() {
    return Stream.of(
        rule("421 at the greeting", line -> line.say("421 too busy"), defer(421)),
        rule(
            "421 at EHLO", line -> line.say("220 hi").until("EHLO").say("421 closing"), defer(421)),
        rule("421 at MAIL", line -> line.greet().until("MAIL").say("421 closing"), defer(421)),
        mute("451 at MAIL", line -> line.greet().until("MAIL").say("451 later").hang(), defer(451)),
        mute("450 at RCPT", line -> rcpt(line).say("450 greylisted").hang(), defer(450)),
        mute("452 at RCPT", line -> rcpt(line).say("452 full").hang(), defer(452)),
        rule("421 at RCPT", line -> rcpt(line).say("421 closing"), defer(421)),
        mute("451 at DATA", line -> data(line).say("451 not now").hang(), defer(451)),
        mute(
            "452 after the content",
            line -> line.greet().envelope().content().say("452 full").hang(),
            defer(452)),
        rule(
            "421 after the content",
            line -> line.greet().envelope().content().say("421 bye"),
            defer(421)),
        rule("dropped before the greeting", ScriptedServer.Line::drop, defer(0)),
        mute("silent at the greeting", ScriptedServer.Line::hang, defer(0)),
        rule("no SMTP at all", line -> line.say("SSH-2.0-OpenSSH_9.2"), defer(0)),
        rule("dropped at EHLO", line -> line.say("220 hi").until("EHLO").drop(), defer(0)),
        mute("silent at EHLO", line -> line.say("220 hi").until("EHLO").hang(), defer(0)),
        rule("dropped at MAIL", line -> line.greet().until("MAIL").drop(), defer(0)),
        mute("silent at MAIL", line -> line.greet().until("MAIL").hang(), defer(0)),
        rule("dropped at RCPT", line -> rcpt(line).drop(), defer(0)),
        mute("silent at RCPT", line -> rcpt(line).hang(), defer(0)),
        // The content waits for a 354, so nothing of it has gone over.
        rule("dropped at DATA", line -> data(line).drop(), defer(0)),
        mute("silent at DATA", line -> data(line).hang(), defer(0)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void deferred(String name, Step step, SendOutcome.Deferred expected) throws IOException {
    assertThat(send(step))
        .isInstanceOfSatisfying(
            SendOutcome.Deferred.class,
            outcome -> {
              assertThat(outcome.code()).as(outcome.reply()).isEqualTo(expected.code());
              assertThat(outcome.reply()).startsWith("localhost:");
            });
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        rule("554 at the greeting", line -> line.say("554 no service"), refuse(554)),
        mute(
            "550 at MAIL",
            line -> line.greet().until("MAIL").say("550 not you").hang(),
            refuse(550)),
        mute("550 at RCPT", line -> rcpt(line).say("550 5.1.1 unknown").hang(), refuse(550)),
        mute("552 at RCPT", line -> rcpt(line).say("552 full").hang(), refuse(552)),
        mute("553 at RCPT", line -> rcpt(line).say("553 bad").hang(), refuse(553)),
        mute("554 at DATA", line -> data(line).say("554 no valid recipients").hang(), refuse(554)),
        mute(
            "552 after the content",
            line -> line.greet().envelope().content().say("552 too big").hang(),
            refuse(552)),
        rule(
            "552 after the content, of several lines, then dropped",
            line -> {
              line.greet().envelope().content().raw("552-too\r\n552 big\r\n");
              line.drop();
            },
            refuse(552)),
        rule("larger than it takes", line -> line.greet("SIZE 100").until("QUIT"), refuse(0)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, Step step, SendOutcome.Refused expected) throws IOException {
    assertThat(send(step))
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class,
            outcome -> assertThat(outcome.code()).as(outcome.reply()).isEqualTo(expected.code()));
  }

  static Stream<Arguments> unknown() {
    return Stream.of(
        mute("silent after the 354", line -> data(line).say("354 go on").hang(), doubt()),
        rule("dropped after the 354", line -> data(line).say("354 go on").drop(), doubt()),
        rule(
            "dropped amid the content",
            line -> data(line).say("354 go on").until("Subject").drop(),
            doubt()),
        mute("silent after the content", line -> line.greet().envelope().content().hang(), doubt()),
        rule(
            "dropped after the content", line -> line.greet().envelope().content().drop(), doubt()),
        rule("closed after the content", line -> line.greet().envelope().content(), doubt()),
        mute(
            "no reply to the content but nonsense",
            line -> line.greet().envelope().content().say("what?").hang(),
            doubt()),
        rule(
            "half a code, and a yes to the reset",
            line -> line.greet().envelope().content().say("25").until("RSET").say("250 reset"),
            doubt()),
        mute(
            "a reply that never ends its lines",
            line -> line.greet().envelope().content().say("250-queued").hang(),
            doubt()),
        mute(
            "a go-on where a verdict should be",
            line -> line.greet().envelope().content().say("354 go on").hang(),
            doubt()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unknown(String name, Step step, SendOutcome.Unknown expected) throws IOException {
    assertThat(send(step))
        .isInstanceOfSatisfying(
            SendOutcome.Unknown.class, outcome -> assertThat(outcome.why()).contains("content"));
  }

  @Test
  void nobodyAtThePortIsDeferred() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(new SmtpTransport(Mails.plain(port)).send(MESSAGE, () -> {}))
        .isInstanceOfSatisfying(
            SendOutcome.Deferred.class, outcome -> assertThat(outcome.reply()).contains("refused"));
  }

  @Test
  void serverThatDribblesIsLeft() throws Exception {
    Timeouts patientByLine =
        new Timeouts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMillis(600));
    ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
    AtomicReference<Future<?>> dripping = new AtomicReference<>();
    try (ScriptedServer server =
        new ScriptedServer(
            line -> {
              line.greet().until("MAIL");
              dripping.set(
                  drip.scheduleAtFixedRate(() -> dribble(line), 0, 20, TimeUnit.MILLISECONDS));
              line.hang();
            })) {
      MailServer slow =
          new MailServer(
              "localhost",
              server.port(),
              MailServer.Security.NONE,
              null,
              null,
              patientByLine,
              null,
              "me");
      assertThat(new SmtpTransport(slow).send(MESSAGE, () -> {}))
          .isInstanceOfSatisfying(
              SendOutcome.Deferred.class,
              outcome -> assertThat(outcome.reply()).contains("as a whole"));
    } finally {
      drip.shutdownNow();
    }
  }

  private static void dribble(ScriptedServer.Line line) {
    try {
      line.raw("2");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void callerIsToldAfterTheRecipientIsAcceptedAndBeforeTheContentIsAnnounced() throws IOException {
    List<String> heardBefore = new ArrayList<>();
    try (ScriptedServer server =
        new ScriptedServer(line -> line.greet().envelope().content().say("250 ok").until("QUIT"))) {
      new SmtpTransport(Mails.plain(server.port()))
          .send(MESSAGE, () -> heardBefore.addAll(server.heard()));
      assertThat(heardBefore)
          .containsExactly(
              "EHLO client.example.org",
              "MAIL FROM:<metrics@example.org>",
              "RCPT TO:<zoe@example.org>");
      assertThat(server.heard()).contains("DATA", "..", "..a line with a dot");
    }
  }

  @Test
  void nothingGoesOutWhenTheCallerCannotNoteIt() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(line -> line.greet().envelope().until("QUIT"))) {
      assertThatThrownBy(
              () ->
                  new SmtpTransport(Mails.plain(server.port()))
                      .send(
                          MESSAGE,
                          () -> {
                            throw new IllegalStateException("the ledger is away");
                          }))
          .hasMessage("the ledger is away");
      assertThat(server.heard()).doesNotContain("DATA");
    }
  }

  @Test
  void callerIsNotToldWhenTheRecipientIsRefused() throws IOException {
    List<String> told = new ArrayList<>();
    try (ScriptedServer server = new ScriptedServer(line -> rcpt(line).say("550 no").hang())) {
      new SmtpTransport(Mails.plain(server.port(), Mails.SHORT))
          .send(MESSAGE, () -> told.add("told"));
    }
    assertThat(told).isEmpty();
  }

  @Test
  void sizeIsAnnouncedWhereTheServerAsks() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(line -> line.greet("SIZE 1000000").envelope().content().say("250 ok"))) {
      new SmtpTransport(Mails.plain(server.port())).send(MESSAGE, () -> {});
      assertThat(server.heard())
          .contains("MAIL FROM:<metrics@example.org> SIZE=" + MESSAGE.encodedSize());
    }
  }

  private static SendOutcome send(Step step) throws IOException {
    try (ScriptedServer server = new ScriptedServer(step.script())) {
      return new SmtpTransport(Mails.plain(server.port(), step.timeouts())).send(MESSAGE, () -> {});
    }
  }

  private static ScriptedServer.Line rcpt(ScriptedServer.Line line) throws IOException {
    return line.greet().until("MAIL").say("250 ok").until("RCPT");
  }

  private static ScriptedServer.Line data(ScriptedServer.Line line) throws IOException {
    return line.greet().envelope().until("DATA");
  }

  private static SendOutcome accept(String reply) {
    return new SendOutcome.Accepted(reply);
  }

  private static SendOutcome defer(int code) {
    return new SendOutcome.Deferred(code, "");
  }

  private static SendOutcome refuse(int code) {
    return new SendOutcome.Refused(code, "");
  }

  private static SendOutcome doubt() {
    return new SendOutcome.Unknown("");
  }
}
