package vestiaire.metrics.delivery.daemon;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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

  private final Scheduler scheduler;

  /**
   * A daemon.
   *
   * @param database which all machines share
   * @param work sends what is due, and may be called at any time
   */
  public Daemon(DataSource database, Weekly weekly, Supplier<Outcome> work, InstantSource clock) {
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
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  static CustomTask<Void> task(Weekly weekly, Supplier<Outcome> work, InstantSource clock) {
    DueTimes times = new DueTimes(weekly.when());
    return Tasks.custom("weekly-report", Void.class)
        .scheduleOnStartup(weekly.report(), null, times)
        .onDeadExecutionRevive()
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(ONCE_MORE)))
        .execute(
            (instance, context) -> {
              Instant began = clock.instant();
              Outcome outcome = work.get();
              boolean open = outcome.counts().keySet().stream().anyMatch(State::isOpen);
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
