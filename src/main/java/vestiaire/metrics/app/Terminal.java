package vestiaire.metrics.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.print.PageProgress;

/**
 * Prints what the user sees: a line for each stage and, on a terminal, a progress bar while a file
 * is read.
 */
final class Terminal implements ProgressListener {
  private final PrintWriter out;
  private final PrintWriter err;
  private final LogForm form;
  private final InstantSource clock;

  Terminal(PrintWriter out, PrintWriter err) {
    this(out, err, LogForm.PLAIN, () -> Instant.EPOCH);
  }

  private Terminal(PrintWriter out, PrintWriter err, LogForm form, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.form = form;
    this.clock = clock;
  }

  /** Returns the same without a line a stage, for what programs read. */
  Terminal quiet() {
    return new Terminal(new PrintWriter(java.io.Writer.nullWriter()), err, form, clock);
  }

  /** Returns the same in the form of a log, where nobody watches. */
  Terminal logging(LogForm wanted, InstantSource times) {
    return new Terminal(out, err, wanted, times);
  }

  void line(String text) {
    out.println(form.of(clock.instant(), "info", text));
  }

  @Override
  public void done(String stage, Duration took, String counts) {
    line(String.format(Locale.ROOT, "%-8s %6.2f s  %s", stage, took.toMillis() / 1000.0, counts));
  }

  @Override
  public void warning(String text) {
    err.println(form.of(clock.instant(), "warning", text));
  }

  @Override
  public ImportProgress importing() {
    return form == LogForm.PLAIN && CommandLine.Help.Ansi.AUTO.enabled()
        ? new Bar()
        : new PlainLines();
  }

  @Override
  public PageProgress printing(String what) {
    return form == LogForm.PLAIN && CommandLine.Help.Ansi.AUTO.enabled()
        ? new PageBar(what)
        : PageProgress.UNSEEN;
  }

  private static final class PageBar implements PageProgress {
    private final String what;
    private @Nullable ProgressBar bar;

    PageBar(String what) {
      this.what = what;
    }

    @Override
    public void printed(int page, int pages) {
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName("printing " + what)
                .setInitialMax(pages)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
      }
      bar.stepTo(page);
      if (page == pages) {
        bar.close();
        bar = null;
      }
    }
  }

  private class PlainLines implements ImportProgress {
    @Override
    public void read(String file, long bytesRead, long bytesTotal) {}

    @Override
    public void waiting() {
      line("waiting for another import to end");
    }
  }

  private final class Bar extends PlainLines {
    // Shorter reads are over before anybody could look.
    private static final long WORTH_SHOWING = 4_000_000;
    private @Nullable ProgressBar bar;

    @Override
    public void read(String file, long bytesRead, long bytesTotal) {
      if (bytesTotal < WORTH_SHOWING) {
        return;
      }
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName("reading " + file)
                .setInitialMax(bytesTotal)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
      }
      bar.stepTo(bytesRead);
      if (bytesRead >= bytesTotal) {
        bar.close();
        bar = null;
      }
    }
  }
}
