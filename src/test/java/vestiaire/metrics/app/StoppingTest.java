package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

/** Commands that are told to stop, as real processes. */
@Tag("slow")
class StoppingTest {
  @TempDir Path folder;

  @Test
  void mailThatIsGoingOverIsEndedAndTheRestIsLeftToTheNextRun() throws Exception {
    DatabaseUrl url = Run.fresh();
    imported(url);
    CountDownLatch here = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (RecordingSmtp smtp =
        RecordingSmtp.start(
            (command, client, recipient) -> {
              if (command.equals("DOT") && answer.getCount() > 0) {
                here.countDown();
                await(answer);
              }
              return null;
            })) {
      Process send = process(url, "send", "--templates", templates(smtp).toString());
      assertThat(here.await(4, TimeUnit.MINUTES)).as(log()).isTrue();
      // The message is with the server, which has not said yet that it takes it.
      send.destroy();
      assertThat(send.waitFor(300, TimeUnit.MILLISECONDS)).as(log()).isFalse();
      answer.countDown();
      assertThat(send.waitFor(3, TimeUnit.MINUTES)).isTrue();
      assertThat(send.exitValue()).as(log()).isZero();
      assertThat(states(url)).containsExactly("pending 2", "sent 1");
      assertThat(smtp.taken()).hasSize(1);
      Run next = Run.on(url, folder.resolve("out"), "send", "--templates", folder + "/templates");
      assertThat(next.code()).as(next.err()).isZero();
      assertThat(smtp.taken())
          .extracting(RecordingSmtp.Taken::recipient)
          .containsExactlyInAnyOrder("anna@example.com", "bea@example.com", "cleo@example.com");
    }
  }

  @Test
  void importLeavesTheDatabaseAsItWasAndSaysSo() throws Exception {
    DatabaseUrl url = Run.fresh();
    imported(url);
    Path more = folder.resolve("more");
    new SampleMarketplace(SampleOptions.standard().withWeeks(8).withSeed(7)).writeTo(more);
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      List<String> before = TestDatabase.column(database, "SELECT count(*) FROM listings");
      // The import waits at its end for a lock that another holds.
      try (var holder = database.dataSource().getConnection();
          var statement = holder.createStatement()) {
        holder.setAutoCommit(false);
        statement.execute("LOCK TABLE imports IN ACCESS EXCLUSIVE MODE");
        Process run = process(url, "import", more.toString());
        while (TestDatabase.column(
                database,
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation'")
            .contains("0")) {
          assertThat(run.waitFor(50, TimeUnit.MILLISECONDS)).as(log()).isFalse();
        }
        run.destroy();
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(run.exitValue()).as(log()).isEqualTo(143);
        holder.rollback();
      }
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM listings")).isEqualTo(before);
      // The server learns from its own side that nobody is there any more.
      while (!TestDatabase.column(
              database,
              "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state"
                  + " LIKE '%active%' AND pid <> pg_backend_pid()")
          .contains("0")) {
        Thread.onSpinWait();
      }
      Run again = Run.on(url, folder.resolve("out"), "import", more.toString());
      assertThat(again.code()).as(again.err()).isZero();
    }
  }

  @Test
  void builtInServerIsStoppedWithTheCommand() throws Exception {
    Process run = process(null, "generate", "--sample", "--state", folder + "/state");
    while (!log().contains("import")) {
      assertThat(run.waitFor(50, TimeUnit.MILLISECONDS)).as(log()).isFalse();
    }
    run.destroy();
    assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(run.exitValue()).as(log()).isEqualTo(143);
    assertThat(log()).doesNotContain("fault:", "database:", "This is a fault of the program");
    try (Stream<Path> left = Files.walk(folder.resolve("state"), 2)) {
      assertThat(left).noneMatch(path -> path.endsWith("postmaster.pid"));
    }
  }

  private void imported(DatabaseUrl url) throws IOException {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(3)).writeTo(extracts);
    assertThat(Run.on(url, folder.resolve("out"), "import", extracts.toString()).code()).isZero();
  }

  private static List<String> states(DatabaseUrl url) {
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      return TestDatabase.column(
          database,
          "SELECT state || ' ' || count(*) FROM deliveries WHERE about = '' GROUP BY state ORDER BY"
              + " 1");
    }
  }

  private Process process(DatabaseUrl url, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Main.class.getName()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--out", folder.resolve("out").toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile());
    if (url != null) {
      builder.environment().put("DATABASE_URL", Run.address(url));
    }
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process process = builder.start();
    return process;
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }

  private Path templates(RecordingSmtp smtp) throws IOException {
    Path to = folder.resolve("templates");
    try (Stream<Path> all = Files.walk(Path.of("templates"))) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(Path.of("templates").relativize(one));
        Files.createDirectories(target.getParent());
        Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.writeString(
        to.resolve("weekly.yml"),
        """
        deck: deck.md.ftl
        zone: Europe/Paris
        every: Monday 08:00
        from: {address: metrics@example.com}
        owner: {address: owner@example.com}
        recipients:
          - {address: anna@example.com}
          - {address: bea@example.com}
          - {address: cleo@example.com}
        server: {host: 127.0.0.1, port: %d, security: none, parallel: 1}
        """
            .formatted(smtp.port()));
    return to;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
