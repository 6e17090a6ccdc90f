package vestiaire.metrics.ingest.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of columns and values in somebody else's extracts.
 *
 * @param columns our column by its name there, which may be told for one extract alone: {@code
 *     clicks.seller}
 * @param values for our column, our value by the one there
 */
public record ColumnMap(Map<String, String> columns, Map<String, Map<String, String>> values) {
  /** Names as they are. */
  public static final ColumnMap NONE = new ColumnMap(Map.of(), Map.of());

  /** Copies what it is given; names of columns as they are compared. */
  public ColumnMap {
    Map<String, String> named = new LinkedHashMap<>();
    columns.forEach((theirs, ours) -> named.put(normal(theirs), ours));
    columns = Map.copyOf(named);
    values =
        values.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> Map.copyOf(one.getValue())));
  }

  /** Returns all columns of all extracts. */
  public static List<String> known() {
    return all().map(ExtractColumn::name).distinct().toList();
  }

  /** Returns the columns of texts, whose values can be told anew. */
  public static List<String> knownTexts() {
    return all()
        .filter(column -> column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.NAME)
        .map(ExtractColumn::name)
        .distinct()
        .toList();
  }

  private static Stream<ExtractColumn> all() {
    return Stream.of(Extract.values()).flatMap(extract -> extract.columns().stream());
  }

  /** Returns the name of a column of an extract's file, as it is compared with ours. */
  public String name(Extract extract, String written) {
    String name = normal(written);
    String ours = columns.get(extract.table() + "." + name);
    if (ours == null) {
      ours = columns.get(name);
    }
    String target = ours;
    return target != null && extract.columns().stream().anyMatch(one -> one.name().equals(target))
        ? target
        : name;
  }

  /** Our values of that column by theirs; null when they are as they are. */
  @Nullable Map<String, String> of(ExtractColumn column) {
    return values.get(column.name());
  }

  static String normal(String name) {
    return name.strip().replaceAll("[\\s\\p{Cntrl}-]+", "_").toLowerCase(Locale.ROOT);
  }
}
