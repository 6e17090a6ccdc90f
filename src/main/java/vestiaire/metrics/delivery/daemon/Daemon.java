package vestiaire.metrics.delivery.daemon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.Outcome;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Weekly;

/**
 * Waits for the next time that a report is due. Any number of machines can run it on one database:
 * one works, and when it dies another goes on. Close it to stop; the mail that is going over is
 * ended first.
 */
public final class Daemon implements AutoCloseable {
  /** After something failed that is not the report's fault: a database that was away. */
  static final Duration ONCE_MORE = Duration.ofMinutes(1);

  private static final Duration POLL = Duration.ofSeconds(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);
  // After the mails that are going over: to write down what became of them.
  private static final Duration UNWINDING = Duration.ofSeconds(5);

  private static final String TASK = "weekly-report";

  private final Scheduler scheduler;
  private final String report;
  private final InstantSource clock;
  private volatile @Nullable Thread working;

  /**
   * A daemon.
   *
   * @param database which all machines share
   * @param settings as they are now
   * @param work sends what is due, and may be called at any time
   */
  public Daemon(
      DataSource database, Supplier<Weekly> settings, Supplier<Outcome> work, InstantSource clock) {
    this(database, settings, work, clock, POLL, HEARTBEAT);
  }

  /** A daemon that looks, and shows that it is there, as often as it is told. */
  Daemon(
      DataSource database,
      Supplier<Weekly> settings,
      Supplier<Outcome> work,
      InstantSource clock,
      Duration poll,
      Duration heartbeat) {
    this.report = settings.get().report();
    this.clock = clock;
    Supplier<Outcome> tracked =
        () -> {
          working = Thread.currentThread();
          try {
            return work.get();
          } finally {
            working = null;
            // What stopped this run is no matter of the pool's next one.
            Thread.interrupted();
          }
        };
    this.scheduler =
        Scheduler.create(database)
            .startTasks(task(report, settings, tracked, clock))
            .threads(1)
            .pollingInterval(poll)
            .heartbeatInterval(heartbeat)
            .shutdownMaxWait(settings.get().pace().grace().plus(UNWINDING))
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .clock(clock::instant)
            .build();
  }

  /** Begins to wait; returns at once. */
  public void start() {
    scheduler.start();
    try {
      // The time that stands there may be that of other settings, and asking once more costs
      // nothing.
      scheduler.reschedule(TaskInstanceId.of(TASK, report), clock.instant());
    } catch (TaskInstanceException e) {
      // Another machine is at it.
    }
  }

  @Override
  public void close() {
    Thread busy = working;
    if (busy != null) {
      // No mail is begun any more; the one that is going over is ended.
      busy.interrupt();
    }
    scheduler.stop();
  }

  static CustomTask<Void> task(Weekly weekly, Supplier<Outcome> work, InstantSource clock) {
    return task(weekly.report(), () -> weekly, work, clock);
  }

  static CustomTask<Void> task(
      String report, Supplier<Weekly> settings, Supplier<Outcome> work, InstantSource clock) {
    // At once when nobody has run yet: whether something was due before is for the ledger to say.
    return Tasks.custom(TASK, Void.class)
        .scheduleOnStartup(report, null, now -> now)
        .onDeadExecution((complete, operations) -> operations.reschedule(complete, clock.instant()))
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(ONCE_MORE)))
        .execute(
            (instance, context) -> {
              Instant began = clock.instant();
              Outcome outcome = work.get();
              boolean open =
                  outcome.next() != null
                      || outcome.counts().keySet().stream().anyMatch(State::isOpen);
              CompletionHandler<Void> next =
                  (complete, operations) ->
                      // What became due while we worked is due at once. Otherwise a minute at most:
                      // settings may have changed, and extracts have come.
                      operations.reschedule(
                          complete,
                          open
                              ? complete.getTimeDone().plus(ONCE_MORE)
                              : earlier(
                                  settings.get().when().next(began).toInstant(),
                                  complete.getTimeDone().plus(ONCE_MORE)));
              return next;
            });
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
