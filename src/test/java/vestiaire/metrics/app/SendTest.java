package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.RecordingSmtp;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** The commands of delivery with the whole pipeline behind them. */
@Tag("slow")
class SendTest {
  private static final String PLANTED = "planted-Pa55word!";

  @TempDir Path folder;

  @Test
  void withoutServerTheReportGoesToTheOutboxOnce() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    assertThat(Run.on(url, out, "import", extracts.toString(), "--file-mode", "0640").code())
        .isZero();
    Run dry = Run.on(url, out, "send", "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("board@example.com", "kB", ".pptx");
    assertThat(out.resolve("outbox")).doesNotExist();
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM recorded_reports"))
          .containsExactly("0");
    }
    Run run = Run.on(url, out, "send", "--file-mode", "0640");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 sent");
    readByTheGroupAlone(out);
    Path eml = only(out.resolve("outbox"), "board@example.com.eml");
    String mail = Files.readString(eml, StandardCharsets.US_ASCII);
    assertThat(mail)
        .contains("Auto-Submitted", "List-Unsubscribe", "Message-ID: <", "presentationml");
    Instant written = Files.getLastModifiedTime(eml).toInstant();
    assertThat(Run.on(url, out, "send").out())
        .contains("2 sent before now; nothing was left to send")
        .doesNotContain("deck   ");
    // Whose data a reader gets is not for a command's options to say.
    Run filtered = Run.on(url, out, "send", "--brand", "Dior", "--dry-run");
    assertThat(filtered.code()).isEqualTo(2);
    assertThat(filtered.err()).contains("weekly.yml", "--brand");
    assertThat(Files.getLastModifiedTime(eml).toInstant()).isEqualTo(written);
    Run status = Run.on(url, out, "status", "--json");
    assertThat(status.code()).isZero();
    assertThat(status.out()).startsWith("{").contains("\"state\" : \"sent\"", "deck_hash");
    try (Stream<Path> left = Files.list(out.resolve("mail"))) {
      assertThat(left).noneMatch(one -> one.getFileName().toString().startsWith(".draft"));
    }
  }

  private static void readByTheGroupAlone(Path out) throws IOException {
    if (!out.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (Stream<Path> all = Files.walk(out)) {
      assertThat(all.filter(Files::isRegularFile))
          .hasSizeGreaterThan(50)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-r-----"));
    }
    for (String shelf : List.of("import", "outbox")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve(shelf))))
          .as(shelf)
          .isEqualTo("rwxr-x---");
    }
  }

  @Test
  void refusedQueryHoldsTheReportAndOldDataIsNotSentOnTime() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    Path out = folder.resolve("out");
    assertThat(Run.on(url, out, "import", extracts.toString()).code()).isZero();
    Path sql = copy(Path.of("sql"), folder.resolve("sql"));
    Files.writeString(
        sql.resolve("extra_analysis/broken.sql"), "SELECT no_such_column FROM clicks");
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Path templates = templates(smtp, "");
      Run run = send(url, out, templates, "send", "--sql", sql.toString());
      assertThat(run.code()).isEqualTo(9);
      assertThat(run.err()).contains("held: ", "1 held").doesNotContain("sent");
      assertThat(run.out()).contains("no_such_column");
      assertThat(smtp.taken())
          .extracting(RecordingSmtp.Taken::recipient)
          .containsOnly("owner@example.com");
      // The schedule wants last week's report, of which this data knows nothing.
      Run due = send(url, out, templates, "send", "--if-due");
      assertThat(smtp.takenBy("anna@example.com")).isEmpty();
      assertThat(due.code()).isIn(0, 9);
      Run forced = send(url, out, templates, "send", "--force", "--sql", sql.toString());
      assertThat(forced.code()).as(forced.err()).isZero();
      assertThat(smtp.takenBy("anna@example.com")).hasSize(1);
    }
  }

  @Test
  void mistakeInAMailsTemplateHoldsTheReportAndTheOwnerHears() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    assertThat(Run.on(url, out, "import", extracts.toString()).code()).isZero();
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Path templates = templates(smtp, "");
      Path news = templates.resolve("mail.news.ftl");
      Files.writeString(news, "${nosuchthing.x}\n" + Files.readString(news));
      assertThat(send(url, out, templates, "send", "--dry-run").out()).contains("mail.news.ftl:1");
      Run run = send(url, out, templates, "send");
      assertThat(run.code()).as(run.err()).isEqualTo(9);
      assertThat(smtp.taken())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.recipient()).isEqualTo("owner@example.com");
                assertThat(mail.text()).contains("mail.news.ftl:1");
              });
      assertThat(send(url, out, templates, "status").out()).contains("1 held");
    }
  }

  @Test
  void queryThatIsKilledIsNoVerdictOnTheData() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    assertThat(Run.on(url, out, "import", extracts.toString()).code()).isZero();
    Path sql = copy(Path.of("sql"), folder.resolve("sql"));
    Path query = sql.resolve("extra_analysis/killed.sql");
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      Path templates = templates(smtp, "");
      for (String fate : List.of("pg_terminate_backend", "pg_cancel_backend")) {
        Files.writeString(query, "SELECT " + fate + "(pg_backend_pid()), pg_sleep(5)");
        Run run = send(url, out, templates, "send", "--sql", sql.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(5);
        assertThat(run.err()).contains("1 pending", "database: ");
        assertThat(smtp.taken()).isEmpty();
        assertThat(send(url, out, templates, "status").code()).isEqualTo(5);
      }
      Files.delete(query);
      Run run = send(url, out, templates, "send", "--sql", sql.toString());
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(smtp.taken())
          .extracting(RecordingSmtp.Taken::recipient)
          .containsExactly("anna@example.com");
      assertThat(send(url, out, templates, "status").code()).isZero();
    }
  }

  @Test
  void plantedPasswordAppearsNowhere() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path out = folder.resolve("out");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    assertThat(Run.on(url, out, "import", extracts.toString()).code()).isZero();
    try (RecordingSmtp smtp = RecordingSmtp.willing()) {
      // The server knows no STARTTLS, so nobody gets as far as logging in.
      Path templates =
          templates(smtp, "  user: me\n  password: ${env:SMTP_PASSWORD}\n", "starttls");
      List<Run> runs = new ArrayList<>();
      runs.add(send(url, out, templates, "weekly", "check"));
      runs.add(send(url, out, templates, "send"));
      runs.add(send(url, out, templates, "send", "--verbose"));
      runs.add(send(url, out, templates, "status", "--json"));
      assertThat(runs.get(1).code()).isEqualTo(8);
      assertThat(commandLines(url, out, templates))
          .anyMatch(line -> line.contains(Main.class.getName()))
          .noneMatch(line -> line.contains(PLANTED));
      for (Run run : runs) {
        assertThat(run.out() + run.err()).doesNotContain(PLANTED);
      }
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(PLANTED);
      }
    }
  }

  /** What {@code ps} shows of all processes while the program sends as one of its own. */
  private Set<String> commandLines(DatabaseUrl url, Path out, Path templates) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Main.class.getName(),
                "send",
                "--no-wait",
                "--resend",
                "--templates",
                templates.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("process.log").toFile());
    builder.environment().put("DATABASE_URL", Run.address(url));
    builder.environment().put("SMTP_PASSWORD", PLANTED);
    // Not as an argument: of a long command line only the beginning can be seen.
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    Set<String> seen = new HashSet<>();
    do {
      ProcessHandle.allProcesses().forEach(one -> one.info().commandLine().ifPresent(seen::add));
    } while (!process.waitFor(20, TimeUnit.MILLISECONDS));
    assertThat(Files.readString(folder.resolve("process.log"))).contains("1 pending", "STARTTLS");
    return seen;
  }

  private Run send(DatabaseUrl url, Path out, Path templates, String... args) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", Run.address(url));
    environment.put("SMTP_PASSWORD", PLANTED);
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--templates", templates.toString()));
    if (!args[0].equals("weekly")) {
      all.addAll(List.of("--out", out.toString()));
    }
    return Run.in(environment, all.toArray(String[]::new));
  }

  private Path templates(RecordingSmtp smtp, String more) throws IOException {
    return templates(smtp, more, "none");
  }

  private Path templates(RecordingSmtp smtp, String more, String security) throws IOException {
    Path templates = copy(Path.of("templates"), folder.resolve("templates"));
    Files.writeString(
        templates.resolve("weekly.yml"),
        """
        deck: deck.md.ftl
        zone: Europe/Paris
        every: Monday 08:00
        from: {address: metrics@example.com}
        owner: {address: owner@example.com}
        recipients: [{address: anna@example.com}]
        server:
          host: 127.0.0.1
          port: %d
          security: %s
        %s"""
            .formatted(smtp.port(), security, more));
    return templates;
  }

  private static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target);
        }
      }
    }
    return to;
  }
}
