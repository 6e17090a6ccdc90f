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
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;

/** Goes round the recipients, and round again for those whose mail server said "later". */
final class DispatchLoop {
  private final Weekly weekly;
  private final Ledger ledger;
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
    this.desk = desk;
    this.postman = postman;
    this.notices = notices;
    this.tellEvery = tellEvery;
  }

  /**
   * Sends until nothing is left to do now or later.
   *
   * @param patient whether to stay for what is to be tried again
   * @param ready decks of the groups that get one
   */
  void run(
      boolean patient,
      List<Recipient> readers,
      String period,
      Map<Recipient.Group, Delivery.Ready> ready) {
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
      run(sender, patient, readers, period, ready);
    } finally {
      telling.cancel(false);
      meanwhile.shutdown();
      await(meanwhile);
    }
  }

  private void tellMeanwhile() {
    try {
      notices.plan(desk.clock().instant());
      List<LedgerEntry> open = ledger.openNotices(weekly.report());
      if (!open.isEmpty()) {
        try (ClaimSession own = ledger.sender()) {
          open.forEach(one -> postman.tell(own, one));
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
      Map<Recipient.Group, Delivery.Ready> ready) {
    String report = weekly.report();
    Map<String, Recipient> byAddress = new LinkedHashMap<>();
    readers.stream()
        .filter(one -> ready.containsKey(one.group()))
        .forEach(one -> byAddress.put(one.address(), one));
    while (true) {
      ledger.recover(report, desk.clock().instant());
      for (LedgerEntry entry : open(byAddress.keySet(), period)) {
        Recipient recipient = byAddress.get(entry.recipient());
        Delivery.@Nullable Ready one = recipient == null ? null : ready.get(recipient.group());
        if (recipient != null && one != null && !Thread.currentThread().isInterrupted()) {
          postman.deliver(sender, entry, recipient, one);
        }
      }
      notices.plan(desk.clock().instant());
      ledger.openNotices(report).forEach(one -> postman.tell(sender, one));
      List<LedgerEntry> left = new ArrayList<>(ledger.openNotices(report));
      left.addAll(open(byAddress.keySet(), period));
      Optional<Instant> next = left.stream().map(LedgerEntry::nextTry).min(Instant::compareTo);
      if (next.isEmpty() || !patient || Thread.currentThread().isInterrupted()) {
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

  /** Rows of these recipients that are pending. */
  List<LedgerEntry> open(Set<String> addresses, String period) {
    return ledger.entries(weekly.report(), period).stream()
        .filter(one -> !one.isNotice() && one.state() == State.PENDING)
        .filter(one -> addresses.contains(one.recipient()))
        .toList();
  }
}
