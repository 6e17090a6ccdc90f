package vestiaire.metrics.delivery.arrival;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import vestiaire.metrics.model.MetricsException;

/** Records which arrived files were taken or refused, by the hash of their content. */
final class ArrivalLog {
  private final DataSource database;

  ArrivalLog(DataSource database) {
    this.database = database;
  }

  /** Returns whether this content was taken or refused before. */
  boolean knows(String hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT FROM extract_arrivals WHERE content_hash = ?")) {
      statement.setString(1, hash);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** Writes down that it was taken, or why it was not. */
  void write(String hash, String place, Instant now, String why) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "INSERT INTO extract_arrivals (content_hash, place, seen_at, state, why)"
                    + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      statement.setString(1, hash);
      statement.setString(2, place);
      statement.setObject(3, now.atOffset(ZoneOffset.UTC));
      statement.setString(4, why.isEmpty() ? "taken" : "refused");
      statement.setString(5, why);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static MetricsException.Database refused(SQLException e) {
    return new MetricsException.Database(
        "What came by itself cannot be looked up: " + e.getMessage(), e);
  }
}
