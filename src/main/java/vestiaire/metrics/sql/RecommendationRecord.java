package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;

/**
 * Records a report's recommendations in the database, so that later reports can say what became of
 * them. The same report recorded again replaces its rows and keeps the instant of its first
 * recording, which decides what it knows of others.
 */
public final class RecommendationRecord {
  private static final List<String> KEY = List.of("week", "as_of", "zone");

  private RecommendationRecord() {}

  /**
   * Records.
   *
   * @param week of the report, as seen when
   * @param propositions with the columns of the table of that name
   * @throws MetricsException.Database when PostgreSQL refuses
   */
  public static void write(Database database, ReportingWeek week, ResultTable propositions) {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        write(connection, week, propositions);
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The report's propositions cannot be recorded: " + e.getMessage(), e);
    }
  }

  private static void write(Connection connection, ReportingWeek week, ResultTable propositions)
      throws SQLException {
    Object[] key = {week.week().toString(), Timestamp.from(week.asOf()), week.zone().getId()};
    execute(
        connection,
        "INSERT INTO recorded_reports (week, as_of, zone, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        Stream.concat(
                Stream.of(key), Stream.of(Timestamp.from(week.start()), Timestamp.from(week.end())))
            .toArray());
    execute(connection, "DELETE FROM propositions WHERE week = ? AND as_of = ? AND zone = ?", key);
    List<String> columns =
        Stream.concat(KEY.stream(), propositions.columns().stream().map(Column::name)).toList();
    String insert =
        "INSERT INTO propositions (%s) VALUES (%s)"
            .formatted(
                columns.stream()
                    .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(", ")),
                columns.stream().map(name -> "?").collect(Collectors.joining(", ")));
    for (List<@Nullable Object> row : propositions.rows()) {
      execute(
          connection,
          insert,
          Stream.concat(Stream.of(key), row.stream().map(RecommendationRecord::value)).toArray());
    }
  }

  private static @Nullable Object value(@Nullable Object cell) {
    return cell instanceof Instant instant ? Timestamp.from(instant) : cell;
  }

  private static void execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
