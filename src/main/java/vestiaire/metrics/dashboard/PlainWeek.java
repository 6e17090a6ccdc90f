package vestiaire.metrics.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.template.PageWords;

/**
 * The week as a whole in plain markup, for readers without scripts and for {@code verify}: each
 * figure stands in a {@code data} element that says from which cell of which result it comes, and
 * in which form.
 */
final class PlainWeek {
  private static final String NUMBERS = "deck/our_numbers";
  private static final List<String> SHOWN = List.of("value", "previous", "mean_of_8_weeks");

  private final FigureFormat format;
  private final PageWords words;
  private final StringBuilder html = new StringBuilder();

  private PlainWeek(FigureFormat format, PageWords words) {
    this.format = format;
    this.words = words;
  }

  /** Returns the markup. */
  static String of(
      Optional<Slide> news,
      Map<String, ResultTable> results,
      FigureFormat format,
      PageWords words) {
    PlainWeek week = new PlainWeek(format, words);
    week.html.append("<h2>").append(Markup.text(words.say("plain"))).append("</h2>");
    news.ifPresent(week::news);
    @Nullable ResultTable numbers = results.get(NUMBERS);
    if (numbers != null) {
      week.numbers(numbers);
    }
    week.html.append("<p>").append(Markup.text(words.say("plain.note"))).append("</p>");
    return week.html.toString();
  }

  private void news(Slide slide) {
    html.append("<p><b>");
    text(slide.title());
    html.append("</b></p><ul>");
    for (Text item : DeckParts.items(slide)) {
      html.append("<li>");
      text(item);
      html.append("</li>");
    }
    html.append("</ul>");
  }

  private void text(Text text) {
    for (Span span : text.spans()) {
      if (span instanceof Figure figure) {
        html.append(Markup.figure(figure, FigureForms.of(figure, format)));
      } else {
        html.append(Markup.text(span.text()));
      }
    }
  }

  private void numbers(ResultTable numbers) {
    html.append("<table><thead><tr><th scope=\"col\">")
        .append(Markup.text(words.say("head.measure")))
        .append("</th>");
    for (String column : List.of("column.value", "head.before", "column.mean")) {
      html.append("<th scope=\"col\">").append(Markup.text(words.say(column))).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (int row = 0; row < numbers.rows().size(); row++) {
      row(numbers, row);
    }
    html.append("</tbody></table>");
  }

  private void row(ResultTable numbers, int row) {
    String measure = String.valueOf(numbers.cell(row, numbers.indexOf("metric")));
    String form = String.valueOf(numbers.cell(row, numbers.indexOf("format")));
    String key = "measure." + measure;
    html.append("<tr><th scope=\"row\">")
        .append(Markup.text(words.all().containsKey(key) ? words.say(key) : measure))
        .append("</th>");
    for (String column : SHOWN) {
      html.append("<td>");
      @Nullable Object value = numbers.cell(row, numbers.indexOf(column));
      String shown = format.text(value, Format.parse(form));
      html.append(Markup.cell(shown, value, numbers.name(), row, column, form)).append("</td>");
    }
    html.append("</tr>");
  }
}
