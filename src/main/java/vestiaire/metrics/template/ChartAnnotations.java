package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.Annotations.Emphasis;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;

/**
 * Reads the annotations of a {@code chart} block: {@code marks: 30 = Day 30}, {@code range-low} and
 * {@code range-high}, {@code x-split}, {@code y-split} and {@code corners}, {@code emphasis} and
 * {@code target}, which name columns.
 */
final class ChartAnnotations {
  private static final int CORNERS = 4;

  private final Blocks blocks;
  private final Cells cells;
  private final Tokens tokens;
  private final Fields fields;

  ChartAnnotations(Blocks blocks, Cells cells, Tokens tokens, Fields fields) {
    this.blocks = blocks;
    this.cells = cells;
    this.tokens = tokens;
    this.fields = fields;
  }

  /** Reads them all; the categories are those that the chart has. */
  Annotations of(ResultTable data, List<Text> categories, int rows) {
    if (fields.get("series").isPresent()) {
      fields
          .get("emphasis")
          .or(() -> fields.get("target"))
          .ifPresent(
              value -> {
                throw value
                    .place()
                    .mistake(
                        "emphasis and target need a row a category, and cannot stand with series");
              });
    }
    return new Annotations(
        marks(categories), range(), quadrants(), emphasis(data, rows), targets(data, rows));
  }

  /** Returns the first number of a result in this text. */
  static Optional<Figure> figure(Tokens tokens, String text) {
    for (Span span : tokens.text(text.strip()).spans()) {
      if (span instanceof Figure figure && figure.value() instanceof Number) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  private List<Annotations.Mark> marks(List<Text> categories) {
    List<Annotations.Mark> marks = new ArrayList<>();
    fields
        .get("marks")
        .ifPresent(
            value -> {
              for (String one : value.text().split("\\|", -1)) {
                String[] parts = one.split("=", 2);
                String wanted = tokens.plain(parts[0].strip());
                Text label = parts.length > 1 ? tokens.text(parts[1].strip()) : Text.EMPTY;
                marks.add(new Annotations.Mark(category(categories, wanted, value), label));
              }
            });
    return marks;
  }

  private static int category(List<Text> categories, String wanted, Fields.Value value) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).plain().equals(wanted)) {
        return i;
      }
    }
    throw value
        .place()
        .mistake(
            "the chart has no category '"
                + wanted
                + "' to mark"
                + (categories.isEmpty()
                    ? ""
                    : "; they run from "
                        + categories.get(0).plain()
                        + " to "
                        + categories.get(categories.size() - 1).plain()));
  }

  private Annotations.@Nullable Range range() {
    if (fields.get("range-low").isEmpty() && fields.get("range-high").isEmpty()) {
      return null;
    }
    return new Annotations.Range(
        tokens.text(fields.text("range")), number("range-low"), number("range-high"));
  }

  private Annotations.@Nullable Quadrants quadrants() {
    if (fields.get("x-split").isEmpty() && fields.get("y-split").isEmpty()) {
      return null;
    }
    List<Text> corners =
        fields
            .get("corners")
            .map(
                value -> {
                  String[] parts = value.text().split("\\|", -1);
                  if (parts.length != CORNERS) {
                    throw value
                        .place()
                        .mistake(
                            "corners are four: upper left | upper right | lower left | lower right,"
                                + " not "
                                + parts.length);
                  }
                  return Arrays.stream(parts).map(part -> tokens.text(part.strip())).toList();
                })
            .orElse(List.of());
    return new Annotations.Quadrants(number("x-split"), number("y-split"), corners);
  }

  private Figure number(String key) {
    Fields.Value value = fields.need(key, "${market.rate}");
    return figure(tokens, value.text())
        .orElseThrow(
            () ->
                value
                    .place()
                    .mistake(key + " is a number of a result, as in " + key + ": ${market.rate}"));
  }

  private List<Emphasis> emphasis(ResultTable data, int rows) {
    return fields
        .get("emphasis")
        .map(
            value -> {
              int column = blocks.column(data, value.text(), value.place());
              List<Emphasis> all = new ArrayList<>();
              for (int row = 0; row < rows; row++) {
                all.add(emphasis(data.cell(row, column), value));
              }
              return all;
            })
        .orElse(List.of());
  }

  private static Emphasis emphasis(@Nullable Object cell, Fields.Value value) {
    if (cell == null || cell.equals(false)) {
      return Emphasis.UNCLEAR;
    }
    if (cell.equals(true)) {
      return Emphasis.ABOVE;
    }
    String word = cell.toString().toLowerCase(Locale.ROOT);
    if (word.equals("above") || word.startsWith("above ") || word.equals("up")) {
      return Emphasis.ABOVE;
    }
    if (word.equals("below") || word.startsWith("below ") || word.equals("down")) {
      return Emphasis.BELOW;
    }
    if (word.equals("unclear") || word.startsWith("no clear") || word.matches("too[ _]few.*")) {
      return Emphasis.UNCLEAR;
    }
    throw value
        .place()
        .mistake(
            "'"
                + cell
                + "' in column "
                + value.text()
                + " says nothing of emphasis; it may hold above, below, unclear, or true and false");
  }

  private List<Figure> targets(ResultTable data, int rows) {
    return fields
        .get("target")
        .map(
            value -> {
              int column = blocks.column(data, value.text(), value.place());
              List<Figure> all = new ArrayList<>();
              for (int row = 0; row < rows; row++) {
                all.add(cells.figure(data, row, column));
              }
              return all;
            })
        .orElse(List.of());
  }
}
