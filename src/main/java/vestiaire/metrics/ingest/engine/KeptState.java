package vestiaire.metrics.ingest.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL keeps of the engine's clicks so far.
 *
 * @param engine where they live, or null
 * @param isCurrent whether nothing has outdated the kept rows
 * @param latest the latest click, or null
 * @param clicks how many there are
 * @param holdsClicks whether PostgreSQL has clicks of its own
 * @param pauseMicros the longest gap that is no pause
 * @param steps step of the form by event
 */
record KeptState(
    @Nullable String engine,
    boolean isCurrent,
    @Nullable Instant latest,
    long clicks,
    boolean holdsClicks,
    long pauseMicros,
    Map<String, Integer> steps) {

  static KeptState of(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      Map<String, Integer> steps = new TreeMap<>();
      try (ResultSet rows =
          statement.executeQuery("SELECT event_action, step_no FROM form_steps")) {
        while (rows.next()) {
          steps.put(rows.getString(1), rows.getInt(2));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              """
              SELECT engine, is_current AND pause IS NOT DISTINCT FROM longest_pause(), latest_at,
                (SELECT coalesce(sum(clicks), 0) FROM kept_click_quarters), EXISTS (SELECT FROM clicks),
                (extract(epoch FROM longest_pause()) * 1000000)::bigint
              FROM kept_listing_clicks_state
              """)) {
        row.next();
        OffsetDateTime latest = row.getObject(3, OffsetDateTime.class);
        return new KeptState(
            row.getString(1),
            row.getBoolean(2),
            latest == null ? null : latest.toInstant(),
            row.getLong(4),
            row.getBoolean(5),
            row.getLong(6),
            steps);
      }
    }
  }
}
