package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

/**
 * Debian's PgBouncer before the tests' server. Where the program is not installed the test is
 * skipped, but not where it was promised.
 */
@Tag("slow")
class PoolerTest {
  private static final boolean PROMISED = "true".equals(System.getenv("POOLER_EXPECTED"));
  private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"transaction", "session"})
  void everyModeGivesTheSameResults(String mode) throws Exception {
    if (PROMISED) {
      assertThat(PROGRAM).exists();
    }
    assumeTrue(
        Files.isExecutable(PROGRAM), "there is no " + PROGRAM + " (apt-get install pgbouncer)");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(10).withSeed(11)).writeTo(extracts);
    Path direct = folder.resolve("direct");
    Run plain = Run.on(Run.fresh(), direct, "generate", "--data", extracts.toString());
    assertThat(plain.code()).as(plain.err()).isZero();
    Path pooled = folder.resolve("pooled");
    DatabaseUrl server = Run.fresh();
    try (Bouncer bouncer = new Bouncer(folder.resolve("bouncer"), server, mode)) {
      DatabaseUrl url = bouncer.url(server);
      for (int i = 0; i < 3; i++) {
        Run run = Run.on(url, pooled, "generate", "--data", extracts.toString());
        assertThat(run.code()).as(run.err()).isZero();
      }
      Run sent = Run.on(url, pooled, "send");
      assertThat(sent.code()).as(sent.err()).isZero();
      assertThat(sent.out()).contains("sent");
    }
    try (Stream<Path> all = Files.walk(direct.resolve("results"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        assertThat(pooled.resolve(direct.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"transaction", "session"})
  void aSchemaThatThePoolerCannotPassOnIsGivenToTheRole(String mode) throws Exception {
    assumeTrue(
        Files.isExecutable(PROGRAM), "there is no " + PROGRAM + " (apt-get install pgbouncer)");
    DatabaseUrl server = Run.fresh();
    String name = server.toString().replaceFirst(".*/", "");
    String role = "pooled_" + name;
    ForeignDatabaseTest.execute(
        server,
        "CREATE TABLE orders (a int)",
        "CREATE ROLE " + role + " LOGIN PASSWORD 'x'",
        "GRANT ALL ON DATABASE " + name + " TO " + role,
        "GRANT CREATE ON SCHEMA public TO " + role);
    DatabaseUrl own = new DatabaseUrl(server.jdbc(), role, "x");
    try (Bouncer bouncer = new Bouncer(folder.resolve("bouncer"), own, mode)) {
      Run refused = Run.on(bouncer.url(own), folder.resolve("out"), "migrate");
      assertThat(refused.code()).isEqualTo(5);
      assertThat(refused.err()).contains("ALTER ROLE " + role + " IN DATABASE");
    }
    ForeignDatabaseTest.execute(
        server,
        "ALTER ROLE " + role + " IN DATABASE " + name + " SET search_path = vestiaire_metrics");
    assertThat(Run.on(own, folder.resolve("out"), "migrate").code()).isZero();
    try (Bouncer bouncer = new Bouncer(folder.resolve("again"), own, mode)) {
      Run run = Run.on(bouncer.url(own), folder.resolve("out"), "migrate");
      assertThat(run.out()).as(run.err()).contains("The schema vestiaire_metrics");
    }
  }

  /** One that listens on a free port for the length of a test. */
  private static final class Bouncer implements AutoCloseable {
    private final int port;
    private final Process process;

    Bouncer(Path folder, DatabaseUrl server, String mode) throws IOException, InterruptedException {
      Files.createDirectories(folder);
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      Path settings = folder.resolve("pgbouncer.ini");
      Files.writeString(
          settings,
          """
          [databases]
          * = host=127.0.0.1 port=%s user=%s password=%s
          [pgbouncer]
          listen_addr = 127.0.0.1
          listen_port = %d
          unix_socket_dir =
          auth_type = any
          pool_mode = %s
          default_pool_size = 20
          server_round_robin = 1
          """
              .formatted(
                  server.toString().replaceFirst(".*:(\\d+)/.*", "$1"),
                  server.user(),
                  server.password(),
                  port,
                  mode));
      // It refuses to run as root, and another user must be able to read what root wrote.
      boolean root = System.getProperty("user.name").equals("root");
      for (Path up = settings;
          root && up != null && !up.equals(up.getRoot());
          up = up.getParent()) {
        if (Files.getOwner(up).getName().equals("root") && !up.equals(Path.of("/tmp"))) {
          Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
      List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
      if (root) {
        command.addAll(List.of("-u", "nobody"));
      }
      command.add(settings.toString());
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      for (int tries = 0; !answers() && tries < 100; tries++) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
          throw new IOException(Files.readString(folder.resolve("log")));
        }
      }
    }

    DatabaseUrl url(DatabaseUrl server) {
      return new DatabaseUrl(
          server.jdbc().replaceFirst(":\\d+/", ":" + port + "/"), server.user(), server.password());
    }

    private boolean answers() {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return socket.isConnected();
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
