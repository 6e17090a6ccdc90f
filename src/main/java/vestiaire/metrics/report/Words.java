package vestiaire.metrics.report;

/**
 * Text that somebody typed in the template.
 *
 * @param text what the reader sees
 * @param strong whether it is set in bold
 */
public record Words(String text, boolean strong) implements Span {}
