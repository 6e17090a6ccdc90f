package vestiaire.metrics.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/**
 * One state of the database, seen read-only by as many connections as one likes: what is imported
 * meanwhile is not in it. Each connection also has the relation {@code reporting_week} and, for an
 * instant in the past, the tables as they were known then.
 */
final class Snapshot implements AutoCloseable {
  // What begin_report raises for a brand or category that nobody has heard of.
  private static final String UNKNOWN_NAME = "VM001";

  private final Database database;
  private final Duration timeout;
  private final Connection first;
  private final boolean hideLater;
  private final Audience audience;
  private final @Nullable Week lastSent;
  private final ReportSettings settings;
  private final String id;
  private final ReportingWeek week;

  Snapshot(Database database, Period period, Duration timeout) {
    this.database = database;
    this.timeout = timeout;
    this.audience = period.audience();
    this.lastSent = period.lastSent();
    this.settings = period.settings();
    Connection connection = null;
    try {
      connection = database.dataSource().getConnection();
      enter(connection, null);
      try (Statement statement = connection.createStatement();
          ResultSet exported = statement.executeQuery("SELECT pg_export_snapshot()")) {
        exported.next();
        this.id = exported.getString(1);
      }
      this.week = counted(connection, begin(connection, period, true));
      this.hideLater = isCut(period, week.asOf(), week.end());
      this.first = connection;
    } catch (SQLException | RuntimeException e) {
      if (connection != null) {
        giveBack(connection);
      }
      if (e instanceof MetricsException known) {
        throw known;
      }
      if (e instanceof PSQLException refused && UNKNOWN_NAME.equals(refused.getSQLState())) {
        ServerErrorMessage said = refused.getServerErrorMessage();
        throw new MetricsException.Settings(
            (said == null ? refused.getMessage() : said.getMessage()) + nearest(period.audience()));
      }
      throw new MetricsException.Database(
          "The database at "
              + database.where()
              + " refuses a snapshot: "
              + ServerRefusal.explain(e),
          e);
    }
  }

  ReportingWeek week() {
    return week;
  }

  /** Returns another connection that sees the same. Give it back with {@link #giveBack}. */
  Connection join() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    try {
      enter(connection, id);
      begin(
          connection,
          new Period(week.week(), week.asOf(), week.zone(), audience).with(settings),
          hideLater);
      return connection;
    } catch (SQLException | RuntimeException e) {
      giveBack(connection);
      throw e;
    }
  }

  /** Returns the names in the data that come nearest to those that it does not have. */
  private String nearest(Audience wanted) {
    List<String> known = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT brand FROM brands UNION SELECT category FROM category")) {
      while (names.next()) {
        known.add(names.getString(1));
      }
    } catch (SQLException e) {
      return "";
    }
    return Stream.concat(wanted.brands().stream(), wanted.categories().stream())
        .filter(name -> !known.contains(name))
        .findFirst()
        .flatMap(name -> DidYouMean.to(name, known))
        .map(near -> "; did you mean '" + near + "'?")
        .orElse("");
  }

  /** Ends the transaction, and with it all that was made and set for the report. */
  static void giveBack(Connection connection) {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // The connection is broken; the pool finds out by itself.
    }
  }

  @Override
  public void close() {
    giveBack(first);
  }

  /** Makes, within the snapshot, what the report may see; from here on nothing can be written. */
  private static ReportingWeek begin(Connection connection, Period period, boolean hideLater)
      throws SQLException {
    ReportingWeek begun = beginReport(connection, period, hideLater);
    SessionSettings.set(connection, period.settings());
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION READ ONLY");
    }
    return begun;
  }

  private static ReportingWeek beginReport(Connection connection, Period period, boolean hideLater)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT week, starts_at, ends_at, as_of FROM begin_report(?, ?, ?, ?, ?, ?)")) {
      Week week = period.week();
      Instant asOf = period.asOf();
      statement.setString(1, week == null ? null : week.toString());
      statement.setObject(2, asOf == null ? null : offset(asOf));
      statement.setString(3, period.zone().getId());
      statement.setBoolean(4, hideLater);
      statement.setArray(5, names(connection, period.audience().brands()));
      statement.setArray(6, names(connection, period.audience().categories()));
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || row.getString("week") == null) {
          throw new MetricsException.Held(
              "The database holds no listing"
                  + (asOf == null || asOf.equals(Period.LATEST) ? "" : " created by " + asOf)
                  + "; import a folder of extracts first (import DIR), or name the week (--week 2021-W35)");
        }
        ReportingWeek begun =
            new ReportingWeek(
                Week.parse(row.getString("week")),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "as_of"),
                ZoneId.of(period.zone().getId()),
                // Counted once, by the first connection.
                0,
                0);
        if (hideLater && isCut(period, begun.asOf(), begun.end())) {
          hideLaterNames(connection, period, begun.asOf());
        }
        return begun;
      }
    }
  }

  /** Counts the listings that the report may see. */
  private static ReportingWeek counted(Connection connection, ReportingWeek begun)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT count(*) FILTER (WHERE date_created >= ? AND date_created < ?), count(*) FROM listings")) {
      statement.setTimestamp(1, Timestamp.from(begun.start()));
      statement.setTimestamp(2, Timestamp.from(begun.end()));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return begun.withListings(row.getLong(1), row.getLong(2));
      }
    }
  }

  /**
   * Returns whether the data may hold what is later: at an instant that is asked for, or at the end
   * of a past week. Where the data itself says what the latest instant is, nothing in it is later.
   */
  private static boolean isCut(Period period, Instant asOf, Instant end) {
    return period.asOf() == null
        ? period.week() != null && asOf.equals(end)
        : !period.asOf().equals(Period.LATEST);
  }

  /**
   * The driver writes the largest one as infinity, which is how begin_report is told the latest.
   */
  private static OffsetDateTime offset(Instant instant) {
    return instant.equals(Period.LATEST) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
  }

  /** Brands and categories are called what they were called then. */
  private static void hideLaterNames(Connection connection, Period period, Instant asOf)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT hide_later_names(?, ?, ?)")) {
      statement.setTimestamp(1, Timestamp.from(asOf));
      statement.setArray(2, names(connection, period.audience().brands()));
      statement.setArray(3, names(connection, period.audience().categories()));
      statement.execute();
    }
  }

  private static Array names(Connection connection, List<String> names) throws SQLException {
    return connection.createArrayOf("text", names.toArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private void enter(Connection connection, @Nullable String snapshot) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // For this transaction alone: behind a pooler the session is another one afterwards.
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      if (snapshot != null) {
        statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
      }
      statement.execute("SET LOCAL statement_timeout = " + timeout.toMillis());
      statement.execute("SET LOCAL datestyle = 'ISO'");
      statement.execute("SET LOCAL work_mem = '128MB'");
      // Compiling a question takes longer than answering it.
      statement.execute("SET LOCAL jit = off");
    }
    if (lastSent != null) {
      try (PreparedStatement statement =
          connection.prepareStatement("SELECT set_config('vestiaire.last_sent_week', ?, true)")) {
        statement.setString(1, lastSent.toString());
        statement.execute();
      }
    }
  }
}
