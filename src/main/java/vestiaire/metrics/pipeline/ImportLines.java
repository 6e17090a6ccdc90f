package vestiaire.metrics.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vestiaire.metrics.ingest.FileSummary;
import vestiaire.metrics.ingest.ImportSummary;

/** An import in words: the reconciliation, a few lines a file. */
public final class ImportLines {
  private ImportLines() {}

  /** One line for all files. */
  static String counts(ImportSummary summary) {
    return String.format(
        Locale.ROOT,
        "%,d rows read = %,d loaded + %,d rejected",
        summary.rowsRead(),
        summary.rowsLoaded(),
        summary.rowsRejected());
  }

  /** The lines of all files: for each what became of its rows, then, set in, what it is. */
  public static List<String> perFile(ImportSummary summary) {
    return summary.files().stream().flatMap(ImportLines::lines).toList();
  }

  private static Stream<String> lines(FileSummary file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-14s %,9d read = %,d loaded + %,d rejected; %,d new, %,d changed",
            file.file(),
            file.rowsRead(),
            file.rowsLoaded(),
            file.rowsRejected(),
            file.added(),
            file.changed()));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %,d bytes, %s (%s), %s, sha256 %.12s",
            file.bytes(),
            file.charset(),
            file.charsetReason(),
            file.delimiterName(),
            file.sha256()));
    if (!file.repairs().isEmpty()) {
      lines.add(
          "  repairs: "
              + file.repairs().entrySet().stream()
                  .map(one -> count(one.getValue(), one.getKey().label()))
                  .collect(Collectors.joining(", ")));
    }
    if (file.nulls().values().stream().anyMatch(count -> count > 0)) {
      lines.add(
          "  no value: "
              + file.nulls().entrySet().stream()
                  .filter(one -> one.getValue() > 0)
                  .map(one -> count(one.getValue(), one.getKey()))
                  .collect(Collectors.joining(", ")));
    }
    if (file.firstTime() != null) {
      lines.add("  from " + file.firstTime() + " to " + file.lastTime());
    }
    return lines.stream();
  }

  private static String count(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what);
  }
}
