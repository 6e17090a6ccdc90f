package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/**
 * The fenced blocks {@code table} and {@code kpis}, and what all blocks share: finding a result and
 * its columns.
 */
final class Blocks {
  private static final Set<String> TABLE = Set.of("data", "columns", "rows", "heading", "alt");
  private static final Set<String> KPIS = Set.of("heading", "highlight");
  private static final int MOST_ROWS = 12;
  private static final int MOST_COLUMNS = 12;
  private static final int ALT_LENGTH = 250;

  private final Map<String, ResultTable> results;
  private final Cells cells;
  private final Tokens tokens;

  Blocks(Map<String, ResultTable> results, Cells cells, Tokens tokens) {
    this.results = results;
    this.cells = cells;
    this.tokens = tokens;
  }

  TableBlock table(String literal, Place place, Text title) {
    Fields fields = new Fields(literal, place, TABLE);
    ResultTable data = data(fields);
    List<Integer> indexes = new ArrayList<>();
    List<TableBlock.TableColumn> columns = new ArrayList<>();
    Fields.Value chosen =
        fields
            .get("columns")
            .orElseGet(
                () ->
                    new Fields.Value(
                        data.columns().stream()
                            .map(Column::name)
                            .collect(Collectors.joining(" | ")),
                        place));
    for (Named one : named(chosen)) {
      int index = column(data, one.column(), chosen.place());
      indexes.add(index);
      columns.add(
          new TableBlock.TableColumn(
              tokens.plain(one.label()), data.columns().get(index).type().isNumber()));
    }
    if (indexes.size() > MOST_COLUMNS) {
      throw chosen
          .place()
          .mistake(
              "this table has %d columns, and a slide holds %d; choose them with columns: a | b"
                  .formatted(indexes.size(), MOST_COLUMNS));
    }
    List<List<Text>> rows = new ArrayList<>();
    for (int row = 0; row < Math.min(data.rows().size(), fields.count("rows", MOST_ROWS)); row++) {
      List<Text> cellsOfRow = new ArrayList<>();
      for (int index : indexes) {
        Figure figure = cells.figure(data, row, index);
        cellsOfRow.add(
            figure.value() == null
                ? new Text(List.of(new Words(figure.text(), false)))
                : new Text(List.of(figure)));
      }
      rows.add(cellsOfRow);
    }
    Text heading = heading(fields, data);
    // Who asks for so many rows has a heading that says so; who does not ask is told of the rest.
    long more = fields.get("rows").isPresent() ? 0 : data.totalRows() - rows.size();
    return new TableBlock(heading, columns, rows, more, alt(fields, heading, title));
  }

  KpiBlock kpis(String literal, Place place) {
    Fields fields = new Fields(literal, place, KPIS);
    String highlight = tokens.plain(fields.text("highlight"));
    List<KpiBlock.Card> cards = new ArrayList<>();
    for (Fields.Value item : fields.items()) {
      String[] parts = item.text().split("\\s*\\|\\s*", -1);
      if (parts.length < 2 || parts.length > 3) {
        throw item.place()
            .mistake("a card is written as - label | value | note, and the note may be left out");
      }
      Text label = tokens.text(parts[0]);
      cards.add(
          new KpiBlock.Card(
              label,
              tokens.text(parts[1]),
              parts.length == 3 ? tokens.text(parts[2]) : Text.EMPTY,
              !highlight.isEmpty() && label.plain().equals(highlight)));
    }
    if (cards.isEmpty() || cards.size() > 8) {
      throw place.mistake(
          "key figures are one to eight lines, each - label | value | note; there are "
              + cards.size());
    }
    return new KpiBlock(tokens.text(fields.text("heading")), cards);
  }

  ResultTable data(Fields fields) {
    Fields.Value value = fields.need("data", "popular_brands");
    List<ResultTable> found =
        results.entrySet().stream()
            .filter(
                one ->
                    one.getKey().equals(value.text())
                        || one.getValue().shortName().equals(value.text()))
            .map(Map.Entry::getValue)
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw value
          .place()
          .mistake(
              "there is no result '"
                  + value.text()
                  + "'"
                  + nearest(
                      value.text(),
                      results.values().stream().map(ResultTable::shortName).toList()));
    }
    throw value
        .place()
        .mistake(
            "'"
                + value.text()
                + "' may be "
                + found.stream().map(ResultTable::name).collect(Collectors.joining(" or "))
                + "; write it with its folder");
  }

  int column(ResultTable data, String name, Place place) {
    int index = data.indexOf(name);
    if (index < 0) {
      List<String> names = data.columns().stream().map(Column::name).toList();
      throw place.mistake(data.name() + " has no column '" + name + "'" + nearest(name, names));
    }
    return index;
  }

  Text heading(Fields fields, ResultTable data) {
    return tokens.text(fields.get("heading").map(Fields.Value::text).orElse(data.title()));
  }

  /**
   * Returns the alternative text of an exhibit: the template's words, or its heading and the
   * slide's claim.
   */
  Text alt(Fields fields, Text heading, Text title) {
    Text alt =
        fields
            .get("alt")
            .map(value -> tokens.text(value.text()))
            .orElseGet(() -> joined(heading, title));
    if (alt.plain().length() <= ALT_LENGTH) {
      return alt;
    }
    return alt.plain().equals(heading.plain()) || heading.isEmpty() ? alt : title;
  }

  /** A column and what it is called: {@code total_listings = Listings}. */
  record Named(String column, String label) {}

  List<Named> named(Fields.Value value) {
    return Arrays.stream(value.text().split("\\|", -1))
        .map(one -> one.split("=", 2))
        .map(
            parts ->
                new Named(
                    parts[0].strip(),
                    parts.length > 1 ? parts[1].strip() : parts[0].strip().replace('_', ' ')))
        .toList();
  }

  private static Text joined(Text heading, Text title) {
    List<vestiaire.metrics.report.Span> spans = new ArrayList<>(heading.spans());
    if (!heading.isEmpty() && !title.isEmpty()) {
      spans.add(new Words(". ", false));
    }
    spans.addAll(title.spans());
    return new Text(spans);
  }

  /** Returns a part of a name, its beginning, or one with few other letters. */
  private static String nearest(String wanted, List<String> names) {
    String end = wanted.substring(wanted.lastIndexOf('/') + 1);
    return names.stream()
        .filter(name -> name.length() > 2 && end.length() > 2)
        .filter(name -> name.contains(end) || end.contains(name))
        .findFirst()
        .map(name -> "; did you mean " + name + "?")
        .orElseGet(() -> DidYouMean.hint(end, new TreeSet<>(names)));
  }
}
