package vestiaire.metrics.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestiaire.metrics.ingest.load.ColumnLoss;
import vestiaire.metrics.ingest.load.LoadCounts;
import vestiaire.metrics.ingest.load.RejectReason;

/**
 * The share of a file that may be rejected: so many of its rows, and so many of those with a value
 * in any one column. Sales and completions are few, and to lose them is no small loss.
 */
final class RejectLimit {
  private final double threshold;

  /** A share, 0 to 1. */
  RejectLimit(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Refuses the import if any file lost more, or breaks off amid its last row: what else it lacks
   * nobody can count.
   *
   * @throws vestiaire.metrics.model.MetricsException.Input with what was lost and why
   */
  void check(List<ImportRun.Loaded> loaded) throws IOException {
    ExtractProblems problems = new ExtractProblems();
    for (ImportRun.Loaded file : loaded) {
      String torn = file.tally().torn();
      if (torn != null) {
        problems.add(
            "%s: breaks off amid its last row: %s, and there is no line end; the file is not whole, and nothing was imported.%n  Fetch it again, or end it behind its last whole row if nothing is to follow"
                .formatted(file.bound().file().path(), torn));
      }
      List<String> losses = losses(file.tally());
      if (!losses.isEmpty()) {
        problems.add(
            "%s: %s cannot be loaded, more than %s %%; nothing was imported.%s%n  All are in %s"
                .formatted(
                    file.bound().file().path(),
                    String.join(", ", losses),
                    percent(),
                    reasons(file.tally()),
                    file.rejects().target()));
        file.rejects().publish();
      }
    }
    problems.throwIfAny();
  }

  private List<String> losses(LoadCounts tally) {
    List<String> losses = new ArrayList<>();
    if (tally.rejectedShare() > threshold) {
      losses.add("%d of %d rows".formatted(tally.rejected() - tally.empty(), tally.read()));
    } else {
      for (ColumnLoss loss : tally.losses()) {
        if (loss.share() > threshold) {
          losses.add("%d of %d rows with %s".formatted(loss.lost(), loss.rows(), loss.column()));
        }
      }
    }
    return losses;
  }

  private String percent() {
    return String.format(Locale.ROOT, "%.3g", threshold * 100).replaceFirst("\\.?0+$", "");
  }

  private static String reasons(LoadCounts tally) {
    StringBuilder text = new StringBuilder();
    for (RejectReason reason : tally.reasons().stream().limit(FileSummary.REASONS).toList()) {
      text.append("%n  ".formatted()).append(reason.text());
    }
    return text.toString();
  }
}
