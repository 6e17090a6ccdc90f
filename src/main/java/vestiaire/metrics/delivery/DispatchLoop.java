package vestiaire.metrics.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.ledger.ClaimSession;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.Outages;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.model.MetricsException.Category;

/** Goes round the recipients, and round again for those whose mail server said "later". */
final class DispatchLoop {
  private final Weekly weekly;
  private final Ledger ledger;
  private final Outages outages;
  private final DeliveryContext desk;
  private final MailDispatcher postman;
  private final Notices notices;
  private final Duration tellEvery;

  /**
   * Rounds that tell the owner in between.
   *
   * @param tellEvery how long what ended badly stays untold at most, but for what is being sent
   */
  DispatchLoop(
      Weekly weekly,
      Ledger ledger,
      DeliveryContext desk,
      MailDispatcher postman,
      Notices notices,
      Duration tellEvery) {
    this.weekly = weekly;
    this.ledger = ledger;
    this.outages = ledger.outages(weekly.report());
    this.desk = desk;
    this.postman = postman;
    this.notices = notices;
    this.tellEvery = tellEvery;
  }

  /**
   * Sends until nothing is left to do now or later, or the mail server takes nothing.
   *
   * @param patient whether to stay for what is to be tried again
   * @param ready decks of the groups that get one
   * @param since what stood in the way before then is another matter
   */
  void run(
      boolean patient,
      List<Recipient> readers,
      String period,
      Map<Recipient.Group, Delivery.Ready> ready,
      Instant since) {
    // A server may be silent for ten minutes about one mail; what failed before is told meanwhile.
    ScheduledExecutorService meanwhile =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "notices");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> telling =
        meanwhile.scheduleWithFixedDelay(
            this::tellMeanwhile, tellEvery.toMillis(), tellEvery.toMillis(), TimeUnit.MILLISECONDS);
    try (ClaimSession sender = ledger.sender()) {
      run(sender, patient, readers, period, ready, since);
    } finally {
      telling.cancel(false);
      meanwhile.shutdown();
      await(meanwhile);
    }
  }

  /** Tells the owner what is still to be told, unless the mail server takes nothing now. */
  void tellOwner(Instant since) {
    try (ClaimSession sender = ledger.sender()) {
      notices.plan(desk.clock().instant());
      if (!isStopped()) {
        tell(sender).ifPresent(fault -> stop(fault, since));
      }
    }
  }

  private void tellMeanwhile() {
    try {
      notices.plan(desk.clock().instant());
      if (!ledger.openNotices(weekly.report()).isEmpty() && !isStopped()) {
        try (ClaimSession own = ledger.sender()) {
          // A fault of the server is met by the round as well, and written down there.
          tell(own);
        }
      }
    } catch (RuntimeException e) {
      // The end of the round tries again, and says why where it cannot.
      desk.log().accept("the owner could not be told yet: " + e.getMessage());
    }
  }

  private static void await(ExecutorService meanwhile) {
    try {
      meanwhile.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(
      ClaimSession sender,
      boolean patient,
      List<Recipient> readers,
      String period,
      Map<Recipient.Group, Delivery.Ready> ready,
      Instant since) {
    Map<String, Recipient> byAddress = new LinkedHashMap<>();
    readers.stream()
        .filter(one -> ready.containsKey(one.group()))
        .forEach(one -> byAddress.put(one.address(), one));
    while (true) {
      ledger.recover(weekly.report(), desk.clock().instant());
      boolean goesOn = true;
      if (!isStopped()) {
        @Nullable ServerFault fault = round(sender, period, byAddress, ready);
        if (fault != null) {
          Outage outage = stop(fault, since);
          goesOn = fault.passes();
          if (outage.outlasts(weekly.limits().retryFor())) {
            goesOn = false;
            giveUp(outage, byAddress.keySet(), period);
          }
        }
      }
      List<LedgerEntry> left = new ArrayList<>(ledger.openNotices(weekly.report()));
      left.addAll(open(byAddress.keySet(), period));
      Optional<Instant> next = next(left);
      if (next.isEmpty() || !patient || !goesOn || Thread.currentThread().isInterrupted()) {
        return;
      }
      try {
        if (next.get().isAfter(desk.clock().instant())) {
          desk.log().accept(left.size() + " to be tried again, the first at " + next.get());
          desk.pause().until(next.get());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private @Nullable ServerFault round(
      ClaimSession sender,
      String period,
      Map<String, Recipient> byAddress,
      Map<Recipient.Group, Delivery.Ready> ready) {
    Instant now = desk.clock().instant();
    List<LedgerEntry> due =
        open(byAddress.keySet(), period).stream()
            .filter(one -> !one.nextTry().isAfter(now))
            .toList();
    ParallelRound round = new ParallelRound(weekly.pace(), desk);
    @Nullable ServerFault fault =
        round.run(
            due,
            (entry, listens) -> {
              Recipient recipient = byAddress.get(entry.recipient());
              Delivery.@Nullable Ready one =
                  recipient == null ? null : ready.get(recipient.group());
              return recipient == null || one == null
                  ? null
                  : postman.deliver(sender, entry, recipient, one, listens);
            });
    notices.plan(desk.clock().instant());
    if (fault == null) {
      fault = tell(sender).orElse(null);
    }
    if (fault == null && !due.isEmpty()) {
      outages.over(Outages.MAIL);
    }
    return fault;
  }

  private Optional<ServerFault> tell(ClaimSession sender) {
    for (LedgerEntry one : ledger.openNotices(weekly.report())) {
      @Nullable ServerFault fault = postman.tell(sender, one);
      if (fault != null) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  /** Writes down that the server takes nothing: one more try after each wait. */
  private Outage stop(ServerFault fault, Instant since) {
    Outage outage =
        outages.met(Outages.MAIL, Category.MAIL, fault.reply(), desk.clock().instant(), since);
    desk.log().accept("mail: " + fault.reply() + "; once more at " + outage.nextTry());
    return outage;
  }

  private boolean isStopped() {
    return outages.of(Outages.MAIL).filter(one -> one.standsAt(desk.clock().instant())).isPresent();
  }

  private void giveUp(Outage outage, Set<String> addresses, String period) {
    ledger.end(
        open(addresses, period).stream().map(LedgerEntry::id).toList(),
        State.FAILED,
        "the mail server took nothing in %d tries: %s".formatted(outage.tries(), outage.why()));
    notices.plan(desk.clock().instant());
  }

  /** Returns when there is something to do again; empty for never. */
  Optional<Instant> next(List<LedgerEntry> left) {
    Optional<Instant> first = left.stream().map(LedgerEntry::nextTry).min(Instant::compareTo);
    Optional<Instant> stopped = outages.of(Outages.MAIL).map(Outage::nextTry);
    return first.map(one -> stopped.filter(one::isBefore).orElse(one));
  }

  /** Rows of these recipients that are pending. */
  List<LedgerEntry> open(Set<String> addresses, String period) {
    return ledger.entries(weekly.report(), period).stream()
        .filter(one -> !one.isNotice() && one.state() == State.PENDING)
        .filter(one -> addresses.contains(one.recipient()))
        .toList();
  }
}
