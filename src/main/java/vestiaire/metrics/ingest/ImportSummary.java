package vestiaire.metrics.ingest;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.ingest.load.Extract;

/**
 * The outcome of an import.
 *
 * @param files brands, category, listings, clicks, in this order; clicks may be missing
 * @param placeholderBrands brands that listings name and no extract describes, created now
 * @param placeholderCategories categories likewise
 * @param zone in which times without a zone were read
 * @param zoneTold whether somebody said so
 */
public record ImportSummary(
    List<FileSummary> files,
    long placeholderBrands,
    long placeholderCategories,
    ZoneId zone,
    boolean zoneTold) {
  /** Copies the list. */
  public ImportSummary {
    files = List.copyOf(files);
  }

  /** Rows read from all files. */
  public long rowsRead() {
    return files.stream().mapToLong(FileSummary::rowsRead).sum();
  }

  /** Rows loaded from all files. */
  public long rowsLoaded() {
    return files.stream().mapToLong(FileSummary::rowsLoaded).sum();
  }

  /** Rows rejected from all files. */
  public long rowsRejected() {
    return files.stream().mapToLong(FileSummary::rowsRejected).sum();
  }

  /** Listings that the extract has otherwise than the database, whose record stays. */
  public long listingsKept() {
    return files.stream().mapToLong(file -> file.kept().listings()).sum();
  }

  /** Returns what may be wrong though it was read, one line each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (files.size() < Extract.values().length) {
      warnings.add("there is no clicks.csv; the report goes without what clicks tell of the form");
    }
    if (!zoneTold) {
      warnings.addAll(ZoneDoubts.of(this));
    }
    return warnings;
  }
}
