package vestiaire.metrics.ingest.reader;

/**
 * The punctuation of a table file.
 *
 * @param delimiter what stands between two cells
 * @param quote what stands around a cell that holds delimiters or line ends
 * @param backslash true when a backslash takes the meaning from the character after it; a quote
 *     inside quotes can always be doubled
 * @param dump true when it does so before line ends too, and before some letters means a control
 *     character, as MySQL's OUTFILE and PostgreSQL's COPY write
 */
public record Dialect(char delimiter, char quote, boolean backslash, boolean dump) {
  /** Stands for no quote at all: a byte that UTF-8 does not have. */
  static final char UNQUOTED = '\u00FF';

  Dialect(char delimiter, char quote, boolean backslash) {
    this(delimiter, quote, backslash, false);
  }

  /** As RFC 4180 has it. */
  static final Dialect COMMON = new Dialect(',', '"', false);

  /** Returns the same with another delimiter. */
  Dialect with(char other) {
    return new Dialect(other, quote, backslash, dump);
  }
}
