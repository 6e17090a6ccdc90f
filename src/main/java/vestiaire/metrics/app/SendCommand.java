package vestiaire.metrics.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.Request;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Database;

/** Sends a report. */
@Command(
    name = "send",
    description = {
      "Sends the report of a week to the recipients in weekly.yml, each once, or holds it and says why.",
      "Without a mail server there, the mails are written to outbox/ among the reports."
    },
    mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
  private Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;
  @Mixin private final WorkOptions options;

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description = "The ISO week, like 2021-W35; else the latest full week with a listing.")
  private @Nullable String week;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      split = "\\s*,\\s*",
      description = "To these recipients alone, or to the owner.")
  private List<String> to = new ArrayList<>();

  @Option(
      names = "--dry-run",
      description = "Makes everything and says what would go to whom; sends and records nothing.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "Sends even what the gate holds; its readers are told why it would be held.")
  private boolean force;

  @Option(
      names = "--resend",
      description =
          "Sends again what failed or is unknown, under the same Message-ID; with --to also what was sent.")
  private boolean resend;

  @Option(
      names = "--if-due",
      description =
          "Sends what the schedule wants sent by now, if it has not been; for cron, systemd, Kubernetes.")
  private boolean ifDue;

  @Option(
      names = "--no-wait",
      description = "Leaves mails that a server asks to bring later to the next run.")
  private boolean noWait;

  @Option(
      names = "--sample",
      description = "From the built-in made-up marketplace; each slide and mail says so.")
  private boolean sample;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "How each line is written: plain (the default), text (with the time), json.")
  private LogForm log = LogForm.PLAIN;

  SendCommand(
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
    if (ifDue && (week != null || !to.isEmpty() || force || resend || dryRun || sample)) {
      throw new MetricsException.Usage(
          "--if-due goes by the schedule alone; leave out --week, --to, --force, --resend, --dry-run, --sample");
    }
    terminal = terminal.logging(log, clock);
    Request request =
        new Request(week == null ? null : Week.parse(week), null, to, force, resend, !noWait);
    DeliveryWiring deliveries = DeliveryWiring.read(terminal, options, environment, clock);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      Stopping stopping = Stopping.after(workspace, deliveries.weekly().pace().grace());
      try {
        return workspace.withDatabase(
            sample, deliveries.settings(), database -> send(deliveries, database, request));
      } finally {
        stopping.close();
      }
    }
  }

  private int send(DeliveryWiring deliveries, Database database, Request request) {
    Delivery delivery =
        sample ? deliveries.deliveryOfSample(database) : deliveries.delivery(database);
    if (dryRun) {
      List<String> lines = delivery.rehearse(request);
      lines.forEach(terminal::line);
      return lines.stream().anyMatch(line -> line.startsWith("hold"))
          ? MetricsException.Category.HELD.exitCode()
          : 0;
    }
    if (ifDue) {
      deliveries.takeArrivals(database, delivery);
    }
    Outcome outcome = ifDue ? delivery.due(!noWait) : delivery.send(request);
    if (ifDue) {
      deliveries.prune();
    }
    int code = outcome.exitCode();
    if (code == 0) {
      terminal.line(
          outcome.text() + (outcome.didNothing() ? " before now; nothing was left to send" : ""));
    } else {
      boolean held = code == MetricsException.Category.HELD.exitCode();
      @Nullable Outage outage = outcome.outage();
      boolean over =
          outcome.counts().containsKey(State.FAILED) || outcome.counts().containsKey(State.UNKNOWN);
      terminal.warning(
          (held ? "held: " : outage != null ? "stopped: " : "mail: ")
              + outcome.text()
              + "; status says why"
              + (over ? ", send --resend tries again" : ""));
    }
    return code;
  }
}
