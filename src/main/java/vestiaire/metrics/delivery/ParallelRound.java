package vestiaire.metrics.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.settings.Pace;

/**
 * Brings mails over several connections at once. The first goes alone until the server has shown
 * that it takes mail, so that one which refuses the login is asked once. When the server takes
 * nothing, or the thread is interrupted, no more are begun, and those going over are ended.
 */
final class ParallelRound {
  private final Pace pace;
  private final DeliveryContext desk;
  private final CountDownLatch listens = new CountDownLatch(1);
  private volatile boolean stopped;
  private volatile @Nullable ServerFault fault;
  private Instant slot = Instant.MIN;
  private long hurriedUntil;

  ParallelRound(Pace pace, DeliveryContext desk) {
    this.pace = pace;
    this.desk = desk;
  }

  /**
   * Brings them.
   *
   * @return why the server takes no mail at all, null when it does
   */
  @Nullable ServerFault run(List<LedgerEntry> entries, Delivering delivering) {
    if (entries.isEmpty() || Thread.currentThread().isInterrupted()) {
      return null;
    }
    Queue<LedgerEntry> waiting = new ConcurrentLinkedQueue<>(entries.subList(1, entries.size()));
    int workers = Math.min(pace.parallel(), entries.size());
    ExecutorService pool =
        Executors.newFixedThreadPool(
            workers,
            work -> {
              Thread thread = new Thread(work, "mail");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> running = new ArrayList<>();
      running.add(
          pool.submit(
              () -> {
                try {
                  bring(entries.get(0), delivering, listens::countDown);
                } finally {
                  listens.countDown();
                }
                work(waiting, delivering);
              }));
      for (int i = 1; i < workers; i++) {
        running.add(
            pool.submit(
                () -> {
                  listens.await();
                  work(waiting, delivering);
                  return null;
                }));
      }
      await(running);
      return fault;
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(Queue<LedgerEntry> waiting, Delivering delivering) {
    while (!stopped && fault == null) {
      @Nullable LedgerEntry next = waiting.poll();
      if (next == null) {
        return;
      }
      bring(next, delivering, () -> {});
    }
  }

  private void bring(LedgerEntry entry, Delivering delivering, Runnable heard) {
    if (!pace.between().isZero() && !awaitSlot()) {
      return;
    }
    @Nullable ServerFault met = delivering.bring(entry, heard);
    if (met != null) {
      fault = met;
    }
  }

  /** Waits for its turn; whether it came. */
  private boolean awaitSlot() {
    Instant mine;
    synchronized (this) {
      Instant now = desk.clock().instant();
      mine = slot.isAfter(now) ? slot : now;
      slot = mine.plus(pace.between());
    }
    try {
      if (mine.isAfter(desk.clock().instant())) {
        desk.pause().until(mine);
      }
      return !stopped;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void await(List<Future<?>> running) {
    boolean interrupted = false;
    @Nullable RuntimeException failed = null;
    for (Future<?> one : running) {
      try {
        interrupted |= join(one, interrupted);
      } catch (ExecutionException e) {
        failed =
            e.getCause() instanceof RuntimeException known
                ? known
                : new IllegalStateException(e.getCause());
        stopped = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** Waits for one; whether this thread was interrupted, after which the wait is bounded. */
  private boolean join(Future<?> one, boolean interrupted) throws ExecutionException {
    boolean hurried = interrupted;
    while (true) {
      try {
        if (hurried) {
          one.get(Math.max(0, hurriedUntil - System.nanoTime()), TimeUnit.NANOSECONDS);
        } else {
          one.get();
        }
        return hurried;
      } catch (InterruptedException e) {
        stopped = true;
        hurried = true;
        hurriedUntil = System.nanoTime() + pace.grace().toNanos();
        // Whoever has not begun does not wait for the first any longer.
        listens.countDown();
      } catch (TimeoutException e) {
        return hurried;
      }
    }
  }

  /** Brings one mail. */
  @FunctionalInterface
  interface Delivering {
    /**
     * Brings it.
     *
     * @param listens to be called when the server has shown that it takes mail
     * @return why the server takes no mail at all; null when it does
     */
    @Nullable ServerFault bring(LedgerEntry entry, Runnable listens);
  }
}
