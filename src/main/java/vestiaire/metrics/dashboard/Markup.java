package vestiaire.metrics.dashboard;

import org.jspecify.annotations.Nullable;
import vestiaire.metrics.report.Figure;

/** Text and figures as HTML. */
final class Markup {
  private Markup() {}

  /** Text in which nothing is markup. */
  static String text(String words) {
    StringBuilder safe = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(letter);
              }
            });
    return safe.toString();
  }

  /** Returns a figure of the deck with its origin. */
  static String figure(Figure figure, String form) {
    var origin = figure.origin();
    return cell(figure.text(), figure.value(), origin.query(), origin.row(), origin.column(), form);
  }

  /** Returns a figure with its origin, as {@code verify} reads it. */
  static String cell(
      String shown, @Nullable Object value, String query, int row, String column, String form) {
    return "<data value=\""
        + text(value == null ? "" : value.toString())
        + "\" data-query=\""
        + text(query)
        + "\" data-row=\""
        + row
        + "\" data-column=\""
        + text(column)
        + "\" data-form=\""
        + text(form)
        + "\">"
        + text(shown)
        + "</data>";
  }
}
