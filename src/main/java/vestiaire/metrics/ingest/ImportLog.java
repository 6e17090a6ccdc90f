package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Leaves in the database, beside the rows, what their import found in each file. */
final class ImportLog {
  private ImportLog() {}

  static void write(Connection connection, List<FileSummary> files) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM import_files");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO import_files (place, file, bytes, charset, rows_read, rows_loaded,
              rows_rejected, repairs, content_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      int place = 1;
      for (FileSummary file : files) {
        insert.setInt(1, place++);
        insert.setString(2, file.file());
        insert.setLong(3, file.bytes());
        insert.setString(4, file.charset());
        insert.setLong(5, file.rowsRead());
        insert.setLong(6, file.rowsLoaded());
        insert.setLong(7, file.rowsRejected());
        insert.setLong(8, file.repairs().values().stream().mapToLong(Long::longValue).sum());
        insert.setString(9, file.sha256());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
