package vestiaire.metrics.pipeline;

import java.time.Duration;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.print.PageProgress;

/** Receives progress events of a job. */
public interface ProgressListener {
  /**
   * A stage is over.
   *
   * @param stage its name, one word
   * @param took how long it took
   * @param counts what it did, for people
   */
  void done(String stage, Duration took, String counts);

  /** Something that the user should know, though the job goes on. */
  void warning(String text);

  /** Returns the receiver of an import's progress. */
  ImportProgress importing();

  /**
   * Receives the progress of printing.
   *
   * @param what is printed, one word
   */
  default PageProgress printing(String what) {
    return PageProgress.UNSEEN;
  }
}
