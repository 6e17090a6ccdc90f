package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/** Holds a week that somebody asks for against the first listing, before which there is nothing. */
public final class FirstListing {
  private FirstListing() {}

  /**
   * Refuses a week that ended before anything was listed; a database without listings refuses by
   * itself.
   *
   * @throws MetricsException.Usage naming the weeks that the data has
   */
  public static void require(Database database, Week week, ZoneId zone) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT min(date_created), max(date_created) FROM listings")) {
      row.next();
      OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
      OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
      if (first == null || last == null) {
        return;
      }
      Week begins = Week.of(first.atZoneSameInstant(zone).toLocalDate());
      if (week.compareTo(begins) < 0) {
        throw new MetricsException.Usage(
            "--week: %s lies before the first listing; the data has %s to %s"
                .formatted(week, begins, Week.of(last.atZoneSameInstant(zone).toLocalDate())));
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The listings of " + database.where() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
