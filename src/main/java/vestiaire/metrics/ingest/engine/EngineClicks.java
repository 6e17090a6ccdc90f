package vestiaire.metrics.ingest.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.ImportLock;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.ServerRefusal;

/**
 * Has an engine reduce the clicks that live there, and keeps what comes of it. Listings that were
 * touched since the last time are reduced whole; where the engine's earlier clicks are not as many
 * as they were, all listings are. Everything happens in one transaction: whatever ends it before
 * its end, the database has the state before it.
 */
public final class EngineClicks {
  private final DataSource database;
  private final EventsSource source;
  private final ImportOptions options;
  private final LayeredFolder sql;

  /**
   * Creates the way from an engine into a database.
   *
   * @param options with the names of columns and values there
   * @param sql the folder with {@code engine/}
   */
  public EngineClicks(
      DataSource database, EventsSource source, ImportOptions options, LayeredFolder sql) {
    this.database = database;
    this.source = source;
    this.options = options;
    this.sql = sql;
  }

  /**
   * Brings what is kept up to date.
   *
   * @param period of the report that is to follow: where it is cut, clicks are looked up one by one
   * @throws MetricsException.Settings when there is no driver or dialect
   * @throws MetricsException.Input when the engine refuses or breaks off, or has no click
   * @throws MetricsException.Database when PostgreSQL refuses
   */
  public EngineSummary run(Period period, ImportProgress progress) {
    Dialect dialect = Dialect.of(source.engine(), sql);
    try (Connection connection = database.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try (Connection engine = EngineConnection.open(source, dialect)) {
        ImportLock.take(connection, options.lockWait(), progress);
        EngineSummary summary = run(engine, dialect, connection, period);
        connection.commit();
        return summary;
      } catch (EngineFault e) {
        throw new MetricsException.Input(
            "The engine at %s broke off, and the database is as it was: %s; run it again when the engine is well"
                .formatted(source.where(), e.firstLine()),
            e);
      } finally {
        if (!connection.isClosed()) {
          connection.rollback();
          connection.setAutoCommit(autoCommit);
        }
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "What the engine at %s said was refused by the database, which is as it was: %s"
              .formatted(source.where(), ServerRefusal.explain(e)),
          e);
    }
  }

  private EngineSummary run(
      Connection engine, Dialect dialect, Connection connection, Period period)
      throws SQLException, EngineFault {
    KeptState kept = KeptState.of(connection);
    if (kept.holdsClicks()) {
      throw new MetricsException.Input(
          "The database holds clicks of its own, which do not mix with those of %s; --events needs a database into which no clicks were imported"
              .formatted(source.where()));
    }
    EngineSnapshot snapshot = EngineSnapshot.of(engine, source, dialect, options.map());
    EngineTable table = snapshot.table();
    Instant latest = kept.latest();
    boolean follows = kept.isCurrent() && source.where().equals(kept.engine()) && latest != null;
    boolean whole =
        !follows
            || snapshot.count(engine, snapshot.until(Objects.requireNonNull(latest)))
                != kept.clicks();
    createTables(connection);
    String touched = snapshot.condition();
    String quarters = snapshot.condition();
    Instant since = null;
    if (!whole && latest != null) {
      String after = snapshot.after(latest);
      // A quarter of an hour is counted whole.
      since = Instant.ofEpochSecond(Math.floorDiv(latest.getEpochSecond(), 900) * 900);
      quarters = snapshot.from(since);
      CopiedRows.copy(
          engine,
          "SELECT DISTINCT CAST(%1$s AS bigint) FROM %2$s WHERE %1$s IS NOT NULL AND %3$s"
              .formatted(table.listing(), table.relation(), after),
          connection,
          "engine_touched");
      touched =
          "%s AND %s IN (SELECT %s FROM %s WHERE %s)"
              .formatted(
                  snapshot.from(earliest(connection, latest)),
                  table.listing(),
                  table.listing(),
                  table.relation(),
                  after);
    }
    long steps = ask(engine, table, "listing_steps", touched, kept, connection, "engine_steps");
    long spans =
        ask(engine, table, "click_quarters", quarters, kept, connection, "engine_quarters");
    keep(connection, snapshot.version(), since);
    long looked = new EngineLookups(engine, snapshot, connection, sql, kept).run(period);
    return new EngineSummary(whole, steps, spans, looked, snapshot.version());
  }

  private long ask(
      Connection engine,
      EngineTable table,
      String question,
      String condition,
      KeptState kept,
      Connection connection,
      String target)
      throws SQLException, EngineFault {
    return CopiedRows.copy(
        engine,
        table.question(sql, question, condition, kept.steps(), kept.pauseMicros()),
        connection,
        target);
  }

  private static void createTables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TEMP TABLE engine_steps (id_product bigint, session_us bigint, until_us bigint, step_no int,
            clicks bigint, first_us bigint, last_us bigint, active_us bigint, last_event text) ON COMMIT DROP
          """);
      statement.execute(
          """
          CREATE TEMP TABLE engine_quarters (quarter_us bigint, clicks bigint, without_listing bigint,
            first_us bigint, last_us bigint) ON COMMIT DROP
          """);
      statement.execute("CREATE TEMP TABLE engine_touched (id_product bigint) ON COMMIT DROP");
    }
  }

  /** Returns the first click of any listing that was touched since. */
  private static Instant earliest(Connection connection, Instant latest) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT min(first_at) FROM kept_listing_clicks JOIN pg_temp.engine_touched USING (id_product)")) {
      row.next();
      Timestamp first = row.getTimestamp(1);
      return first == null ? latest : first.toInstant();
    }
  }

  private void keep(Connection connection, String version, @Nullable Instant since)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT keep_engine_clicks(?, ?, ?)")) {
      statement.setString(1, source.where());
      statement.setString(2, version);
      statement.setTimestamp(3, since == null ? null : Timestamp.from(since));
      statement.execute();
    }
  }
}
