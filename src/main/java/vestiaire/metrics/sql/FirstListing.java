package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/**
 * Holds a week that somebody asks for against the listings: before the first there is nothing, and
 * of weeks after the last one only that nothing is known.
 */
public final class FirstListing {
  private FirstListing() {}

  /**
   * Refuses a week that ended before anything was listed; a database without listings refuses by
   * itself.
   *
   * @return what to say of a week that began after the last listing, empty for all others
   * @throws MetricsException.Usage naming the weeks that the data has
   */
  public static Optional<String> require(Database database, Week week, ZoneId zone) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT min(date_created), max(date_created) FROM listings")) {
      row.next();
      OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
      OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
      if (first == null || last == null) {
        return Optional.empty();
      }
      Week begins = Week.of(first.atZoneSameInstant(zone).toLocalDate());
      Week ends = Week.of(last.atZoneSameInstant(zone).toLocalDate());
      if (week.compareTo(begins) < 0) {
        throw new MetricsException.Usage(
            "--week: %s lies before the first listing; the data has %s to %s"
                .formatted(week, begins, ends));
      }
      return week.compareTo(ends) > 0
          ? Optional.of(
              "--week: %s lies after the last listing; the data has %s to %s, and the deck can only say so"
                  .formatted(week, begins, ends))
          : Optional.empty();
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The listings of " + database.where() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
