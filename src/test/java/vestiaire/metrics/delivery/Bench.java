package vestiaire.metrics.delivery;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestiaire.metrics.delivery.edition.EditionMaker;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.schedule.WeeklyTime;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.Limits;
import vestiaire.metrics.delivery.settings.Pace;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.SmtpTransport;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.ReportSettings;

/** A delivery with a real database, a real mail server, and a clock that waits for nobody. */
public final class Bench {
  public static final String OWNER = "owner@example.com";

  public final Weekly weekly;
  public final Ledger ledger;
  public final List<String> log = new ArrayList<>();
  private final Path folder;
  private final MailServer server;
  private final EditionMaker editions;
  private volatile Instant now;

  public Bench(
      Database database,
      MailServer server,
      Path folder,
      EditionMaker editions,
      List<String> recipients,
      Instant now) {
    this.weekly = weekly(recipients, server);
    this.ledger = new Ledger(database.dataSource());
    this.server = server;
    this.folder = folder;
    this.editions = editions;
    this.now = now;
  }

  public static Weekly weekly(List<String> recipients, MailServer server) {
    return new Weekly(
        "weekly",
        Path.of("templates/deck.md.ftl"),
        null,
        new WeeklyTime(DayOfWeek.MONDAY, LocalTime.of(8, 0), SmallEditions.PARIS),
        new MailAddress("Metrics", "metrics@example.com"),
        person(OWNER),
        recipients.stream().map(Bench::person).toList(),
        Limits.DEFAULT,
        ReportSettings.NONE,
        server);
  }

  private static Recipient person(String address) {
    return new Recipient(MailAddress.of(address), Locale.ENGLISH, Audience.ALL);
  }

  /** The clock that everything goes by. */
  public InstantSource clock() {
    return () -> now;
  }

  public void moveTo(Instant then) {
    now = then;
  }

  public Delivery delivery() {
    return delivery(weekly);
  }

  /** The same settings of another report. */
  public Weekly named(String report) {
    return new Weekly(
        report,
        weekly.deck(),
        weekly.theme(),
        weekly.when(),
        weekly.from(),
        weekly.owner(),
        weekly.recipients(),
        weekly.limits(),
        weekly.settings(),
        weekly.server());
  }

  /** The same settings at another pace. */
  Weekly at(Pace pace) {
    return new Weekly(
        weekly.report(),
        weekly.deck(),
        weekly.theme(),
        weekly.when(),
        weekly.from(),
        weekly.owner(),
        weekly.recipients(),
        weekly.limits(),
        weekly.settings(),
        weekly.server(),
        weekly.extractZone(),
        pace,
        weekly.extracts(),
        weekly.map(),
        weekly.events());
  }

  /** The same settings with extracts that come by themselves. */
  Weekly fedBy(Extracts extracts) {
    return fedBy(weekly, extracts);
  }

  /** Settings with extracts that come by themselves. */
  public static Weekly fedBy(Weekly weekly, Extracts extracts) {
    return new Weekly(
        weekly.report(),
        weekly.deck(),
        weekly.theme(),
        weekly.when(),
        weekly.from(),
        weekly.owner(),
        weekly.recipients(),
        weekly.limits(),
        weekly.settings(),
        weekly.server(),
        weekly.extractZone(),
        weekly.pace(),
        extracts,
        weekly.map(),
        weekly.events());
  }

  public Delivery delivery(Weekly settings) {
    return delivery(settings, Duration.ofMinutes(1));
  }

  /** Who waits finds that it is later already. */
  Delivery delivery(Weekly settings, Duration tellEvery) {
    SmtpTransport transport = new SmtpTransport(server);
    return new Delivery(
        settings,
        ledger,
        new DeliveryContext(
            editions,
            folder,
            about -> transport,
            clock(),
            then -> now = then.plus(Duration.ofMillis(1)),
            log::add),
        tellEvery);
  }

  public LedgerEntry entry(String period, String recipient) {
    return ledger.entries("weekly", period).stream()
        .filter(one -> one.recipient().equals(recipient) && !one.isNotice())
        .findFirst()
        .orElseThrow();
  }

  public List<LedgerEntry> notices(String period) {
    return ledger.entries("weekly", period).stream().filter(LedgerEntry::isNotice).toList();
  }

  public State state(String period, String recipient) {
    return entry(period, recipient).state();
  }
}
