package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;

/**
 * A PostgreSQL server of our own, for machines that have none. It lives in a state folder, keeps
 * its data between runs, writes it to disk as a server should, listens on the loopback interface
 * alone and asks for a password that only the folder's owner can read. One program at a time uses
 * it; whatever an earlier one left behind when it was killed is put in order at the next start.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final String USER = "vestiaire";
  private static final int START_TRIES = 3;
  private static final String DURABLE =
      "-c fsync=on -c synchronous_commit=on -c full_page_writes=on";

  private final Path home;
  private final Path data;
  private static final long MOST_LOG = 5_000_000;

  private final Path log;
  private final String password;
  private final PostgresUser launch;
  private final StateLock lock;
  private final Thread stopOnExit = new Thread(this::stop, "stop-postgres");
  private int port;
  private boolean running;

  private EmbeddedServer(
      Path home, Path data, Path log, String password, PostgresUser launch, StateLock lock) {
    this.home = home;
    this.data = data;
    this.log = log;
    this.password = password;
    this.launch = launch;
    this.lock = lock;
  }

  /** Starts the server that lives in this folder, creating it the first time. */
  public static EmbeddedServer start(Path folder) {
    return start(folder, null);
  }

  /**
   * Starts the server that lives in this folder with a PostgreSQL of the machine's own.
   *
   * @param folder for data, log and password; made if it is not there
   * @param programs the folder that holds {@code bin/}; null for what comes with the program or,
   *     where nothing does, for what is found in the usual places
   * @throws MetricsException.Database when another program uses the folder, the server does not
   *     start, or there is none
   */
  public static EmbeddedServer start(Path folder, @Nullable Path programs) {
    return start(folder, programs, DURABLE);
  }

  /** Starts it with other settings of how it writes, for data that nobody needs after a crash. */
  static EmbeddedServer start(Path folder, @Nullable Path programs, String writes) {
    Path state = StateFolders.place(folder);
    StateLock lock = null;
    try {
      PostgresUser launch = PostgresUser.here();
      Files.createDirectories(state);
      if (launch == PostgresUser.AS_WE_ARE || launch == PostgresUser.IN_NAMESPACE) {
        StateFolders.createPrivate(state);
      }
      launch.checkReach(state);
      lock = StateLock.take(state);
      PostgresBinaries binaries = new PostgresBinaries();
      PostgresHome chosen =
          PostgresHome.choose(state, programs, binaries, PostgresHome.USUAL_PLACES);
      Path home = chosen.path();
      if (home.equals(binaries.home(state))) {
        binaries.unpackInto(state);
      }
      Path data = state.resolve("data-" + chosen.major());
      Path passwordFile = state.resolve("password");
      Path log = state.resolve("postgres.log");
      if (!Files.isDirectory(data)) {
        initialise(chosen, data, passwordFile, launch);
      }
      String password = Files.readString(passwordFile).strip();
      StateFolders.beginAnew(log, MOST_LOG);
      if (!Files.exists(log)) {
        StateFolders.writePrivate(log, "");
        launch.handOver(log);
      }
      EmbeddedServer server = new EmbeddedServer(home, data, log, password, launch, lock);
      server.clearUp();
      server.launch(writes);
      OrdinaryRole.prepare(server.superuser());
      return server;
    } catch (IOException e) {
      StateLock.release(lock);
      throw new MetricsException.Database(
          "The built-in PostgreSQL cannot use %s: %s%nChoose another folder with --state, or use a server with --db"
              .formatted(state, e),
          e);
    } catch (RuntimeException e) {
      StateLock.release(lock);
      throw e;
    }
  }

  /**
   * Returns how to reach a database of this server, as a role that owns it and is no superuser. The
   * server may not have it yet.
   */
  public DatabaseUrl url(String database) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, OrdinaryRole.NAME, password);
  }

  private DatabaseUrl superuser() {
    return new DatabaseUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
  }

  /** Stops the server and waits until its data is on disk. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(stopOnExit);
    } catch (IllegalStateException e) {
      // The machine is going down already, and the hook does the same.
      return;
    }
    stop();
  }

  private static void initialise(
      PostgresHome home, Path data, Path passwordFile, PostgresUser launch) throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    // Renamed when complete: a program killed in here leaves a folder that nobody takes for a
    // database.
    Path fresh = data.resolveSibling(data.getFileName() + ".initialising");
    FolderTree.delete(fresh);
    StateFolders.createPrivate(fresh);
    launch.handOver(fresh);
    StateFolders.writePrivate(passwordFile, password + "\n");
    launch.handOver(passwordFile);
    Path output = Files.createTempFile(data.getParent(), "initdb", ".log");
    try {
      List<String> command =
          new ArrayList<>(
              List.of(
                  program(home.path(), "initdb"),
                  "-D",
                  fresh.toString(),
                  "-U",
                  USER,
                  "-E",
                  "UTF8",
                  "--auth=scram-sha-256",
                  "--pwfile=" + passwordFile,
                  "--locale=C",
                  "--no-instructions"));
      command.addAll(home.locale());
      int code = launch.run(output, command);
      if (code != 0) {
        throw new IOException("initdb said: " + Files.readString(output).strip());
      }
    } finally {
      Files.deleteIfExists(output);
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Stops a server that a killed program left running, and removes the lock file of one that is
   * gone.
   */
  private void clearUp() throws IOException {
    PostmasterFile file = new PostmasterFile(data);
    if (!file.exists()) {
      return;
    }
    if (file.isRunningFrom(home)) {
      control("stop", "-m", "fast", "-t", "20");
      if (file.isRunningFrom(home)) {
        control("stop", "-m", "immediate", "-t", "20");
      }
    }
    file.deleteIfStale(home);
  }

  private void launch(String writes) throws IOException {
    StringBuilder seen = new StringBuilder();
    for (int attempt = 1; attempt <= START_TRIES; attempt++) {
      port = PostmasterFile.freePort();
      int code =
          control(
              "start",
              "-t",
              "60",
              "-l",
              log.toString(),
              "-o",
              ("-p %d -h 127.0.0.1 -k '' %s -c max_connections=40 -c shared_buffers=256MB"
                      + " -c max_wal_size=2GB -c jit=off -c logging_collector=off"
                      + " -c timezone=UTC -c log_timezone=UTC")
                  .formatted(port, writes));
      if (code == 0) {
        running = true;
        Runtime.getRuntime().addShutdownHook(stopOnExit);
        return;
      }
      // The port may have been taken in between, or a dying server may still hold its memory.
      seen.append(lastLines());
    }
    throw new MetricsException.Database(
        "The built-in PostgreSQL does not start: %s%nIts log is %s"
            .formatted(seen.toString().strip(), log));
  }

  /**
   * Stays when the process is told to end, until {@link #stop} is called: for callers with
   * something to finish before.
   */
  public void stopsLater() {
    try {
      Runtime.getRuntime().removeShutdownHook(stopOnExit);
    } catch (IllegalStateException e) {
      // It is being stopped already.
    }
  }

  /** Stops the server, unless it has been, and waits until its data is on disk. */
  public synchronized void stop() {
    if (!running) {
      return;
    }
    running = false;
    try {
      if (control("stop", "-m", "fast", "-t", "60") != 0) {
        control("stop", "-m", "immediate", "-t", "20");
      }
    } catch (IOException e) {
      // It stays behind, and the next start puts that in order.
    } finally {
      lock.close();
    }
  }

  private int control(String action, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(program(home, "pg_ctl"), action, "-D", data.toString(), "-w", "-s"));
    command.addAll(List.of(options));
    return launch.run(null, command);
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
  }

  private static String program(Path home, String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
