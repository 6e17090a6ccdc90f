package vestiaire.metrics.deck.themefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was the matter with a theme, each kind with the parts where it was found. */
final class Faults {
  private static final int MOST_PARTS = 2;

  private final Map<String, Set<String>> places = new LinkedHashMap<>();

  void add(String what, String part) {
    places.computeIfAbsent(what, kind -> new LinkedHashSet<>()).add(part);
  }

  /** One line for each kind. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    places.forEach(
        (what, parts) -> {
          List<String> first = parts.stream().limit(MOST_PARTS).toList();
          int more = parts.size() - first.size();
          lines.add(
              what
                  + " ("
                  + String.join(", ", first)
                  + (more > 0 ? ", and %d more".formatted(more) : "")
                  + ")");
        });
    return lines;
  }
}
