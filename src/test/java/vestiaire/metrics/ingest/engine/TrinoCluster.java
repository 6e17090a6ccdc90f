package vestiaire.metrics.ingest.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A real cluster: a coordinator and two workers of Trino, each a process, tables in their memory.
 */
final class TrinoCluster implements AutoCloseable {
  private static final String VERSION = "483";
  private static final Path SOURCES = Path.of("src/test/trino").toAbsolutePath();
  private static final Path HOME = Path.of("target/trino").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  private final Path folder;
  private final Path java;
  private final Map<String, Process> nodes = new LinkedHashMap<>();
  private final Map<String, Integer> ports = new LinkedHashMap<>();

  private TrinoCluster(Path folder, Path java) {
    this.folder = folder;
    this.java = java;
  }

  /**
   * Starts it, or skips the test where there is no Java for it; where one is expected, as in CI,
   * that is a failure.
   */
  static TrinoCluster start(Path folder) throws Exception {
    Optional<Path> java = java();
    String without = "Trino needs Java 25, and none is under /usr/lib/jvm";
    if (System.getenv("CLUSTER_EXPECTED") != null) {
      assertThat(java).as(without).isPresent();
    }
    assumeTrue(java.isPresent(), without);
    fetch("lib", HOME.resolve("lib"));
    fetch("memory", HOME.resolve("plugin/memory"));
    fetch("driver", HOME.resolve("driver"));
    service(HOME.resolve("plugin/memory/services.jar"));
    TrinoCluster cluster = new TrinoCluster(folder, java.get());
    try {
      for (String node : List.of("coordinator", "worker1", "worker2")) {
        cluster.ports.put(node, freePort());
        cluster.startNode(node);
      }
      cluster.await(3);
      return cluster;
    } catch (Exception | Error e) {
      cluster.close();
      throw e;
    }
  }

  private static Optional<Path> java() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(all)) {
      return found
          .filter(one -> one.getFileName().toString().matches("(?:.*\\D)?25(?:\\D.*)?"))
          .map(one -> one.resolve("bin/java"))
          .sorted()
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  /** What Maven has already is not asked for again. */
  private static void fetch(String what, Path target) throws Exception {
    if (Files.isDirectory(target)) {
      return;
    }
    Path fresh = target.resolveSibling(target.getFileName() + ".fetching");
    String said = "";
    for (List<String> more : List.of(List.of("-o"), List.<String>of())) {
      List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
      command.addAll(more);
      command.addAll(
          List.of(
              "-f",
              SOURCES.resolve(what + ".xml").toString(),
              "dependency:copy-dependencies",
              "-DincludeScope=runtime",
              "-DoutputDirectory=" + fresh));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        Files.move(fresh, target);
        return;
      }
    }
    assumeTrue(false, "Maven does not bring " + what + " of Trino: " + said);
  }

  /** The artifact of a plugin does not name its class, as the server's own package does. */
  private static void service(Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("META-INF/services/io.trino.spi.Plugin"));
      entries.write("io.trino.plugin.memory.MemoryPlugin\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts a process of the cluster, again where it was killed. */
  void startNode(String node) throws IOException {
    Path home = Files.createDirectories(folder.resolve(node));
    boolean leads = node.equals("coordinator");
    Files.createDirectories(home.resolve("catalog"));
    Files.writeString(
        home.resolve("catalog/memory.properties"),
        "connector.name=memory\nmemory.max-data-per-node=64MB\n");
    Files.writeString(
        home.resolve("config.properties"),
        """
        coordinator=%s
        node.environment=test
        node.id=%s
        node.internal-address=127.0.0.1
        node.bind-ip=127.0.0.1
        http-server.http.port=%d
        discovery.uri=http://127.0.0.1:%d
        plugin.dir=%s
        catalog.config-dir=%s
        query.max-memory-per-node=250MB
        memory.heap-headroom-per-node=150MB
        query.remote-task.max-error-duration=10s
        exchange.max-error-duration=10s
        internal-communication.shared-secret=of-a-test
        %s
        """
            .formatted(
                leads,
                node + "-" + System.nanoTime(),
                ports.get(node),
                ports.get("coordinator"),
                HOME.resolve("plugin"),
                home.resolve("catalog"),
                leads ? "node-scheduler.include-coordinator=false" : ""));
    Files.writeString(home.resolve("log.properties"), "io.trino=WARN\n");
    nodes.put(
        node,
        new ProcessBuilder(
                java.toString(),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=2",
                "-Djdk.attach.allowAttachSelf=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-Dconfig=" + home.resolve("config.properties"),
                "-Dlog.levels-file=" + home.resolve("log.properties"),
                "-cp",
                HOME.resolve("lib") + "/*",
                SOURCES.resolve("TrinoNode.java").toString(),
                VERSION)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log.txt").toFile())
            .start());
  }

  /** Kills a process as a fault of its machine would. */
  void kill(String node) throws InterruptedException {
    Process process = nodes.get(node);
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Waits until so many processes are at work. */
  void await(int active) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      try {
        if (value("SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'")
            .equals(String.valueOf(active))) {
          return;
        }
      } catch (SQLException e) {
        last = String.valueOf(e.getMessage());
      }
      for (Map.Entry<String, Process> node : nodes.entrySet()) {
        assertThat(node.getValue().isAlive() || active < 3)
            .as(node.getKey() + " ended: " + log(node.getKey()))
            .isTrue();
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
    throw new AssertionError(active + " processes did not come up: " + last + log("coordinator"));
  }

  private String log(String node) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(node).resolve("log.txt"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  String url() {
    return "jdbc:trino://127.0.0.1:" + ports.get("coordinator") + "/memory/default";
  }

  Path drivers() {
    return HOME.resolve("driver");
  }

  void execute(String statement) throws SQLException {
    try (Connection connection = connect();
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  String value(String query) throws SQLException {
    try (Connection connection = connect();
        Statement one = connection.createStatement();
        ResultSet row = one.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "test");
    return Drivers.connect(url(), drivers(), properties);
  }

  @Override
  public void close() {
    nodes.values().forEach(Process::destroyForcibly);
    for (Process node : nodes.values()) {
      try {
        node.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
