package vestiaire.metrics.ingest.reader;

/**
 * How a table file is punctuated.
 *
 * @param delimiter what stands between two cells
 * @param quote what stands around a cell that holds delimiters or line ends
 * @param backslash true when a backslash takes the meaning from the character after it; a quote
 *     inside quotes can always be doubled
 */
public record Dialect(char delimiter, char quote, boolean backslash) {
  /** As RFC 4180 has it. */
  static final Dialect COMMON = new Dialect(',', '"', false);

  /** The same with another delimiter. */
  Dialect with(char other) {
    return new Dialect(other, quote, backslash);
  }
}
