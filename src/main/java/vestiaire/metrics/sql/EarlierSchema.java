package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vestiaire.metrics.model.MetricsException;

/**
 * Recognises a database whose schema was made by the numbered files of before, V1 to V24, and tells
 * its history that the tables are those of {@code schema/tables/}. Rows stay as they are; functions
 * and views are made anew by {@code schema/functions/}.
 */
final class EarlierSchema {
  /** The last version that changed a table: what came after it defined functions. */
  private static final int TABLES_COMPLETE = 19;

  /** The last of today's table files whose tables such a database has. */
  private static final int SAME_TABLES = 7;

  /** Flyway's checksums of the files of before, by version; there was no V14 or V15. */
  private static final Map<String, Integer> CHECKSUMS =
      Map.ofEntries(
          Map.entry("1", 544973689),
          Map.entry("2", 981733519),
          Map.entry("3", -1518721054),
          Map.entry("4", -1099804353),
          Map.entry("5", 62625245),
          Map.entry("6", 942659217),
          Map.entry("7", 1526411380),
          Map.entry("8", -979642427),
          Map.entry("9", -1210362183),
          Map.entry("10", 1883761182),
          Map.entry("11", 1760044346),
          Map.entry("12", 1348470554),
          Map.entry("13", -1263204197),
          Map.entry("16", -1060573541),
          Map.entry("17", -751456290),
          Map.entry("18", -1105780137),
          Map.entry("19", 118969926),
          Map.entry("20", -124675250),
          Map.entry("21", 245385606),
          Map.entry("22", -174183504),
          Map.entry("23", 476713974),
          Map.entry("24", -360217203));

  private static final Pattern COMMENT = Pattern.compile("(?ms)^COMMENT ON .*?';$");

  private static final String[] CHANGES = {
    "ALTER TABLE import_files RENAME COLUMN place TO position",
    // Replaced under another name, and by one with other result columns.
    "DROP FUNCTION IF EXISTS in_a_title(text)",
    "DROP FUNCTION IF EXISTS week_measures(date[])",
    "DELETE FROM flyway_schema_history",
    """
    INSERT INTO flyway_schema_history
      (installed_rank, version, description, type, script, installed_by, execution_time, success)
    VALUES (1, '%d', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', current_user, 0, true)
    """
        .formatted(SAME_TABLES)
  };

  private EarlierSchema() {}

  /**
   * Brings the history of such a database up to date, in one transaction; leaves any other alone.
   *
   * @throws MetricsException.Database when the database comes from a version so early that it lacks
   *     tables, or somebody added migrations to it
   */
  static void adopt(DataSource dataSource, List<Path> schema) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        if (isThere(statement)) {
          // Two programs at once: the second one finds it done.
          statement.execute("LOCK TABLE flyway_schema_history IN ACCESS EXCLUSIVE MODE");
          if (isThere(statement)) {
            refuseOthers(statement);
            for (String change : CHANGES) {
              statement.execute(change);
            }
            describe(statement, schema);
          }
        }
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The database of an earlier version cannot be brought up to date, and was left as it is: "
              + e.getMessage(),
          e);
    }
  }

  /** Comments on the tables and their columns, which stand where these are created. */
  private static void describe(Statement statement, List<Path> schema) throws SQLException {
    for (Path folder : schema) {
      Path tables = folder.resolve("tables");
      if (!Files.isDirectory(tables)) {
        continue;
      }
      try (Stream<Path> files = Files.list(tables)) {
        for (Path file : files.filter(EarlierSchema::isKept).toList()) {
          Matcher comment = COMMENT.matcher(Files.readString(file));
          while (comment.find()) {
            statement.execute(comment.group());
          }
        }
      } catch (IOException e) {
        throw new MetricsException.Database(tables + " cannot be read: " + e.getMessage(), e);
      }
    }
  }

  private static boolean isKept(Path file) {
    Matcher version = Pattern.compile("V(\\d+)__.*\\.sql").matcher(file.getFileName().toString());
    return version.matches() && Integer.parseInt(version.group(1)) <= SAME_TABLES;
  }

  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet history =
        statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
      history.next();
      if (!history.getBoolean(1)) {
        return false;
      }
    }
    // Today's scripts are named with their folder: tables/V1__marketplace.sql.
    try (ResultSet first =
        statement.executeQuery(
            "SELECT FROM flyway_schema_history WHERE script = 'V1__marketplace.sql'")) {
      return first.next();
    }
  }

  private static void refuseOthers(Statement statement) throws SQLException {
    int last = 0;
    try (ResultSet scripts =
        statement.executeQuery(
            "SELECT version, script, checksum, success FROM flyway_schema_history ORDER BY installed_rank")) {
      while (scripts.next()) {
        String script = scripts.getString("script");
        Integer known = CHECKSUMS.get(String.valueOf(scripts.getString("version")));
        if (known == null
            || scripts.getInt("checksum") != known
            || !scripts.getBoolean("success")) {
          throw new MetricsException.Database(
              ("The database was made by an earlier version, and its migration %s is not one of that version's; it was left"
                      + " as it is.%nTake what it added out of the database and its row out of flyway_schema_history,"
                      + " or use another database (--db, --state)")
                  .formatted(script));
        }
        last = Integer.parseInt(scripts.getString("version"));
      }
    }
    if (last < TABLES_COMPLETE) {
      throw new MetricsException.Database(
          ("The database was made by an earlier version, and its schema ends at V%d, before there were deliveries; it was left as"
                  + " it is.%nUse another database (--db, --state) and import the extracts into it")
              .formatted(last));
    }
  }
}
