package vestiaire.metrics.pipeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;

/**
 * A report that was made, and what became of it.
 *
 * @param results it shows
 * @param report as the template has it
 * @param proof what the finished deck was found to be
 * @param deck where it lies: in its place or, where its proof failed, beside it under the name of a
 *     rejected one
 * @param pdf where its PDF lies, null when none was asked for
 */
public record ReportOutcome(
    Results results, Report report, DeckProof proof, Path deck, @Nullable Path pdf) {
  /** Returns whether the deck stands up to its checks and the data allows it to go out. */
  public boolean mayGoOut() {
    return proof.holdsNothing() && results.allowAReport();
  }

  /**
   * Returns the outcome where the deck was published.
   *
   * @throws MetricsException.Rendering when a figure disagrees with its result, or the deck breaks
   *     one of the twenty rules
   * @throws MetricsException.Held when a data test holds the report
   */
  public ReportOutcome orRefused() {
    if (!proof.holdsNothing()) {
      throw new MetricsException.Rendering(
          "The deck does not stand up to its own checks (%d findings); it lies at %s, and the one before it stays. See check and verify. First: %s"
              .formatted(proof.faults().size(), deck, proof.faults().get(0)));
    }
    if (results.refused().isEmpty()) {
      DataTests.hold(results.dataTests());
    }
    return this;
  }
}
