package vestiaire.metrics.dashboard;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;

/**
 * What the deck's queries say when their trends and windows are the weeks of a range: the same
 * queries, with the bounds of the reporting week moved in a session of its own.
 */
final class RangeAnswers {
  /** They compare the range with as many weeks before it. */
  private static final Set<String> COMPARING = Set.of("survival", "quarters");

  private static final String MOVED =
      "CREATE OR REPLACE TEMP VIEW reporting_week AS SELECT '%s'::text AS week,"
          + " '%s'::timestamptz AS starts_at, '%s'::timestamptz AS ends_at, '%s'::timestamptz AS as_of,"
          + " '%s'::text AS zone, '%s'::timestamptz AS previous_starts_at,"
          + " '%s'::timestamptz AS before_starts_at, '%s'::timestamptz AS window_starts_at,"
          + " '%s'::timestamptz AS quarter_starts_at, '%s'::timestamptz AS trend_starts_at";

  private final Database database;
  private final ZoneId zone;

  RangeAnswers(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /** The rows of the queries for the weeks from one to another. */
  Map<String, List<Map<String, @Nullable Object>>> ask(
      Week from, Week week, Instant asOf, Audience audience, List<String> names) {
    Map<String, List<Map<String, @Nullable Object>>> results = new LinkedHashMap<>();
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        begin(connection, week, asOf, audience);
        long weeks = ChronoUnit.WEEKS.between(from.monday(), week.monday()) + 1;
        for (String name : names) {
          Instant first =
              from.monday()
                  .minusWeeks(COMPARING.contains(name) ? weeks : 0)
                  .atStartOfDay(zone)
                  .toInstant();
          move(connection, from.start(zone), first);
          results.put(name, rows(connection, Query.read(name, Path.of("sql/deck", name + ".sql"))));
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return results;
  }

  private void begin(Connection connection, Week week, Instant asOf, Audience audience)
      throws SQLException {
    try (PreparedStatement begin =
        connection.prepareStatement("SELECT * FROM begin_report(?, ?, ?, true, ?, ?)")) {
      begin.setString(1, week.toString());
      begin.setTimestamp(2, Timestamp.from(asOf));
      begin.setString(3, zone.getId());
      begin.setArray(4, connection.createArrayOf("text", audience.brands().toArray()));
      begin.setArray(5, connection.createArrayOf("text", audience.categories().toArray()));
      begin.execute();
    }
  }

  private static void move(Connection connection, Instant from, Instant trend) throws SQLException {
    List<Object> cells = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet week =
          statement.executeQuery(
              "SELECT week, starts_at::text, ends_at::text, as_of::text, zone,"
                  + " previous_starts_at::text, before_starts_at::text FROM reporting_week")) {
        week.next();
        for (int i = 1; i <= 7; i++) {
          cells.add(week.getString(i));
        }
      }
      cells.addAll(List.of(from, from, trend));
      statement.execute(MOVED.formatted(cells.toArray()));
    }
  }

  private static List<Map<String, @Nullable Object>> rows(Connection connection, Query query)
      throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query.sql())) {
      while (found.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
