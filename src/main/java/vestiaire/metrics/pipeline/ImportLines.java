package vestiaire.metrics.pipeline;

import java.util.List;
import java.util.Locale;
import vestiaire.metrics.ingest.FileSummary;
import vestiaire.metrics.ingest.ImportSummary;

/** An import in words: the reconciliation, a line a file. */
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

  /** A line for each file. */
  public static List<String> perFile(ImportSummary summary) {
    return summary.files().stream().map(ImportLines::line).toList();
  }

  private static String line(FileSummary file) {
    long repairs = file.repairs().values().stream().mapToLong(Long::longValue).sum();
    return String.format(
        Locale.ROOT,
        "%-14s %,9d read = %,d loaded + %,d rejected; %s, %,d repairs; %,d new, %,d changed",
        file.file(),
        file.rowsRead(),
        file.rowsLoaded(),
        file.rowsRejected(),
        file.charset(),
        repairs,
        file.added(),
        file.changed());
  }
}
