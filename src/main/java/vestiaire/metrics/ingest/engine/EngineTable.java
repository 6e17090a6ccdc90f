package vestiaire.metrics.ingest.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** The clicks in an engine, and the questions that they are asked. */
final class EngineTable {
  private static final String TIME = "datetime_session";
  private static final String LISTING = "id_product";

  private final String relation;
  private final Dialect dialect;
  private final Map<String, String> columns;
  private final ColumnMap map;

  private EngineTable(
      String relation, Dialect dialect, Map<String, String> columns, ColumnMap map) {
    this.relation = relation;
    this.dialect = dialect;
    this.columns = columns;
    this.map = map;
  }

  /**
   * Looks which column is which.
   *
   * @throws MetricsException.Input when a column that is needed is not there
   */
  static EngineTable of(Connection engine, String relation, Dialect dialect, ColumnMap map)
      throws SQLException {
    Map<String, String> columns =
        columns(engine, relation, Extract.CLICKS, List.of(TIME, LISTING, "event_action"), map);
    return new EngineTable(relation, dialect, columns, map);
  }

  /**
   * Returns their name of each column by ours.
   *
   * @throws MetricsException.Input when one that is needed is not there, or two are taken for one
   */
  static Map<String, String> columns(
      Connection engine, String relation, Extract extract, List<String> needed, ColumnMap map)
      throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> others = new TreeMap<>();
    try (Statement statement = engine.createStatement();
        ResultSet none = statement.executeQuery("SELECT * FROM " + relation + " WHERE 1 = 0")) {
      ResultSetMetaData found = none.getMetaData();
      for (int i = 1; i <= found.getColumnCount(); i++) {
        String theirs = found.getColumnLabel(i);
        String ours = map.name(extract, theirs);
        String other = columns.put(ours, theirs);
        if (other != null) {
          throw new MetricsException.Input(
              "%s: %s and %s are both taken for %s; columns: in --map or weekly.yml says which"
                  .formatted(relation, other, theirs, ours));
        }
        others.put(theirs, ours);
      }
    }
    for (String one : needed) {
      if (!columns.containsKey(one)) {
        throw new MetricsException.Input(
            "%s has no column %s%s; it has %s, and columns: in --map or weekly.yml says which one that is"
                .formatted(
                    relation,
                    one,
                    DidYouMean.to(one, others.keySet()).map(" (is it %s?)"::formatted).orElse(""),
                    String.join(", ", others.keySet())));
      }
    }
    return columns;
  }

  /** Returns the column of times as it stands there, for conditions that prune partitions. */
  String time() {
    return columns.getOrDefault(TIME, TIME);
  }

  /** Returns the column of listings as it stands there. */
  String listing() {
    return columns.getOrDefault(LISTING, LISTING);
  }

  Dialect dialect() {
    return dialect;
  }

  String relation() {
    return relation;
  }

  /**
   * Returns a question of {@code sql/engine/}.
   *
   * @param steps step of the form by event
   * @param pauseMicros the longest gap that is no pause
   */
  String question(
      LayeredFolder sql,
      String name,
      String condition,
      Map<String, Integer> steps,
      long pauseMicros) {
    Path file = sql.resolve("engine/" + name + ".sql");
    try {
      String action = text("event_action");
      return Files.readString(file)
          .replaceAll("(?m)^ *--.*\\R", "")
          .replaceAll(";\\s*$", "")
          .replace("${clicks}", relation)
          .replace("${condition}", condition)
          .replace("${micros}", dialect.micros(time()))
          .replace("${id_product}", listing())
          .replace("${step_no}", stepNumber(action, steps))
          .replace("${event_action}", action)
          .replace("${event_label}", text("event_label"))
          .replace("${event}", dialect.event("event"))
          .replace("${pause}", Long.toString(pauseMicros));
    } catch (IOException e) {
      throw new MetricsException.Settings(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Returns the text of a column, where the map says so called as here. */
  private String text(String ours) {
    String theirs = columns.get(ours);
    if (theirs == null) {
      return "CAST(NULL AS varchar(10))";
    }
    Map<String, String> values = map.values().get(ours);
    return values == null
        ? theirs
        : new TreeMap<>(values)
            .entrySet().stream()
                .map(one -> " WHEN " + quoted(one.getKey()) + " THEN " + quoted(one.getValue()))
                .collect(Collectors.joining("", "CASE " + theirs, " ELSE " + theirs + " END"));
  }

  private static String stepNumber(String action, Map<String, Integer> steps) {
    return new TreeMap<>(steps)
        .entrySet().stream()
            .map(one -> " WHEN " + quoted(one.getKey()) + " THEN " + one.getValue())
            .collect(Collectors.joining("", "CASE " + action, " END"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
