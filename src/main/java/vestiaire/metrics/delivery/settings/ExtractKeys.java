package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** The keys of {@code weekly.yml} below {@code extracts}: where they come from by themselves. */
final class ExtractKeys {
  private static final List<String> KEYS = List.of("folder", "settle", "after", "deadline");

  private ExtractKeys() {}

  /** Reads them; null when something is wrong with them, which is a problem. */
  static @Nullable Extracts read(
      Node node, Placeholders placeholders, SettingsProblems problems, Path file) {
    SettingsMapping keys = SettingsMapping.of(node, "extracts", problems, KEYS);
    String text = keys.required("folder", "/srv/extracts");
    Duration settle = SettingsValues.duration(keys, "settle", Duration.ofMinutes(1), problems);
    Duration deadline = SettingsValues.duration(keys, "deadline", Duration.ofHours(24), problems);
    Extracts.After after = after(keys, problems);
    if (text == null) {
      return null;
    }
    Placeholders.Resolved folder = placeholders.resolve(text);
    if (folder.value() == null) {
      problems.add(keys.place("folder"), folder.problem());
      return null;
    }
    return new Extracts(file.resolveSibling(folder.value()), settle, after, deadline);
  }

  private static Extracts.After after(SettingsMapping keys, SettingsProblems problems) {
    String text = keys.text("after");
    if (text == null) {
      return Extracts.After.KEEP;
    }
    for (Extracts.After one : Extracts.After.values()) {
      if (one.name().equals(text.toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    problems.add(keys.place("after"), "'" + text + "' is neither keep, move nor delete");
    return Extracts.After.KEEP;
  }
}
