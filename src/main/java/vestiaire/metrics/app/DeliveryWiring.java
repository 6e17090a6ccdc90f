package vestiaire.metrics.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.DeliveryContext;
import vestiaire.metrics.delivery.Sleeper;
import vestiaire.metrics.delivery.edition.PipelineEditions;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.MailTransport;
import vestiaire.metrics.mail.OutboxTransport;
import vestiaire.metrics.mail.SmtpTransport;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;

/** What {@code send}, {@code schedule} and {@code status} have in common: settings and wiring. */
final class DeliveryWiring {
  private static final String FILE = "weekly.yml";

  private final Terminal terminal;
  private final InstantSource clock;
  private final Weekly weekly;
  private final PipelineSettings settings;

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
            base.folders().templates().resolve(FILE), base.folders().templates(), environment);
    PipelineSettings settings =
        base.styled(base.folders().templates().under(templates(weekly.deck())), weekly.theme())
            .about(new Period(null, null, weekly.when().zone()).with(weekly.settings()));
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

  /**
   * Whether a report is about this database, and not about the sample: a made-up one is for looking
   * at, and a mail server gets real ones alone.
   */
  boolean areOf(Database marketplace) {
    return marketplace.hasListings()
        || weekly.server() != null
        || !ledger(marketplace).runs(weekly.report(), 1).isEmpty();
  }

  Delivery delivery(Database database) {
    return new Delivery(
        weekly,
        ledger(database),
        new DeliveryContext(
            new PipelineEditions(database, settings, terminal, weekly.owner().address()),
            settings.reports().resolve("mail"),
            transports(),
            clock,
            Sleeper.by(clock),
            terminal::line));
  }

  /** The server, or files below the reports. */
  private Function<String, MailTransport> transports() {
    @Nullable MailServer server = weekly.server();
    if (server != null) {
      MailTransport smtp = new SmtpTransport(server);
      return about -> smtp;
    }
    Path outbox = settings.reports().resolve("outbox");
    return about -> new OutboxTransport(outbox, about);
  }

  private static Path templates(Path deck) {
    return Objects.requireNonNull(deck.toAbsolutePath().getParent(), "a file has a folder");
  }
}
