package vestiaire.metrics.ingest;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an import does where the extracts leave a choice.
 *
 * @param charset read all files as this, or null to find out file by file
 * @param zone where the clocks stood that wrote times without a zone
 * @param rejectThreshold share of a file's rows, 0 to 1, that may be rejected; beyond it the whole
 *     import is refused. Rows without any value do not count.
 * @param lockWait how long to wait for another import to end
 */
public record ImportOptions(
    @Nullable Charset charset, ZoneId zone, double rejectThreshold, Duration lockWait) {
  /** Charset found out, times in Paris, at most 5 % rejected, ten minutes' patience. */
  public static final ImportOptions DEFAULT =
      new ImportOptions(null, ZoneId.of("Europe/Paris"), 0.05, Duration.ofMinutes(10));
}
