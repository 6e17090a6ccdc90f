package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.TargetsFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Money;
import vestiaire.metrics.sql.ReportSettings;
import vestiaire.metrics.sql.Target;

/** The keys of {@code weekly.yml} that queries know of: targets, average_basket, benchmark. */
final class ReportKeys {
  private ReportKeys() {}

  /** Reads them; what is wrong is a problem, and they are then not to be used. */
  static ReportSettings read(SettingsMapping keys, Path file, SettingsProblems problems) {
    @Nullable String basket = keys.text("average_basket");
    @Nullable Money average = null;
    try {
      average = basket == null ? null : Money.parse(basket);
    } catch (IllegalArgumentException e) {
      problems.add(keys.place("average_basket"), String.valueOf(e.getMessage()));
    }
    String benchmark = keys.text("benchmark");
    if (benchmark != null && !benchmark.equals("own") && !benchmark.equals("market")) {
      problems.add(keys.place("benchmark"), "'" + benchmark + "' is neither own nor market");
    }
    String name = keys.text("targets");
    List<Target> targets = List.of();
    if (name != null) {
      try {
        targets = TargetsFile.read(file.resolveSibling(name));
      } catch (MetricsException.Settings | MetricsException.Input e) {
        problems.add(keys.place("targets"), String.valueOf(e.getMessage()));
      }
    }
    return new ReportSettings(average, targets, "market".equals(benchmark));
  }
}
