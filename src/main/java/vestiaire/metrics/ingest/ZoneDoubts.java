package vestiaire.metrics.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vestiaire.metrics.ingest.load.ColumnTimes;

/** Warns where some times of an extract state their zone and others do not. */
final class ZoneDoubts {
  private static final int HOUR = 3600;

  private ZoneDoubts() {}

  /** Returns a line for each file whose times may lie hours from those of the rest. */
  static List<String> of(ImportSummary summary) {
    List<String> doubts = new ArrayList<>();
    List<String> others =
        summary.files().stream().filter(FileSummary::hasZones).map(FileSummary::file).toList();
    for (FileSummary file : summary.files()) {
      if (!file.zoneless().isEmpty() && !others.isEmpty()) {
        doubts.add(
            "%s: %s without a zone, in %s with one: read as %s they lie %s from where UTC would have them; --extract-zone UTC (or another) says which is meant"
                .formatted(
                    file.file(),
                    file.zoneless().stream()
                        .map(ColumnTimes::column)
                        .collect(Collectors.joining(", ")),
                    String.join(", ", others),
                    summary.zone(),
                    distance(file.zoneless())));
      }
    }
    return doubts;
  }

  private static String distance(List<ColumnTimes> columns) {
    int least = columns.stream().mapToInt(ColumnTimes::leastOffset).min().orElse(0);
    int most = columns.stream().mapToInt(ColumnTimes::mostOffset).max().orElse(0);
    return least == most ? hours(least) : hours(least) + " to " + hours(most);
  }

  private static String hours(int seconds) {
    int whole = Math.abs(seconds) / HOUR;
    int minutes = Math.abs(seconds) % HOUR / 60;
    return (whole == 1 ? "1 hour" : whole + " hours")
        + (minutes == 0 ? "" : " " + minutes + " minutes");
  }
}
