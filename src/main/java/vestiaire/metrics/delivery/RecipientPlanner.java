package vestiaire.metrics.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.MailMessage;
import vestiaire.metrics.model.Week;

/** Writes a report's recipients into the ledger before anything is made. */
final class RecipientPlanner {
  private final Weekly weekly;
  private final Ledger ledger;
  private final InstantSource clock;

  RecipientPlanner(Weekly weekly, Ledger ledger, InstantSource clock) {
    this.weekly = weekly;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Writes who is to get the report, takes up again what is asked for, and ends what can no longer
   * be sent: earlier periods, and readers who have left.
   */
  void write(Request request, List<Recipient> readers, Week week) {
    Instant now = clock.instant();
    String report = weekly.report();
    String period = week.toString();
    ledger.recover(report, now);
    boolean anew =
        request.dueAt() == null
            || ledger.run(report, period).filter(one -> one.dueAt() != null).isEmpty();
    Map<String, String> messageIds = new LinkedHashMap<>();
    for (Recipient one : readers) {
      messageIds.put(
          one.address(),
          MailMessage.messageId(report, period, one.address(), weekly.from().domain()));
    }
    ledger.plan(report, period, request.dueAt(), messageIds, now);
    List<State> again = new ArrayList<>();
    if (anew) {
      again.add(State.HELD);
    }
    if (request.resend()) {
      again.add(State.FAILED);
      again.add(State.UNKNOWN);
      if (!request.to().isEmpty()) {
        again.add(State.SENT);
      }
    }
    ledger.reopen(report, period, List.copyOf(messageIds.keySet()), again, now);
    if (request.dueAt() != null) {
      ledger.supersede(report, period, now);
      Set<String> known = Delivery.addresses(weekly.recipients());
      ledger.end(
          ledger.entries(report, period).stream()
              .filter(one -> !one.isNotice() && one.state() == State.PENDING)
              .filter(one -> !known.contains(one.recipient()))
              .filter(one -> !one.recipient().equals(weekly.owner().address()))
              .map(LedgerEntry::id)
              .toList(),
          State.HELD,
          "no longer among the recipients");
    }
  }
}
