package vestiaire.metrics.ingest.engine;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.model.MetricsException;

/**
 * One state of the engine's table, which all questions are asked of: a version where the engine has
 * them; elsewhere what lies up to one instant.
 */
final class EngineSnapshot {
  private final EngineTable table;
  private final @Nullable String wanted;
  private final Instant upper;
  private final String version;

  private EngineSnapshot(
      EngineTable table, @Nullable String wanted, Instant upper, @Nullable String version) {
    this.table = table;
    this.wanted = wanted;
    this.upper = upper;
    this.version = version == null ? upper.toString() : version;
  }

  /**
   * Pins the state there is now.
   *
   * @throws EngineFault when the engine refuses
   * @throws MetricsException.Input when there is no click
   */
  static EngineSnapshot of(Connection engine, EventsSource source, Dialect dialect, ColumnMap map)
      throws EngineFault {
    String named = relation(source);
    try {
      String query = dialect.version(named);
      String version = query == null ? null : first(engine, query);
      String relation = version == null ? named : dialect.pinned(named, version);
      EngineTable table = EngineTable.of(engine, relation, dialect, map);
      String condition = source.condition();
      String latest =
          first(
              engine,
              "SELECT max(%s) FROM %s%s"
                  .formatted(
                      dialect.micros(table.time()),
                      relation,
                      condition == null ? "" : " WHERE " + condition));
      if (latest == null) {
        throw new MetricsException.Input(
            "%s holds no click%s; --events-table and --events-where say where and which they are"
                .formatted(source.where(), condition == null ? "" : " where " + condition));
      }
      return new EngineSnapshot(
          table, condition, micros(new BigDecimal(latest).longValueExact()), version);
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  EngineTable table() {
    return table;
  }

  String version() {
    return version;
  }

  /** Returns all clicks of this state. */
  String condition() {
    return until(upper);
  }

  /** Returns those of this state up to an instant. */
  String until(Instant instant) {
    return wanted("%s <= %s".formatted(table.time(), table.dialect().instant(instant)));
  }

  /** Returns those of this state after an instant. */
  String after(Instant instant) {
    return "%s > %s AND %s".formatted(table.time(), table.dialect().instant(instant), condition());
  }

  /** Returns those of this state from an instant on. */
  String from(Instant instant) {
    return "%s >= %s AND %s".formatted(table.time(), table.dialect().instant(instant), condition());
  }

  /** Returns those of this state before an instant. */
  String before(Instant instant) {
    return "%s < %s AND %s".formatted(table.time(), table.dialect().instant(instant), condition());
  }

  long count(Connection engine, String condition) throws EngineFault {
    try {
      String count =
          first(engine, "SELECT count(*) FROM %s WHERE %s".formatted(table.relation(), condition));
      return count == null ? 0 : new BigDecimal(count).longValueExact();
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  private String wanted(String condition) {
    return wanted == null ? condition : condition + " AND (" + wanted + ")";
  }

  /** DuckDB reads files by their path, which it wants in quotes. */
  static String relation(EventsSource source) {
    String table = source.table();
    boolean isPath =
        source.engine().equals("duckdb")
            && table.matches(".*(/|\\\\|\\.parquet$|\\.csv$|\\.csv\\.gz$).*")
            && !table.contains("(");
    return isPath ? "'" + table.replace("'", "''") + "'" : table;
  }

  private static Instant micros(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000L);
  }

  private static @Nullable String first(Connection engine, String query) throws SQLException {
    try (Statement statement = engine.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
