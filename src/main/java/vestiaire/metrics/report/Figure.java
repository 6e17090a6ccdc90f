package vestiaire.metrics.report;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a result as the report shows it: number, name, date. It keeps where it came from.
 *
 * @param value the cell; its class is what {@link vestiaire.metrics.model.ColumnType} says
 * @param origin query, row and column
 * @param text what the reader sees, in the report's language
 * @param strong whether it is set in bold
 */
public record Figure(@Nullable Object value, Origin origin, String text, boolean strong)
    implements Span {
  /** Returns the same figure, in bold. */
  public Figure inBold() {
    return new Figure(value, origin, text, true);
  }

  /** Returns the value for drawing to scale, NaN where there is none. */
  public double number() {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
