package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.Repair;

/**
 * The imports that the database remembers, each written in the transaction that loads its rows:
 * what it found in each file, what brands and categories were called from then on, its summary.
 */
final class ImportLog {
  /** The last import: which run it was, and its summary as it stands in summary.json. */
  record Entry(String token, String summary) {}

  private ImportLog() {}

  /** Returns the last import, or null when there was none or nothing is known of it. */
  static @Nullable Entry last(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT token, summary FROM imports ORDER BY number DESC LIMIT 1")) {
      return row.next() && !row.getString(2).isEmpty()
          ? new Entry(row.getString(1), row.getString(2))
          : null;
    }
  }

  static void write(Connection connection, ImportSummary summary, Entry entry) throws SQLException {
    long number = writeImport(connection, entry);
    writeFiles(connection, summary, number);
    writeNames(connection, "brands", "id_brand", "brand", number);
    writeNames(connection, "category", "id_category", "category", number);
  }

  private static long writeImport(Connection connection, Entry entry) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO imports (data_until, token, summary)
            SELECT greatest((SELECT max(date_created) FROM listings),
                            (SELECT max(date_completed) FROM listings),
                            (SELECT max(date_sold) FROM listings),
                            (SELECT latest_at FROM kept_listing_clicks_state)), ?, ?
            RETURNING number
            """)) {
      insert.setString(1, entry.token());
      insert.setString(2, entry.summary());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void writeFiles(Connection connection, ImportSummary summary, long number)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO import_files (import, position, file, bytes, charset, charset_reason,
              delimiter, rows_read, rows_loaded, rows_rejected, repairs, repair_kinds, null_values,
              first_time, last_time, content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      int place = 1;
      for (FileSummary file : summary.files()) {
        insert.setLong(1, number);
        insert.setInt(2, place++);
        insert.setString(3, file.file());
        insert.setLong(4, file.bytes());
        insert.setString(5, file.charset());
        insert.setString(6, file.charsetReason());
        insert.setString(7, file.delimiterName());
        insert.setLong(8, file.rowsRead());
        insert.setLong(9, file.rowsLoaded());
        insert.setLong(10, file.rowsRejected());
        insert.setLong(11, file.repairs().values().stream().mapToLong(Long::longValue).sum());
        insert.setString(12, kinds(file.repairs()));
        insert.setString(13, counts(file.nulls()));
        insert.setTimestamp(14, timestamp(file.firstTime()));
        insert.setTimestamp(15, timestamp(file.lastTime()));
        insert.setString(16, file.sha256());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Adds what is called otherwise than the imports before have left it. */
  private static void writeNames(
      Connection connection, String table, String id, String name, long number)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO %3$s_names (%2$s, import, %3$s, is_placeholder)
            SELECT now.%2$s, ?, now.%3$s, now.is_placeholder
            FROM %1$s AS now
            LEFT JOIN (SELECT DISTINCT ON (%2$s) * FROM %3$s_names ORDER BY %2$s, import DESC) AS was
              USING (%2$s)
            WHERE (was.%3$s, was.is_placeholder) IS DISTINCT FROM (now.%3$s, now.is_placeholder)
            """
                .formatted(table, id, name))) {
      insert.setLong(1, number);
      insert.executeUpdate();
    }
  }

  private static String kinds(Map<Repair, Long> repairs) {
    return repairs.entrySet().stream()
        .map(repair -> repair.getValue() + " " + repair.getKey().label())
        .collect(Collectors.joining(", "));
  }

  private static String counts(Map<String, Long> nulls) {
    return nulls.entrySet().stream()
        .filter(column -> column.getValue() > 0)
        .map(column -> column.getKey() + " " + column.getValue())
        .collect(Collectors.joining(", "));
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant time) {
    return time == null ? null : Timestamp.from(time);
  }
}
