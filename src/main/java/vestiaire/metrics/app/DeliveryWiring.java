package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.DeliveryContext;
import vestiaire.metrics.delivery.OldReports;
import vestiaire.metrics.delivery.Sleeper;
import vestiaire.metrics.delivery.arrival.Arrivals;
import vestiaire.metrics.delivery.edition.PipelineEditions;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.settings.Events;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.MailTransport;
import vestiaire.metrics.mail.OutboxTransport;
import vestiaire.metrics.mail.SmtpTransport;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.pipeline.ImportLines;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;

/**
 * Wires up what {@code send}, {@code schedule} and {@code status} share: settings, ledger,
 * transports.
 */
final class DeliveryWiring {
  private static final String FILE = "weekly.yml";

  private final Terminal terminal;
  private final InstantSource clock;
  private final Weekly weekly;
  private final PipelineSettings settings;
  private @Nullable Arrivals arrivals;
  private @Nullable Extracts watched;

  private DeliveryWiring(
      Terminal terminal, InstantSource clock, Weekly weekly, PipelineSettings settings) {
    this.terminal = terminal;
    this.clock = clock;
    this.weekly = weekly;
    this.settings = settings;
  }

  static DeliveryWiring read(
      Terminal terminal,
      WorkOptions options,
      Map<String, String> environment,
      InstantSource clock) {
    options.leaveToWeekly("send, schedule, status");
    PipelineSettings base = options.settings();
    Weekly weekly =
        WeeklyFile.read(
            base.folders().templates().resolve(FILE),
            base.folders().templates(),
            base.folders().sql(),
            environment);
    PipelineSettings settings =
        base.styled(base.folders().templates().under(templates(weekly.deck())), weekly.theme())
            .about(new Period(null, null, weekly.when().zone()).with(weekly.settings()))
            .mapped(weekly.map().equals(ColumnMap.NONE) ? base.imports().map() : weekly.map())
            .written(
                base.folders().mode().equals(FileMode.USUAL)
                    ? weekly.limits().files()
                    : base.folders().mode());
    Preflight.check(settings, null);
    ZoneId extractZone = weekly.extractZone();
    return new DeliveryWiring(
        terminal,
        clock,
        weekly,
        extractZone == null ? settings : settings.withExtractsIn(extractZone));
  }

  Weekly weekly() {
    return weekly;
  }

  PipelineSettings settings() {
    return settings;
  }

  InstantSource clock() {
    return clock;
  }

  Ledger ledger(Database database) {
    return new Ledger(database.dataSource());
  }

  Delivery delivery(Database database) {
    return delivery(database, weekly.events());
  }

  /** Returns a delivery of somebody's made-up clicks, which live in no engine. */
  Delivery deliveryOfSample(Database database) {
    return delivery(database, null);
  }

  private Delivery delivery(Database database, @Nullable Events events) {
    return new Delivery(
        weekly,
        ledger(database),
        new DeliveryContext(
            new PipelineEditions(
                database,
                settings,
                terminal,
                weekly.owner().address(),
                weekly.limits().page(),
                events),
            settings.reports().resolve("mail"),
            transports(),
            clock,
            Sleeper.by(clock),
            terminal::line));
  }

  /** Imports what has come by itself; nothing where the settings name no place. */
  void takeArrivals(Database database, Delivery delivery) {
    Extracts extracts = weekly.extracts();
    if (extracts == null) {
      return;
    }
    if (arrivals == null || !extracts.equals(watched)) {
      watched = extracts;
      arrivals =
          new Arrivals(
              extracts,
              database.dataSource(),
              settings.reports().resolve("import").resolve("read"),
              folder ->
                  ImportLines.perFile(
                          new WeeklyReportPipeline(database, settings, terminal)
                              .importExtracts(folder))
                      .forEach(line -> terminal.line("         " + line)),
              new Arrivals.Told() {
                @Override
                public void log(String line) {
                  terminal.line(line);
                }

                @Override
                public void owner(String kind, String subject, String text) {
                  delivery.announce(kind, subject, text);
                }
              },
              clock);
    }
    arrivals.takeNew();
  }

  /** Deletes editions and mails of weeks that are over for longer than the settings keep them. */
  void prune() {
    @Nullable Duration keep = weekly.limits().keep();
    if (keep == null) {
      return;
    }
    try {
      int gone =
          new OldReports(settings.reports()).prune(keep, clock.instant(), weekly.when().zone());
      if (gone > 0) {
        terminal.line("deleted " + gone + " of weeks that are no longer kept");
      }
    } catch (IOException e) {
      terminal.warning("what is old cannot be deleted: " + e.getMessage());
    }
  }

  /** Goes on with what another has seen of files that are still being written. */
  DeliveryWiring after(DeliveryWiring before) {
    arrivals = before.arrivals;
    watched = before.watched;
    return this;
  }

  /** Returns the server, or files below the reports. */
  private Function<String, MailTransport> transports() {
    @Nullable MailServer server = weekly.server();
    if (server != null) {
      MailTransport smtp = new SmtpTransport(server);
      return about -> smtp;
    }
    Path outbox = settings.reports().resolve("outbox");
    return about -> new OutboxTransport(outbox, about, settings.folders().mode());
  }

  private static Path templates(Path deck) {
    return Objects.requireNonNull(deck.toAbsolutePath().getParent(), "a file has a folder");
  }
}
