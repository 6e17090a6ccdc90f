package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.schedule.WeeklyTime;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.sql.ReportSettings;

/**
 * The settings of {@code weekly.yml}, complete and free of contradictions.
 *
 * @param report its name in the ledger: another name is another report
 * @param deck template of the deck
 * @param theme its look, null for the templates' own
 * @param when it is due, and in which zone its weeks begin
 * @param from who sends, as a mail shows it
 * @param owner who is told when something is held or fails
 * @param recipients who gets it, each address once
 * @param limits what it must keep to
 * @param settings what its queries know besides the data
 * @param server which takes the mails, null to write them to the outbox
 * @param extractZone where the clocks stood that wrote the extracts' times without a zone, null for
 *     the zone of {@code when}
 * @param pace how fast they go out
 * @param extracts where they come from by themselves, null when somebody imports them
 * @param map what columns and values are called in them
 * @param events where the clicks live, null when they come with the extracts
 */
public record Weekly(
    String report,
    Path deck,
    @Nullable Path theme,
    WeeklyTime when,
    MailAddress from,
    Recipient owner,
    List<Recipient> recipients,
    Limits limits,
    ReportSettings settings,
    @Nullable MailServer server,
    @Nullable ZoneId extractZone,
    Pace pace,
    @Nullable Extracts extracts,
    ColumnMap map,
    @Nullable Events events) {
  /** Copies what it is given. */
  public Weekly {
    recipients = List.copyOf(recipients);
  }

  /**
   * Settings by which one mail goes out after the other, with extracts whose times without a zone
   * are of the zone in which the report is due.
   */
  public Weekly(
      String report,
      Path deck,
      @Nullable Path theme,
      WeeklyTime when,
      MailAddress from,
      Recipient owner,
      List<Recipient> recipients,
      Limits limits,
      ReportSettings settings,
      @Nullable MailServer server) {
    this(
        report,
        deck,
        theme,
        when,
        from,
        owner,
        recipients,
        limits,
        settings,
        server,
        null,
        Pace.ONE_BY_ONE,
        null,
        ColumnMap.NONE,
        null);
  }

  /** Returns the recipient of this address, the owner among them. */
  public Optional<Recipient> recipient(String address) {
    return recipients.stream()
        .filter(one -> one.address().equalsIgnoreCase(address))
        .findFirst()
        .or(() -> Optional.of(owner).filter(one -> one.address().equalsIgnoreCase(address)));
  }
}
