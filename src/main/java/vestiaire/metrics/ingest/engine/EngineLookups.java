package vestiaire.metrics.ingest.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Period;

/**
 * The clicks that a report looks up one by one: those of listings that somebody was at work on at
 * an instant at which it is cut, and those of the quarters of an hour in which these instants lie.
 */
final class EngineLookups {
  /** So many listings are asked for at a time. */
  private static final int BATCH = 1000;

  private final Connection engine;
  private final EngineSnapshot snapshot;
  private final Connection database;
  private final LayeredFolder sql;
  private final KeptState kept;

  /** Of those listings, the first click. */
  private Instant first = Instant.EPOCH;

  EngineLookups(
      Connection engine,
      EngineSnapshot snapshot,
      Connection database,
      LayeredFolder sql,
      KeptState kept) {
    this.engine = engine;
    this.snapshot = snapshot;
    this.database = database;
    this.sql = sql;
    this.kept = kept;
  }

  /** Looks them up anew; returns how many there are. */
  long run(Period period) throws SQLException, EngineFault {
    execute("DELETE FROM engine_clicks");
    execute(
        """
        CREATE TEMP TABLE engine_lookups (at_us bigint, id_product bigint, event_action text, event_label text)
        ON COMMIT DROP
        """);
    List<Long> listings = listings(period);
    for (int i = 0; i < listings.size(); i += BATCH) {
      String ids =
          listings.subList(i, Math.min(listings.size(), i + BATCH)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      ask("%s IN (%s) AND %s".formatted(snapshot.table().listing(), ids, snapshot.from(first)));
    }
    keep("");
    for (Instant quarter : quarters(period)) {
      execute("TRUNCATE pg_temp.engine_lookups");
      ask(snapshot.from(quarter) + " AND " + snapshot.before(quarter.plusSeconds(900)));
      // Those of the listings are there already.
      keep(
          "WHERE id_product IS NULL OR id_product NOT IN (SELECT id_product FROM pg_temp.engine_at_cuts)");
    }
    execute("ANALYZE engine_clicks");
    try (Statement statement = database.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM engine_clicks")) {
      count.next();
      return count.getLong(1);
    }
  }

  private List<Long> listings(Period period) throws SQLException {
    try (PreparedStatement statement =
        database.prepareStatement(
            "CREATE TEMP TABLE engine_at_cuts ON COMMIT DROP AS SELECT * FROM listings_at_cuts(?, ?::timestamptz, ?)")) {
      about(period, statement);
      statement.execute();
    }
    List<Long> listings = new ArrayList<>();
    try (Statement statement = database.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT id_product FROM pg_temp.engine_at_cuts ORDER BY id_product")) {
        while (rows.next()) {
          listings.add(rows.getLong(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery("SELECT min(first_at) FROM pg_temp.engine_at_cuts")) {
        row.next();
        OffsetDateTime least = row.getObject(1, OffsetDateTime.class);
        first = least == null ? Instant.EPOCH : least.toInstant();
      }
    }
    return listings;
  }

  private List<Instant> quarters(Period period) throws SQLException {
    List<Instant> quarters = new ArrayList<>();
    try (PreparedStatement statement =
        database.prepareStatement(
            "SELECT quarter_at FROM quarters_at_cuts(?, ?::timestamptz, ?) ORDER BY 1")) {
      about(period, statement);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          quarters.add(rows.getObject(1, OffsetDateTime.class).toInstant());
        }
      }
    }
    return quarters;
  }

  private static void about(Period period, PreparedStatement statement) throws SQLException {
    Week week = period.week();
    statement.setString(1, week == null ? null : week.toString());
    statement.setString(2, asOf(period.asOf()));
    statement.setString(3, period.zone().getId());
  }

  private static @Nullable String asOf(@Nullable Instant asOf) {
    return asOf == null
        ? null
        : asOf.equals(Period.LATEST) ? "infinity" : asOf.atOffset(ZoneOffset.UTC).toString();
  }

  private void ask(String condition) throws SQLException, EngineFault {
    CopiedRows.copy(
        engine,
        snapshot.table().question(sql, "clicks", condition, kept.steps(), kept.pauseMicros()),
        database,
        "engine_lookups");
  }

  private void keep(String condition) throws SQLException {
    execute(
        "INSERT INTO engine_clicks SELECT timestamptz 'epoch' + at_us * interval '1 microsecond', id_product, event_action, event_label FROM pg_temp.engine_lookups "
            + condition);
  }

  private void execute(String statement) throws SQLException {
    try (Statement one = database.createStatement()) {
      one.execute(statement);
    }
  }
}
