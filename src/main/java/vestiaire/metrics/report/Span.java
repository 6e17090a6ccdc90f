package vestiaire.metrics.report;

/** A piece of text: typed in the template, or taken from a result. */
public sealed interface Span permits Words, Figure {
  /** What the reader sees. */
  String text();

  /** Whether it is set in bold. */
  boolean strong();
}
