package vestiaire.metrics.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.template.Languages;

/** The figures on a screen, held against the results: the value, and the text in its language. */
final class ShownFigures {
  private static final Format SHARE = Format.parse("share(1)");
  private static final Format COUNT = Format.parse("number(0)");
  private static final Map<String, String[]> RANKINGS =
      Map.of(
          "brands", new String[] {"brand_ranking", "brand", "sold_within_30_days"},
          "categories", new String[] {"category_ranking", "category", "sold_within_30_days"},
          "completion", new String[] {"category_completion", "category", "completion_rate"});

  private final MadePage page;
  private final FigureFormat format;
  private final Map<String, List<CSVRecord>> results = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int compared;

  ShownFigures(MadePage page, List<List<Object>> figures, Locale language) {
    this.page = page;
    this.format =
        new FigureFormat(
            new Languages(Path.of("templates")).in(language), ZoneId.of("Europe/Paris"));
    for (List<Object> figure : figures) {
      compare(String.valueOf(figure.get(0)), figure.get(1), String.valueOf(figure.get(2)));
    }
  }

  List<String> differences() {
    return differences;
  }

  int compared() {
    return compared;
  }

  private void compare(String key, @Nullable Object value, String text) {
    String[] parts = key.split("\\.", 2);
    compared++;
    switch (parts[0]) {
      case "our_numbers" -> {
        int dot = parts[1].indexOf('.');
        CSVRecord row = row("our_numbers", "metric", parts[1].substring(0, dot));
        Format form = Format.parse(row.get("format"));
        String column = parts[1].substring(dot + 1);
        hold(key, row.get(column), value, text, column.equals("value") ? form : form.ofChange());
      }
      case "form" -> {
        int step = Integer.parseInt(parts[1].substring(0, 1));
        List<CSVRecord> rows = rows("form_funnel_change");
        String expected =
            step < rows.size()
                ? rows.get(step).get("reached_now")
                : rows.get(rows.size() - 1).get("left_after_now");
        hold(key, expected, value, text, COUNT);
      }
      case "steps" -> {
        int step = Integer.parseInt(parts[1].substring(0, 1));
        hold(key, rows("form_funnel_change").get(step).get("drop_off_now"), value, text, SHARE);
      }
      case "hours" -> {
        int hour = Integer.parseInt(parts[1]);
        hold(key, rows("hour_of_week").get(hour).get("listings"), value, text, COUNT);
      }
      case "drafts" -> {
        List<CSVRecord> rows = rows("last_steps");
        int step = Integer.parseInt(parts[1]) - (rows.size() == 6 ? 0 : 1);
        hold(key, rows.get(step).get("drafts"), value, text, COUNT);
      }
      default -> {
        String[] ranking = RANKINGS.get(parts[0]);
        String name = parts[1].substring(0, parts[1].lastIndexOf('.'));
        CSVRecord row = row(ranking[0], ranking[1], name);
        hold(key, row.get(ranking[2]), value, text, SHARE);
      }
    }
  }

  private void hold(String key, String expected, @Nullable Object value, String text, Format form) {
    double result = Double.parseDouble(expected);
    double shown = Double.parseDouble(String.valueOf(value));
    if (Math.abs(result - shown) > 1e-9 * Math.max(1, Math.abs(result))) {
      differences.add(key + ": the page has " + shown + ", the result " + expected);
    }
    String written = format.text(new BigDecimal(expected), form);
    if (!text.equals(written)) {
      differences.add(key + ": the page shows '" + text + "', the deck would '" + written + "'");
    }
  }

  private CSVRecord row(String query, String column, String value) {
    return rows(query).stream()
        .filter(row -> row.get(column).equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(query + " has no " + column + " " + value));
  }

  private List<CSVRecord> rows(String query) {
    return results.computeIfAbsent(
        query,
        name -> {
          try (CSVParser rows =
              CSVParser.parse(
                  Files.newBufferedReader(page.results().resolve("deck/" + name + ".csv")),
                  CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return rows.getRecords();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
