package vestiaire.metrics.ingest.load;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vestiaire.metrics.ingest.column.Place;

/** Counts rejected rows by their reasons: reasons that differ in a cell's text alone are one. */
final class RejectReasons {
  private static final Pattern OWN = Pattern.compile("'.*'|\\d+");
  private static final int MOST = 200;
  private static final int SHOWN = 80;

  private static final class Count {
    private final String column;
    private final String reason;
    private final Place first;
    private long rows;

    Count(String column, String reason, Place first) {
      this.column = column;
      this.reason = reason;
      this.first = first;
    }

    RejectReason told() {
      String raw = first.text().replaceAll("\\p{Cntrl}+", " ").strip();
      return new RejectReason(
          column,
          reason,
          rows,
          first.line(),
          raw.length() > SHOWN ? raw.substring(0, SHOWN) + "…" : raw);
    }
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  void add(Place row, String column, String reason) {
    String key = column + ' ' + OWN.matcher(reason).replaceAll("…");
    Count count = counts.get(key);
    if (count == null && counts.size() < MOST) {
      count = new Count(column, reason, row);
      counts.put(key, count);
    }
    if (count != null) {
      count.rows++;
    }
  }

  List<RejectReason> mostFrequent() {
    return counts.values().stream()
        .map(Count::told)
        .sorted(Comparator.comparingLong(RejectReason::rows).reversed())
        .toList();
  }
}
