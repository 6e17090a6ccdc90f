package vestiaire.metrics.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work that was told to stop (SIGTERM, Ctrl-C) end what it has begun: the mail that is going
 * over, say. Then the built-in server is stopped, and the process ends with 0, as was asked for.
 */
final class Stopping {
  // After the mails that are going over: to write down what became of them.
  private static final Duration UNWINDING = Duration.ofSeconds(5);

  private static volatile boolean begun;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  private Stopping(Thread hook) {
    this.hook = hook;
  }

  /** Returns whether the process is about to end, so that what fails now is no news. */
  static boolean isBegun() {
    return begun;
  }

  /** From now on a process that is told to stop says nothing of what fails by that. */
  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> begun = true, "stopping"));
  }

  /**
   * The work of this thread is interrupted when the process is told to stop, and waited for.
   *
   * @param workspace whose server is there until the work is over
   * @param grace how long the work may take to end
   */
  static Stopping after(Workspace workspace, Duration grace) {
    Thread working = Thread.currentThread();
    Stopping[] self = new Stopping[1];
    Thread hook =
        new Thread(
            () -> {
              begun = true;
              working.interrupt();
              self[0].await(grace.plus(UNWINDING));
              workspace.stop();
              Runtime.getRuntime().halt(0);
            },
            "stop");
    Stopping stopping = new Stopping(hook);
    self[0] = stopping;
    workspace.stopsLater();
    Runtime.getRuntime().addShutdownHook(hook);
    return stopping;
  }

  private void await(Duration most) {
    try {
      over.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The work is over, and a process that is told to stop ends as any other. */
  void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is being stopped, and the hook goes on from here.
    }
  }
}
