package vestiaire.metrics.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.daemon.Daemon;
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
  private final Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;
  @Mixin private final WorkOptions options;

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
                clock)) {
      Thread hook = new Thread(() -> stop(daemon, stopped), "stop");
      Runtime.getRuntime().addShutdownHook(hook);
      daemon.start();
      terminal.line("next: " + deliveries.weekly().when().next(clock.instant()));
      stopped.await();
    }
    return 0;
  }

  private static void stop(Daemon daemon, CountDownLatch stopped) {
    // The mail that is going over is ended before the process is; an end that was asked for is 0,
    // where the signal alone would make it 143.
    daemon.close();
    stopped.countDown();
    Runtime.getRuntime().halt(0);
  }
}
