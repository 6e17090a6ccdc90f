package vestiaire.metrics.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds names as numbers of a dictionary. */
final class NameColumn {
  private final Map<String, Integer> first = new LinkedHashMap<>();
  private final List<Integer> used = new ArrayList<>();
  private final LongColumn rows = new LongColumn();

  void add(@Nullable String name) {
    if (name == null) {
      rows.add(LongColumn.NONE);
      return;
    }
    int number = first.computeIfAbsent(name, unknown -> used.size());
    if (number == used.size()) {
      used.add(0);
    }
    used.set(number, used.get(number) + 1);
    rows.add(number);
  }

  /**
   * Returns the dictionary: the most frequent names first, so that their numbers are short; ties by
   * name.
   */
  List<String> names() {
    return first.keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(name -> -used.get(number(name)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** For each row the place of its name in the dictionary from 1, or 0 where it has none. */
  LongColumn places() {
    int[] place = new int[used.size()];
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      place[number(names.get(i))] = i + 1;
    }
    LongColumn places = new LongColumn();
    for (int row = 0; row < rows.size(); row++) {
      long number = rows.get(row);
      places.add(number == LongColumn.NONE ? 0 : place[(int) number]);
    }
    return places;
  }

  private int number(String name) {
    return first.getOrDefault(name, -1);
  }
}
