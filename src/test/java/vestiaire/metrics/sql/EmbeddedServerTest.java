package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class EmbeddedServerTest {
  @TempDir Path state;

  @Test
  void keepsDataBetweenRunsAndWritesItToDisk() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataFolder())))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAPathThatItsOwnProgramsCannotQuote() {
    for (String sign : List.of("\"", "$", "`")) {
      assertThatThrownBy(() -> EmbeddedServer.start(state.resolve("a" + sign + "b")))
          .isInstanceOf(MetricsException.Usage.class)
          .hasMessageContaining("--state");
    }
  }

  @Test
  void asksForItsPassword() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      DatabaseUrl url = server.url("postgres");
      assertThatThrownBy(() -> DriverManager.getConnection(url.jdbc(), url.user(), "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  @Test
  void secondProgramIsToldWhoTheFirstIs() {
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      assertThat(server.url("postgres").toString()).doesNotContain("vestiaire:");
      assertThatThrownBy(() -> EmbeddedServer.start(state))
          .isInstanceOf(MetricsException.Database.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--state");
    }
  }

  @Test
  void survivesTheProgramsDeathAndTakesOverWhatItLeftRunning() throws Exception {
    Process first = program();
    String line = first.inputReader().readLine();
    assertThat(line).isEqualTo("ready");
    first.destroyForcibly().waitFor();
    long orphan = postmaster();
    assertThat(ProcessHandle.of(orphan)).isPresent();
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      assertThat(ask(server, "SELECT count(*) FROM kept")).isEqualTo("1000");
      assertThat(postmaster()).isNotEqualTo(orphan);
    }
  }

  @Test
  void strangerWithTheOldNumberIsLeftAlone() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      execute(server, "CREATE TABLE kept AS SELECT 1 AS answer");
    }
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.write(
          dataFolder().resolve("postmaster.pid"),
          List.of(
              String.valueOf(stranger.pid()),
              dataFolder().toString(),
              "1700000000",
              "5432",
              "",
              "127.0.0.1",
              "  0 0",
              "ready"));
      try (EmbeddedServer server = EmbeddedServer.start(state)) {
        assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void beginningThatBrokeOffIsBegunAnew() throws Exception {
    EmbeddedServer.start(state).close();
    Path data = dataFolder();
    // As a program leaves them that is killed while it unpacks and initialises.
    Files.move(data, data.resolveSibling(data.getFileName() + ".initialising"));
    Files.createDirectories(state.resolve("postgres-0.0.0.unpacking"));
    try (EmbeddedServer server = EmbeddedServer.start(state)) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  private Process program() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Dying.class.getName(),
            state.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path dataFolder() throws Exception {
    try (Stream<Path> all = Files.list(state)) {
      return all.filter(path -> path.getFileName().toString().matches("data-\\d+"))
          .findFirst()
          .orElseThrow();
    }
  }

  private long postmaster() throws Exception {
    return Long.parseLong(Files.readAllLines(dataFolder().resolve("postmaster.pid")).get(0));
  }

  private static String ask(EmbeddedServer server, String query) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    DatabaseUrl url = server.url("postgres");
    return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
  }

  /** A program that commits something and is then killed. */
  static final class Dying {
    public static void main(String[] args) throws Exception {
      EmbeddedServer server = EmbeddedServer.start(Path.of(args[0]));
      execute(server, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n");
      System.out.println("ready");
      Thread.sleep(60_000);
      server.close();
    }
  }
}
