package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.model.MetricsException;

/** All that is wrong with a settings file, in the order of its lines. */
final class SettingsProblems {
  private final Path file;
  private final List<Problem> found = new ArrayList<>();

  SettingsProblems(Path file) {
    this.file = file;
  }

  void add(Node where, String what) {
    add(where.getStartMark(), what);
  }

  void add(Optional<Mark> mark, String what) {
    found.add(
        new Problem(
            mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, what));
  }

  boolean none() {
    return found.isEmpty();
  }

  /** Returns all of them in one exception. */
  MetricsException.Settings asException() {
    found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
    return new MetricsException.Settings(
        (found.size() == 1 ? "One problem" : found.size() + " problems")
            + " in "
            + file
            + String.join("", found.stream().map(one -> "\n  " + one.at(file)).toList()));
  }

  private record Problem(int line, int column, String what) {
    String at(Path file) {
      return file + ":" + line + ":" + column + ": " + what;
    }
  }
}
