package vestiaire.metrics.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vestiaire.metrics.ingest.Contradictions;
import vestiaire.metrics.ingest.FileSummary;
import vestiaire.metrics.ingest.ImportSummary;
import vestiaire.metrics.ingest.KeptRecords;

/** An import in words: the reconciliation, a few lines a file. */
public final class ImportLines {
  private ImportLines() {}

  /** One line for all files. */
  static String counts(ImportSummary summary) {
    return String.format(
        Locale.ROOT,
        "%,d rows read = %,d loaded + %,d rejected%s",
        summary.rowsRead(),
        summary.rowsLoaded(),
        summary.rowsRejected(),
        summary.listingsKept() == 0
            ? ""
            : "; " + listings(summary.listingsKept(), "stays", "stay") + " as on record");
  }

  /** Returns the lines of all files: for each what became of its rows, then, set in, what it is. */
  public static List<String> perFile(ImportSummary summary) {
    return summary.files().stream().flatMap(file -> lines(file, summary)).toList();
  }

  private static Stream<String> lines(FileSummary file, ImportSummary summary) {
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
    kept(file.kept(), lines);
    contradictions(file.contradictions(), lines);
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
    zoneless(file, summary).forEach(line -> lines.add("  " + line));
    file.reasons().forEach(reason -> lines.add("  rejected: " + reason.text()));
    file.notes().forEach(note -> lines.add("  " + note));
    return lines.stream();
  }

  private static List<String> zoneless(FileSummary file, ImportSummary summary) {
    if (file.zoneless().isEmpty()) {
      return List.of();
    }
    String columns =
        file.zoneless().stream()
            .map(column -> count(column.assumed(), column.column()))
            .collect(Collectors.joining(", "));
    return List.of(
        "times without a zone (%s) are read as %s%s"
            .formatted(
                columns,
                summary.zone(),
                summary.zoneTold()
                    ? ", as told"
                    : "; --extract-zone reads them in another, as in --extract-zone UTC"));
  }

  private static String count(long count, String what) {
    return String.format(Locale.ROOT, "%,d %s", count, what);
  }

  /** Says what was not taken, and what to do where it should have been. */
  private static void kept(KeptRecords kept, List<String> lines) {
    if (kept.listings() == 0) {
      return;
    }
    List<String> reasons = new ArrayList<>();
    if (kept.sales() > 0) {
      reasons.add(count(kept.sales(), "without the recorded sale or with an earlier one"));
    }
    if (kept.completions() > 0) {
      reasons.add(
          count(kept.completions(), "without the recorded completion or with an earlier one"));
    }
    if (kept.others() > 0) {
      reasons.add(
          count(kept.others(), "with an earlier start, or another brand, category or seller"));
    }
    lines.add(
        "  not taken: %s otherwise here, and the record stays (ids %s):"
            .formatted(listings(kept.listings(), "is", "are"), ids(kept.ids(), kept.listings())));
    lines.add("    " + String.join("; ", reasons));
    lines.add(
        "  a sale or completion once known stays, whichever file is newer; corrections need a new"
            + " database (--state, --db)");
  }

  private static void contradictions(Contradictions found, List<String> lines) {
    if (found.listings() > 0) {
      lines.add(
          "  contradicts itself: %s there more than once, not each time the same (ids %s); the latest state counts"
              .formatted(
                  listings(found.listings(), "is", "are"), ids(found.ids(), found.listings())));
    }
  }

  private static String listings(long count, String one, String many) {
    return count(count, count == 1 ? "listing " + one : "listings " + many);
  }

  private static String ids(List<Long> first, long all) {
    return first.stream().map(String::valueOf).collect(Collectors.joining(", "))
        + (first.size() < all ? ", …" : "");
  }
}
