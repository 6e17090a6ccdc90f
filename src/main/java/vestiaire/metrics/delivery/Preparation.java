package vestiaire.metrics.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.edition.EditionMaker;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.delivery.gate.Verdict;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.Outages;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/**
 * Makes the decks of a period and has the gate judge them. What the data says holds a deck; what is
 * wrong with the world does not: its readers' rows stay pending, and are given up only when that
 * lasts.
 */
final class Preparation {
  private final Weekly weekly;
  private final Ledger ledger;
  private final Outages outages;
  private final DeliveryContext desk;
  private final Request request;
  private final Week week;
  private final Instant since;
  private final Verdicts verdicts = new Verdicts();
  private final Set<String> waiting = new LinkedHashSet<>();

  /**
   * Decks of a week.
   *
   * @param since what stood in the way before then is another matter
   */
  Preparation(
      Weekly weekly,
      Ledger ledger,
      DeliveryContext desk,
      Request request,
      Week week,
      Instant since) {
    this.weekly = weekly;
    this.ledger = ledger;
    this.outages = ledger.outages(weekly.report());
    this.desk = desk;
    this.request = request;
    this.week = week;
    this.since = since;
  }

  /** Returns what the gate said. */
  Verdicts verdicts() {
    return verdicts;
  }

  /** Makes the decks of these groups; those that are held or cannot be made now are left out. */
  Map<Recipient.Group, Delivery.Ready> decks(
      List<Recipient> readers, Collection<Recipient.Group> groups) {
    Map<Recipient.Group, Delivery.Ready> ready = new LinkedHashMap<>();
    if (groups.isEmpty() || isInTheWay()) {
      return ready;
    }
    for (Recipient.Group group : groups) {
      if (Thread.currentThread().isInterrupted()) {
        return ready;
      }
      Set<String> addresses =
          Delivery.addresses(readers.stream().filter(one -> one.group().equals(group)).toList());
      try {
        deck(group, addresses).ifPresent(one -> ready.put(group, one));
      } catch (RuntimeException e) {
        WorldFault fault = WorldFault.of(e).orElseThrow(() -> e);
        if (!Thread.currentThread().isInterrupted()) {
          met(
              fault,
              Delivery.addresses(
                  readers.stream().filter(one -> !ready.containsKey(one.group())).toList()));
        }
        return ready;
      }
    }
    show(ready);
    if (waiting.isEmpty()) {
      outages.over(week.toString());
    } else {
      outages.waits(
          week.toString(), String.join("; ", waiting), desk.clock().instant(), waitsUntil());
    }
    return ready;
  }

  /** Shows what a scheduled report says to the first of those who see everything. */
  private void show(Map<Recipient.Group, Delivery.Ready> ready) {
    if (request.dueAt() == null) {
      return;
    }
    ready.entrySet().stream()
        .filter(one -> one.getKey().audience().isAll())
        .findFirst()
        .ifPresent(
            one -> {
              try {
                desk.editions().show(one.getValue().edition());
              } catch (MetricsException.Rendering e) {
                // The mails go all the same.
                desk.log().accept(String.valueOf(e.getMessage()));
              }
            });
  }

  /**
   * Returns whether it is too early to try again: after a fault of the world, or while no data
   * comes.
   */
  private boolean isInTheWay() {
    Instant now = desk.clock().instant();
    return outages
        .of(week.toString())
        .filter(
            one ->
                one.category() == MetricsException.Category.HELD
                    ? outages.waitsInVain(week.toString(), now)
                    : one.standsAt(now))
        .isPresent();
  }

  /** Until when a report waits for data that is late; its own time where nobody brings any. */
  private Instant waitsUntil() {
    Instant dueAt = request.dueAt();
    return weekly.extracts() == null || dueAt == null
        ? Instant.MIN
        : dueAt.plus(weekly.extracts().deadline());
  }

  private Optional<Delivery.Ready> deck(Recipient.Group group, Set<String> addresses) {
    @Nullable Edition edition = null;
    Verdict verdict;
    try {
      edition = edition(group, addresses);
      verdict =
          new Gate(weekly.limits().dataAge(), request.dueAt(), request.force())
              .judge(edition.data(), edition.faults(), desk.clock().instant());
    } catch (MetricsException e) {
      if (WorldFault.of(e).isPresent()) {
        throw e;
      }
      verdict =
          new Verdict.Hold(
              List.of(e.category().name().toLowerCase(Locale.ROOT) + ": " + e.getMessage()),
              e instanceof MetricsException.Held);
    }
    verdicts.add(group, verdict);
    ledger.judged(
        weekly.report(),
        week.toString(),
        verdicts.text(),
        edition == null ? null : edition.data().asOf());
    desk.log().accept(week + ", " + group + ": " + verdict.text());
    if (verdict instanceof Verdict.Hold hold
        && hold.late()
        && desk.clock().instant().isBefore(waitsUntil())) {
      waiting.addAll(hold.reasons());
      return Optional.empty();
    }
    if (verdict instanceof Verdict.Hold || edition == null) {
      end(addresses, State.HELD, verdict.text());
      return Optional.empty();
    }
    return Optional.of(
        new Delivery.Ready(
            edition, verdict instanceof Verdict.Banner banner ? banner.reasons() : List.of()));
  }

  private Edition edition(Recipient.Group group, Set<String> addresses) {
    return desk.editions()
        .make(
            new EditionMaker.Order(
                week,
                ledger
                    .lastSent(weekly.report(), week.toString(), addresses)
                    .map(Week::parse)
                    .orElse(null),
                group,
                weekly.limits().attachPdf(),
                true));
  }

  /** Once more after a wait; when it lasts, the readers' rows fail, and the owner is told why. */
  private void met(WorldFault fault, Set<String> addresses) {
    Outage outage =
        outages.met(week.toString(), fault.category(), fault.why(), desk.clock().instant(), since);
    if (outage.outlasts(weekly.limits().retryFor())) {
      end(
          addresses,
          State.FAILED,
          "it could not be made in %d tries: %s".formatted(outage.tries(), outage.text()));
      desk.log().accept(week + ": given up after " + outage.tries() + " tries: " + outage.text());
    } else {
      desk.log().accept(week + ": " + outage.text() + "; once more at " + outage.nextTry());
    }
  }

  private void end(Set<String> addresses, State state, String why) {
    ledger.end(
        ledger.entries(weekly.report(), week.toString()).stream()
            .filter(one -> !one.isNotice() && addresses.contains(one.recipient()))
            .map(LedgerEntry::id)
            .toList(),
        state,
        why);
  }
}
