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
  private static final Duration STOPPING = Duration.ofMinutes(5);

  private static final String TASK = "weekly-report";

  private final Scheduler scheduler;
  private final String report;
  private final InstantSource clock;

  /**
   * A daemon.
   *
   * @param database which all machines share
   * @param work sends what is due, and may be called at any time
   */
  public Daemon(DataSource database, Weekly weekly, Supplier<Outcome> work, InstantSource clock) {
    this.report = weekly.report();
    this.clock = clock;
    this.scheduler =
        Scheduler.create(database)
            .startTasks(task(weekly, work, clock))
            .threads(1)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(STOPPING)
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
    scheduler.stop();
  }

  static CustomTask<Void> task(Weekly weekly, Supplier<Outcome> work, InstantSource clock) {
    // At once when nobody has run yet: whether something was due before is for the ledger to say.
    return Tasks.custom(TASK, Void.class)
        .scheduleOnStartup(weekly.report(), null, now -> now)
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
                      // What became due while we worked is due at once.
                      operations.reschedule(
                          complete,
                          open
                              ? complete.getTimeDone().plus(ONCE_MORE)
                              : weekly.when().next(began).toInstant());
              return next;
            });
  }
}
