package vestiaire.metrics.ingest;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.MetricsException;

/** Collects what is wrong with the extracts, so that a user sees all of it at once. */
final class ExtractProblems {
  private final List<String> found = new ArrayList<>();

  void add(String problem) {
    found.add(problem);
  }

  /** Leaves with everything that was found, if anything was. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new MetricsException.Input(String.join(System.lineSeparator(), found));
    }
  }
}
