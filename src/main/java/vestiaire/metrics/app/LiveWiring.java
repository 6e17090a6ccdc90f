package vestiaire.metrics.app;

import java.time.InstantSource;
import java.util.Map;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;

/**
 * Settings that are read anew for each run. While the file is broken the last good one holds, and
 * the owner is told what is wrong.
 */
final class LiveWiring {
  private final Terminal terminal;
  private final WorkOptions options;
  private final Map<String, String> environment;
  private final InstantSource clock;
  private volatile DeliveryWiring last;

  /** Reads them for the first time, when there is no last good one to fall back on. */
  LiveWiring(
      Terminal terminal,
      WorkOptions options,
      Map<String, String> environment,
      InstantSource clock) {
    this.terminal = terminal;
    this.options = options;
    this.environment = environment;
    this.clock = clock;
    this.last = DeliveryWiring.read(terminal, options, environment, clock);
  }

  /** Returns the settings of the last run. */
  Weekly weekly() {
    return last.weekly();
  }

  /** Takes what has come, and sends what is due, by the settings as they are now. */
  Outcome run(Database database) {
    String broken = "";
    try {
      last = DeliveryWiring.read(terminal, options, environment, clock).after(last);
    } catch (MetricsException e) {
      broken = String.valueOf(e.getMessage());
      terminal.warning("settings: the last good ones hold, since " + broken);
    }
    Delivery delivery = last.delivery(database);
    if (!broken.isEmpty()) {
      delivery.announce(
          "settings", "The settings are broken; the last good ones hold meanwhile", broken);
    }
    last.takeArrivals(database, delivery);
    Outcome outcome = delivery.due(false);
    last.prune();
    return outcome;
  }
}
