package vestiaire.metrics.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.TimeDecision;
import vestiaire.metrics.ingest.load.BoundExtract;
import vestiaire.metrics.ingest.load.ExtractCensus;
import vestiaire.metrics.ingest.load.ExtractReading;

/**
 * Decides how the extracts' cells are understood, each by its columns, if need be by the others.
 */
final class ExtractReadings {
  private final List<BoundExtract> extracts;
  private final ImportOptions options;
  private final LocalDateTime now;

  ExtractReadings(List<BoundExtract> extracts, ImportOptions options) {
    this.extracts = extracts;
    this.options = options;
    this.now = LocalDateTime.ofInstant(options.clock().instant(), options.zone());
  }

  /**
   * Looks at all rows of this one.
   *
   * @throws vestiaire.metrics.model.MetricsException.Input when a column contradicts itself, or
   *     leaves open what it means; all that is wrong with the extract is in the message
   */
  ExtractReading decide(BoundExtract bound) throws IOException {
    ExtractProblems problems = new ExtractProblems();
    ExtractReading reading =
        census(bound).decide(options.dates(), now, () -> rangeWithout(bound), problems::add);
    problems.throwIfAny();
    return reading;
  }

  private TimeDecision.@Nullable Range rangeWithout(BoundExtract bound) {
    TimeDecision.Range all = null;
    for (BoundExtract other : extracts) {
      try {
        TimeDecision.Range range =
            other.extract() == bound.extract() ? null : census(other).range();
        all = all == null ? range : range == null ? all : all.with(range);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private ExtractCensus census(BoundExtract bound) throws IOException {
    return ExtractCensus.of(bound, options.nulls(), now.getYear());
  }
}
