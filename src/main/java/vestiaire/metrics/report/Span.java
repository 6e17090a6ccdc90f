package vestiaire.metrics.report;

/** A piece of text: typed in the template, or taken from a result. */
public sealed interface Span permits Words, Figure {
  /** Returns what the reader sees. */
  String text();

  /** Returns whether it is set in bold. */
  boolean strong();
}
