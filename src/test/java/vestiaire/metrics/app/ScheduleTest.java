package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** The daemon: its settings are those of the moment, and it ends when it is told to. */
@Tag("slow")
class ScheduleTest {
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");

  @TempDir Path folder;

  @Test
  void settingsAreReadAnewAndABrokenFileKeepsTheLastGoodOne() throws Exception {
    DatabaseUrl url = Run.fresh();
    Path templates = templates("anna", "bea");
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));
    WorkOptions options = new WorkOptions(Map.of());
    CommandLine.populateCommand(
        options, "--templates", templates.toString(), "--out", folder.resolve("out").toString());
    Instant[] now = {MONDAY};
    LiveWiring live = new LiveWiring(terminal, options, Map.of(), () -> now[0]);
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      Outcome first = live.run(database);
      assertThat(first.exitCode()).as("no data").isEqualTo(9);
      assertThat(recipients(first)).containsExactly("anna@example.com", "bea@example.com");
      Files.writeString(templates.resolve("weekly.yml"), "deck: [");
      now[0] = MONDAY.plus(Duration.ofDays(7));
      assertThat(recipients(live.run(database)))
          .containsExactly("anna@example.com", "bea@example.com");
      assertThat(err.toString()).contains("last good ones hold", "weekly.yml:1");
      assertThat(outbox()).anyMatch(name -> name.contains("settings") && name.contains("owner"));
      weekly(templates, "anna", "Zoe");
      now[0] = MONDAY.plus(Duration.ofDays(14));
      assertThat(recipients(live.run(database)))
          .containsExactly("anna@example.com", "zoe@example.com");
      assertThat(
              TestDatabase.column(
                  database, "SELECT count(*) FROM deliveries WHERE why LIKE '%no longer%'"))
          .containsExactly("0");
    }
  }

  @Test
  void toldToStopItEndsWithNought() throws Exception {
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Main.class.getName(),
                "schedule",
                "--templates",
                templates("anna").toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("DATABASE_URL", Run.address(Run.fresh()));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    try {
      while (!Files.readString(log).contains("next: ")) {
        assertThat(process.waitFor(50, TimeUnit.MILLISECONDS)).as(Files.readString(log)).isFalse();
      }
      process.destroy();
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> recipients(Outcome outcome) {
    return outcome.entries().stream().map(one -> one.recipient()).toList();
  }

  private List<String> outbox() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/outbox"))) {
      return files.map(one -> one.getFileName().toString()).toList();
    }
  }

  private Path templates(String... names) throws IOException {
    Path from = Path.of("templates");
    Path to = folder.resolve("templates");
    try (Stream<Path> all = Files.walk(from)) {
      all.filter(Files::isRegularFile)
          .forEach(
              one -> {
                try {
                  Path target = to.resolve(from.relativize(one).toString());
                  Files.createDirectories(target.getParent());
                  Files.copy(one, target);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    weekly(to, names);
    return to;
  }

  private static void weekly(Path templates, String... names) throws IOException {
    StringBuilder text =
        new StringBuilder(
            """
            deck: deck.md.ftl
            zone: Europe/Paris
            every: Monday 08:00
            from: {address: metrics@example.com}
            owner: {address: owner@example.com}
            recipients:
            """);
    for (String name : names) {
      text.append("  - {address: ").append(name).append("@example.com}\n");
    }
    Files.writeString(templates.resolve("weekly.yml"), text);
  }
}
