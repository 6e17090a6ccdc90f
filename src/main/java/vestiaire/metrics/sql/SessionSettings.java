package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import vestiaire.metrics.model.Money;

/**
 * Tells a session the report's settings: its relations {@code report_settings}, {@code targets}.
 */
final class SessionSettings {
  private SessionSettings() {}

  /** Sets them; where nothing is set, the session keeps the schema's own relations. */
  static void set(Connection connection, ReportSettings settings) throws SQLException {
    if (settings.equals(ReportSettings.NONE)) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_report_settings(?, ?, ?, ?, ?, ?, ?)")) {
      Money basket = settings.averageBasket();
      List<Target> targets = settings.targets();
      statement.setBigDecimal(1, basket == null ? null : basket.amount());
      statement.setString(2, basket == null ? null : basket.currency().getCurrencyCode());
      statement.setBoolean(3, settings.marketBenchmark());
      setArray(statement, 4, "text", targets, target -> target.measure().key());
      setArray(statement, 5, "date", targets, target -> target.first().monday().toString());
      setArray(statement, 6, "date", targets, target -> target.last().monday().toString());
      setArray(statement, 7, "numeric", targets, Target::value);
      statement.execute();
    }
  }

  private static void setArray(
      PreparedStatement statement,
      int index,
      String type,
      List<Target> targets,
      Function<Target, Object> cell)
      throws SQLException {
    statement.setArray(
        index, statement.getConnection().createArrayOf(type, targets.stream().map(cell).toArray()));
  }
}
