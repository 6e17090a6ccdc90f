package vestiaire.metrics.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.delivery.Status;
import vestiaire.metrics.delivery.StatusText;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;

/** Says what was sent. */
@Command(
    name = "status",
    description = {
      "Says of the last reports what went to whom, and what was held or failed, and why.",
      "Ends with 9 when something is overdue or held, with 8 when the last report failed for somebody."
    },
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;
  @Mixin private final WorkOptions options;

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many periods (default: ${DEFAULT-VALUE}).")
  private int last = 5;

  @Option(names = "--sample", description = "What was sent of the built-in sample marketplace.")
  private boolean sample;

  StatusCommand(
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
  public Integer call() {
    if (last < 1 || last > MOST) {
      throw new MetricsException.Usage("--last: a number from 1 to " + MOST);
    }
    DeliveryWiring deliveries = DeliveryWiring.read(terminal, options, environment, clock);
    try (Workspace workspace = Workspace.open(options, json ? terminal.quiet() : terminal)) {
      return workspace.withDatabase(
          sample, deliveries.settings(), database -> print(deliveries, database));
    }
  }

  private int print(DeliveryWiring deliveries, Database database) {
    Status status =
        Status.of(
            deliveries.weekly(), deliveries.ledger(database), deliveries.clock().instant(), last);
    if (json) {
      terminal.line(StatusText.json(status));
    } else {
      StatusText.lines(status).forEach(terminal::line);
    }
    return status.exitCode();
  }
}
