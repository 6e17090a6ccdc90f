package vestiaire.metrics.app;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vestiaire.metrics.delivery.settings.MapFile;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.model.MetricsException;

/** The options of commands that read extracts: what a file does not say itself. */
final class ExtractOptions {
  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Read all extracts in this encoding; else found out file by file.")
  private @Nullable String charset;

  @Option(
      names = "--extract-zone",
      paramLabel = "ZONE",
      description =
          "Where the clocks stood that wrote times without a zone, as UTC or Europe/Paris (default: --zone).")
  private @Nullable String extractZone;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      split = ",",
      description =
          "How dates are read that do not prove it themselves: dmy, mdy or ymd; excel1900 or excel1904 for Excel's days.")
  private List<String> dates = List.of();

  @Option(
      names = "--null",
      paramLabel = "WORD",
      description =
          "A word that, unquoted, stands for no value in all extracts; may be given several times.")
  private Set<String> nulls = new LinkedHashSet<>();

  @Option(
      names = "--reject-threshold",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description =
          "Refuse an import with more rejected rows in a file, or among those with a value in a column (default: ${DEFAULT-VALUE}).")
  private double rejectThreshold = 5;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "What columns and values are called in the extracts, where not as here: a file with columns: {seller: id_customer}"
              + " and values: {event_action: {publish: submit deposit}}.")
  private @Nullable Path map;

  /**
   * Returns how extracts are read; times without a zone in the report's, unless another is told.
   */
  ImportOptions options(ZoneId zone) {
    if (rejectThreshold < 0 || rejectThreshold > 100) {
      throw new MetricsException.Usage("--reject-threshold must be 0 to 100 percent");
    }
    ImportOptions options =
        new ImportOptions(
                charset(charset), zone, rejectThreshold / 100, ImportOptions.DEFAULT.lockWait())
            .dated(TimeHint.parse("--dates", dates))
            .withNulls(nulls)
            .mapped(map == null ? ColumnMap.NONE : MapFile.read(map));
    return extractZone == null ? options : options.inZone(zone("--extract-zone", extractZone));
  }

  /** Returns the zone of that name. */
  static ZoneId zone(String option, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new MetricsException.Usage(
          option + ": '" + name + "' is not a time zone; write it like Europe/Paris");
    }
  }

  /** Returns the character set of that name, or null for none. */
  static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new MetricsException.Usage(
          "--charset: '" + name + "' is not known; write it like windows-1252 or UTF-8");
    }
  }
}
