package vestiaire.metrics.pipeline;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the stages of a job and tells a listener of each how long it took and what it did. */
final class TimedStages {
  private final ProgressListener progress;

  TimedStages(ProgressListener progress) {
    this.progress = progress;
  }

  /**
   * Runs a stage.
   *
   * @param stage its name, one word
   * @param counts what it did, for people
   * @return what the work returned
   */
  <T> T timed(String stage, Supplier<T> work, Function<T, String> counts) {
    long start = System.nanoTime();
    T done = work.get();
    progress.done(stage, Duration.ofNanos(System.nanoTime() - start), counts.apply(done));
    return done;
  }

  ProgressListener progress() {
    return progress;
  }
}
