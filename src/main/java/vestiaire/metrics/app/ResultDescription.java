package vestiaire.metrics.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryColumns;
import vestiaire.metrics.sql.SchemaEntry;
import vestiaire.metrics.verify.SlidesOfResults;

/**
 * Says of a result what a row is, which columns it has in which format, and which slides show it.
 */
final class ResultDescription {
  private final @Nullable SlidesOfResults deck;
  private final String where;

  /**
   * Describes results.
   *
   * @param deck the deck that was made last, null where there is none
   * @param where that deck lies, or would
   */
  ResultDescription(@Nullable SlidesOfResults deck, String where) {
    this.deck = deck;
    this.where = where;
  }

  List<String> lines(QueryColumns result) {
    Query query = result.query();
    List<String> lines = new ArrayList<>();
    lines.add(query.name() + "  " + query.title());
    lines.add("  file     " + query.file());
    lines.add(
        "  grain    " + (query.grain().isEmpty() ? "(its head does not say)" : query.grain()));
    lines.add("  empty    " + query.whenEmpty().name().toLowerCase(Locale.ROOT));
    if (result.refusal() != null) {
      lines.add("  columns  unknown: " + result.refusal());
    }
    String head = "  columns  ";
    for (Map.Entry<String, String> column : result.types().entrySet()) {
      Format format = query.formats().get(column.getKey());
      lines.add(
          head
              + column.getKey()
              + " "
              + column.getValue()
              + (format == null ? "" : ", shown as " + format));
      head = "           ";
    }
    lines.add("  slides   " + slides(query));
    return lines;
  }

  static List<String> lines(SchemaEntry entry) {
    List<String> lines = new ArrayList<>();
    lines.add(entry.name() + "  " + entry.comment());
    String head = "  columns  ";
    for (SchemaEntry.Column column : entry.columns()) {
      String comment = column.comment().isEmpty() ? "" : "  " + column.comment();
      lines.add(head + column.name() + " " + column.type() + comment);
      head = "           ";
    }
    return lines;
  }

  private String slides(Query query) {
    if (deck == null) {
      return "unknown, there is no " + where + " yet; generate makes it";
    }
    String shown =
        deck.slides().getOrDefault(query.name(), Collections.emptySortedSet()).stream()
            .map(number -> number + " " + deck.titles().getOrDefault(number, ""))
            .collect(Collectors.joining("\n           "));
    return shown.isEmpty() ? "none of " + where : shown;
  }
}
