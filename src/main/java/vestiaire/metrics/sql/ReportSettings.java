package vestiaire.metrics.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Money;

/**
 * Settings that a report's queries read beside the data: the relations {@code report_settings} and
 * {@code targets} of the session.
 *
 * @param averageBasket what a sale brings on average; null where no money is to be claimed
 * @param targets what the weeks' measures should come to, no two of one measure for the same week
 * @param marketBenchmark whether a report for some brands or categories may name the whole market's
 *     share sold within 30 days: a partner sees nothing of the others unless the owner says so
 */
public record ReportSettings(
    @Nullable Money averageBasket, List<Target> targets, boolean marketBenchmark) {
  /** Nothing is set. */
  public static final ReportSettings NONE = new ReportSettings(null, List.of(), false);

  /** Copies what it is given. */
  public ReportSettings {
    targets = List.copyOf(targets);
  }
}
