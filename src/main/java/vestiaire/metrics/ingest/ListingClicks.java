package vestiaire.metrics.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vestiaire.metrics.ingest.load.Extract;

/**
 * Each listing's clicks, counted in the import's transaction, so that questions need not go through
 * all of them. Where the counts of before are current, only the listings of the extract are counted
 * again.
 */
final class ListingClicks {
  private final Connection connection;
  private final boolean wereCurrent;

  /** Before anything is loaded: any change to the clicks puts the counts out of date. */
  ListingClicks(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement();
        ResultSet state =
            statement.executeQuery("SELECT bool_and(is_current) FROM kept_listing_clicks_state")) {
      this.wereCurrent = state.next() && state.getBoolean(1);
    }
  }

  /**
   * Counts.
   *
   * @param straight the clicks went straight into their table, and are all there are
   */
  void keep(boolean straight) throws SQLException {
    String named = wereCurrent && !straight ? "'" + Merge.staging(Extract.CLICKS) + "'" : "";
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL work_mem = '256MB'");
      statement.execute("SET LOCAL jit = off");
      statement.execute("SELECT keep_listing_clicks(" + named + ")");
    }
  }
}
