package vestiaire.metrics.ingest.reader;

import java.nio.charset.Charset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options for reading a file, known before it is opened.
 *
 * @param charset read the bytes as this, or null to find out
 * @param header false when the first line is a row like the others
 * @param dialect the file's punctuation, or null to find out
 * @param nulls words that, unquoted, stand for no value, beside the empty cell and {@code \N}
 */
public record ReadOptions(
    @Nullable Charset charset, boolean header, @Nullable Dialect dialect, Set<String> nulls) {
  /** Nothing is known. */
  public static final ReadOptions NONE = new ReadOptions(null, true, null, Set.of());

  /** Options for a file whose punctuation is found out. */
  public ReadOptions(@Nullable Charset charset, boolean header, Set<String> nulls) {
    this(charset, header, null, nulls);
  }

  /** Copies the words. */
  public ReadOptions {
    nulls = Set.copyOf(nulls);
  }
}
