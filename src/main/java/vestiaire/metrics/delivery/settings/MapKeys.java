package vestiaire.metrics.delivery.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.DidYouMean;

/** The keys {@code columns} and {@code values}: what both are called in the extracts. */
final class MapKeys {
  static final List<String> KEYS = List.of("columns", "values");

  private MapKeys() {}

  /** Reads them; what is wrong is a problem. */
  static ColumnMap read(SettingsMapping keys, SettingsProblems problems) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    keys.node("columns")
        .ifPresent(
            node ->
                each(
                    node,
                    "columns",
                    "seller: id_customer",
                    problems,
                    (name, value) -> column(name, value, columns, problems)));
    keys.node("values")
        .ifPresent(
            node ->
                each(
                    node,
                    "values",
                    "event_action: {publish: submit deposit}",
                    problems,
                    (name, value) -> values(name, value, values, problems)));
    return new ColumnMap(columns, values);
  }

  private static void column(
      ScalarNode name, Node value, Map<String, String> columns, SettingsProblems problems) {
    String theirs = name.getValue().strip();
    String ours = text(value);
    int dot = theirs.indexOf('.');
    List<String> extracts = Stream.of(Extract.values()).map(Extract::table).toList();
    if (dot >= 0 && !extracts.contains(theirs.substring(0, dot))) {
      problems.add(
          name,
          "'%s' is no extract; there are %s"
              .formatted(theirs.substring(0, dot), String.join(", ", extracts)));
      return;
    }
    List<String> known = new ArrayList<>(ColumnMap.known());
    if (dot >= 0) {
      known.retainAll(
          Extract.valueOf(theirs.substring(0, dot).toUpperCase(java.util.Locale.ROOT))
              .columns()
              .stream()
              .map(column -> column.name())
              .toList());
    }
    if (known.contains(ours)) {
      columns.put(theirs, ours);
    } else {
      problems.add(value, unknown("column", ours, known));
    }
  }

  private static void values(
      ScalarNode name,
      Node value,
      Map<String, Map<String, String>> values,
      SettingsProblems problems) {
    String column = name.getValue().strip();
    if (!ColumnMap.knownTexts().contains(column)) {
      problems.add(name, unknown("column of texts", column, ColumnMap.knownTexts()));
      return;
    }
    Map<String, String> names = new LinkedHashMap<>();
    each(
        value,
        column,
        "publish: submit deposit",
        problems,
        (theirs, ours) -> {
          if (text(ours).isEmpty()) {
            problems.add(ours, "what '" + theirs.getValue() + "' is called here should be a text");
          } else {
            names.put(theirs.getValue().strip(), text(ours));
          }
        });
    values.put(column, names);
  }

  private static void each(
      Node node,
      String name,
      String example,
      SettingsProblems problems,
      BiConsumer<ScalarNode, Node> reader) {
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          node,
          name + " should be pairs, what it is called there before what it is here: " + example);
      return;
    }
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(tuple.getKeyNode(), name + ": a name should be a text");
      } else if (seen.contains(key.getValue())) {
        problems.add(key, "'" + key.getValue() + "' is there twice");
      } else {
        seen.add(key.getValue());
        reader.accept(key, tuple.getValueNode());
      }
    }
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
  }

  private static String unknown(String what, String written, List<String> known) {
    return "there is no %s '%s'%s"
        .formatted(
            what,
            written,
            DidYouMean.to(written, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; there are " + String.join(", ", known)));
  }
}
