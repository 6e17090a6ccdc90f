package vestiaire.metrics.delivery.daemon;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import vestiaire.metrics.delivery.schedule.WeeklyTime;

/**
 * A weekly time as db-scheduler asks for it. Cron libraries leave out a time that the clocks jump
 * over; this one does not.
 */
final class DueTimes implements Schedule {
  private final WeeklyTime when;

  DueTimes(WeeklyTime when) {
    this.when = when;
  }

  @Override
  public Instant getNextExecutionTime(ExecutionComplete last) {
    return when.next(last.getTimeDone()).toInstant();
  }

  /** At once: whether something was due before anybody listened is for the ledger to say. */
  @Override
  public Instant getInitialExecutionTime(Instant now) {
    return now;
  }

  @Override
  public boolean isDeterministic() {
    return true;
  }
}
