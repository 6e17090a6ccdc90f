package vestiaire.metrics.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vestiaire.metrics.delivery.gate.Verdict;
import vestiaire.metrics.delivery.settings.Recipient;

/** The gate's verdicts on the decks, one for each group of recipients. */
final class Verdicts {
  private final Map<Recipient.Group, Verdict> all = new LinkedHashMap<>();

  void add(Recipient.Group group, Verdict verdict) {
    all.put(group, verdict);
  }

  /** Returns a line a group. */
  List<String> lines() {
    return all.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue().text()).toList();
  }

  /**
   * Returns the verdict on all of them; where they differ, a line each with its groups, the gravest
   * first.
   */
  String text() {
    Map<String, List<Recipient.Group>> groups = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(Comparator.comparingInt(one -> -gravity(one.getValue())))
        .forEach(
            one ->
                groups
                    .computeIfAbsent(one.getValue().text(), text -> new ArrayList<>())
                    .add(one.getKey()));
    if (groups.size() == 1) {
      return groups.keySet().iterator().next();
    }
    return groups.entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + one.getValue().stream()
                        .map(Recipient.Group::toString)
                        .collect(Collectors.joining("; ", " (", ")")))
        .collect(Collectors.joining("\n"));
  }

  private static int gravity(Verdict verdict) {
    return verdict instanceof Verdict.Hold ? 2 : verdict instanceof Verdict.Banner ? 1 : 0;
  }
}
