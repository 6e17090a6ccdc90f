package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Text;

/**
 * The fenced block {@code chart}. {@code value} names one column, or several as {@code a = First |
 * b = Second}; a {@code series} column instead spreads one value column over several series.
 */
final class Charts {
  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "data",
          "category",
          "value",
          "x",
          "y",
          "low",
          "high",
          "series",
          "highlight",
          "reference",
          "rows",
          "heading",
          "alt",
          "category-axis",
          "value-axis",
          "size",
          "marks",
          "range",
          "range-low",
          "range-high",
          "x-split",
          "y-split",
          "corners",
          "emphasis",
          "target");

  private final Blocks blocks;
  private final Cells cells;
  private final Tokens tokens;

  Charts(Blocks blocks, Cells cells, Tokens tokens) {
    this.blocks = blocks;
    this.cells = cells;
    this.tokens = tokens;
  }

  ChartBlock chart(String literal, Place place, Text title) {
    Fields fields = new Fields(literal, place, KEYS);
    Kind kind = kind(fields.need("kind", "bar"));
    ResultTable data = blocks.data(fields);
    List<Blocks.Named> values = values(fields, kind);
    Fields.Value category = fields.need("category", "brand");
    int categoryColumn = blocks.column(data, category.text(), category.place());
    List<Integer> valueColumns = new ArrayList<>();
    for (Blocks.Named value : values) {
      valueColumns.add(number(data, value.column(), place));
    }
    int rows = ChartLimits.rows(fields, kind, data, place);
    List<Text> categories = new ArrayList<>();
    List<ChartSpec.Series> series = new ArrayList<>();
    if (fields.get("series").isPresent()) {
      spread(fields, data, categoryColumn, valueColumns.get(0), rows, categories, series);
    } else {
      for (int row = 0; row < rows; row++) {
        categories.add(text(data, row, categoryColumn));
      }
      for (int i = 0; i < values.size(); i++) {
        series.add(
            new ChartSpec.Series(
                tokens.text(values.get(i).label()),
                figures(data, rows, valueColumns.get(i)),
                bound(fields, "low", data, rows, i),
                bound(fields, "high", data, rows, i)));
      }
    }
    ChartLimits.countSeries(kind, series.size(), place);
    if (kind == Kind.PAIRED_BARS && series.size() != 2) {
      throw place.mistake(
          "bars in pairs compare two columns, as in value: now = This week | before = The weeks before");
    }
    int shown = kind == Kind.SCATTER ? 1 : valueColumns.size() - 1;
    Format format = data.columns().get(valueColumns.get(shown)).format();
    Format categoryFormat =
        kind == Kind.SCATTER
            ? data.columns().get(valueColumns.get(0)).format()
            : data.columns().get(categoryColumn).format();
    Text heading = blocks.heading(fields, data);
    ChartSpec spec =
        new ChartSpec(
            kind,
            categories,
            series,
            tokens.plain(fields.text("highlight")),
            reference(fields),
            new ChartSpec.Axes(
                tokens.text(fields.text("category-axis")),
                tokens.text(fields.text("value-axis")),
                categoryFormat,
                format),
            new ChartAnnotations(blocks, cells, tokens, fields).of(data, categories, rows));
    return new ChartBlock(heading, spec, blocks.alt(fields, heading, title));
  }

  private static Kind kind(Fields.Value value) {
    try {
      return Kind.valueOf(value.text().toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      List<String> kinds =
          Arrays.stream(Kind.values())
              .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .toList();
      throw value
          .place()
          .mistake(
              "'"
                  + value.text()
                  + "' is not a kind of chart"
                  + DidYouMean.question(value.text(), kinds)
                  + "; there are "
                  + String.join(", ", kinds));
    }
  }

  private List<Blocks.Named> values(Fields fields, Kind kind) {
    if (kind != Kind.SCATTER) {
      return blocks.named(fields.need("value", "total_listings"));
    }
    List<Blocks.Named> both =
        new ArrayList<>(blocks.named(fields.need("x", "clicks_per_listing = Clicks per listing")));
    both.addAll(blocks.named(fields.need("y", "sold_share = Sold")));
    fields.get("size").ifPresent(size -> both.addAll(blocks.named(size)));
    return both;
  }

  private int number(ResultTable data, String name, Place place) {
    int index = blocks.column(data, name, place);
    Column column = data.columns().get(index);
    if (!column.type().isNumber()) {
      throw place.mistake(
          "column '"
              + name
              + "' of "
              + data.name()
              + " holds "
              + column.type().name().toLowerCase(Locale.ROOT)
              + " and cannot be drawn; choose a column of numbers");
    }
    return index;
  }

  private List<Figure> bound(Fields fields, String key, ResultTable data, int rows, int which) {
    return fields
        .get(key)
        .map(value -> blocks.named(value))
        .filter(columns -> which < columns.size())
        .map(
            columns ->
                figures(data, rows, number(data, columns.get(which).column(), fields.place())))
        .orElse(List.of());
  }

  private List<Figure> figures(ResultTable data, int rows, int column) {
    List<Figure> figures = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      figures.add(cells.figure(data, row, column));
    }
    return figures;
  }

  private void spread(
      Fields fields,
      ResultTable data,
      int category,
      int value,
      int rows,
      List<Text> categories,
      List<ChartSpec.Series> series) {
    Fields.Value by = fields.need("series", "quarter");
    int seriesColumn = blocks.column(data, by.text(), by.place());
    Map<String, Text> columns = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> rowOf = new LinkedHashMap<>();
    Map<String, Text> names = new LinkedHashMap<>();
    for (int row = 0; row < rows; row++) {
      Text at = text(data, row, category);
      Text name = text(data, row, seriesColumn);
      columns.putIfAbsent(at.plain(), at);
      names.putIfAbsent(name.plain(), name);
      rowOf.computeIfAbsent(name.plain(), key -> new LinkedHashMap<>()).put(at.plain(), row);
    }
    categories.addAll(columns.values());
    rowOf.forEach(
        (name, cellsOf) -> {
          List<Integer> at =
              columns.keySet().stream().map(key -> cellsOf.getOrDefault(key, -1)).toList();
          series.add(
              new ChartSpec.Series(
                  names.getOrDefault(name, Text.EMPTY), pick(data, at, value),
                  pick(fields, "low", data, at), pick(fields, "high", data, at)));
        });
  }

  private List<Figure> pick(Fields fields, String key, ResultTable data, List<Integer> rows) {
    return fields
        .get(key)
        .map(value -> pick(data, rows, number(data, value.text(), value.place())))
        .orElse(List.of());
  }

  private List<Figure> pick(ResultTable data, List<Integer> rows, int column) {
    return rows.stream()
        .map(
            row ->
                row >= 0
                    ? cells.figure(data, row, column)
                    // No row for this pair: a gap, which has no origin of its own.
                    : new Figure(
                        null,
                        new Origin(data.name(), -1, data.columns().get(column).name()),
                        "–",
                        false))
        .toList();
  }

  private Text text(ResultTable data, int row, int column) {
    return new Text(List.of(cells.figure(data, row, column)));
  }

  private ChartSpec.@Nullable Reference reference(Fields fields) {
    if (fields.get("reference").isEmpty()) {
      return null;
    }
    Fields.Value value = fields.need("reference", "");
    String[] parts = value.text().split("\\|", 2);
    Figure figure =
        ChartAnnotations.figure(tokens, parts[0])
            .orElseThrow(
                () ->
                    value
                        .place()
                        .mistake(
                            "a reference is a number of a result and its name, as in"
                                + " ${market.rate} | Market"));
    return new ChartSpec.Reference(
        parts.length > 1 ? tokens.text(parts[1].strip()) : Text.of(figure.text()), figure);
  }
}
