package vestiaire.metrics.verify.figure;

/**
 * A piece of a text as the map has it.
 *
 * @param text what is shown
 * @param figure whether it comes from a result; else it is typed
 * @param query path below {@code sql/} without ending
 * @param row from 0
 * @param column by name
 * @param format such as {@code percent(1)}; empty for names, dates and what is missing
 */
public record MappedSpan(
    String text, boolean figure, String query, int row, String column, String format) {}
