package vestiaire.metrics.app;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.Status;
import vestiaire.metrics.delivery.daemon.Daemon;
import vestiaire.metrics.delivery.daemon.HealthServer;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;

/** Waits, and sends what is due. */
@Command(
    name = "schedule",
    description = {
      "Runs until it is stopped, and sends each report when it is due.",
      "Any number of machines may run it on one database: one works, and when it dies another goes on."
    },
    mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
  private static final int PERIODS = 5;

  private Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;
  @Mixin private final WorkOptions options;

  @Option(
      names = "--health",
      paramLabel = "[HOST:]PORT",
      description =
          "Answers monitors there: /health, /health/live, /metrics (Prometheus). Without a host to this machine alone; else nobody is answered.")
  private @Nullable String health;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "How each line is written: text (with the time; the default), json, plain.")
  private LogForm log = LogForm.TEXT;

  ScheduleCommand(
      Terminal terminal,
      WorkOptions options,
      Map<String, String> environment,
      InstantSource clock) {
    this.terminal = terminal;
    this.options = options;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    terminal = terminal.logging(log, clock);
    InetSocketAddress listening = health == null ? null : address(health);
    LiveWiring deliveries = new LiveWiring(terminal, options, environment, clock);
    if (options.database() == null) {
      throw new MetricsException.Usage(
          "schedule needs a PostgreSQL of your own (--db, DATABASE_URL): the built-in one is for one command at a time");
    }
    // It looks every minute; a line is for what changed.
    AtomicReference<Outcome> told = new AtomicReference<>(Outcome.NOTHING_DUE);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Workspace workspace = Workspace.open(options, terminal);
        Database database = workspace.marketplace();
        Daemon daemon =
            new Daemon(
                database.dataSource(),
                deliveries::weekly,
                () -> {
                  Outcome outcome = deliveries.run(database);
                  if (outcome.equals(told.getAndSet(outcome))) {
                    return outcome;
                  }
                  if (outcome.exitCode() == 0) {
                    terminal.line(outcome.text());
                  } else {
                    terminal.warning(outcome.text() + "; status says why");
                  }
                  return outcome;
                },
                clock);
        HealthServer answering =
            listening == null
                ? null
                : HealthServer.start(listening, () -> status(deliveries, database))) {
      if (answering != null) {
        terminal.line("health: " + answering.address());
      }
      Thread hook = new Thread(() -> stop(daemon, stopped), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      daemon.start();
      terminal.line("next: " + deliveries.weekly().when().next(clock.instant()));
      stopped.await();
    }
    return 0;
  }

  private Status status(LiveWiring deliveries, Database database) {
    return Status.of(
        deliveries.weekly(), new Ledger(database.dataSource()), clock.instant(), PERIODS);
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      String host = colon < 0 ? "127.0.0.1" : text.substring(0, colon).replaceAll("[\\[\\]]", "");
      return new InetSocketAddress(host, port);
    } catch (IllegalArgumentException e) {
      throw new MetricsException.Usage(
          "--health: '" + text + "' is no address; write it like 9464 or 0.0.0.0:9464");
    }
  }

  private static void stop(Daemon daemon, CountDownLatch stopped) {
    // The mail that is going over is ended before the process is; an end that was asked for is 0,
    // where the signal alone would make it 143.
    daemon.close();
    stopped.countDown();
    Runtime.getRuntime().halt(0);
  }
}
