package vestiaire.metrics.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import vestiaire.metrics.model.MetricsException;

/**
 * Brings the schema up to date by Flyway, all of what is pending or nothing. Two programs at once
 * wait for each other.
 */
final class Migrations {
  private final DataSource dataSource;
  private final String schema;
  private final List<Path> folders;

  /** Into that schema, which the connections look into and which is made if need be. */
  Migrations(DataSource dataSource, String schema, List<Path> folders) {
    this.dataSource = dataSource;
    this.schema = schema;
    this.folders = List.copyOf(folders);
  }

  void apply() {
    EarlierSchema.adopt(dataSource, folders);
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations(folders.stream().map(Migrations::location).toArray(String[]::new))
            .defaultSchema(schema)
            .schemas(schema)
            .createSchemas(true)
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .baselineOnMigrate(false)
            // A file of functions may be renamed or taken away: what it created stays until it is
            // dropped.
            .ignoreMigrationPatterns("*:future", "repeatable:missing")
            .group(true)
            .loggers("slf4j")
            .load();
    try {
      refuseNewer(flyway.info().applied());
      // A role that only reads and writes has no right to change the schema, and need not have.
      if (flyway.info().pending().length > 0) {
        flyway.migrate();
      } else {
        flyway.validate();
      }
    } catch (FlywayException e) {
      throw new MetricsException.Database(
          "The schema under %s cannot be applied to %s: %s"
              .formatted(
                  folders.stream().map(Path::toString).collect(Collectors.joining(" and ")),
                  schema,
                  why(e)),
          e);
    }
  }

  /**
   * A newer version may mean something else by a table: what this one writes there could be wrong.
   */
  private void refuseNewer(MigrationInfo[] applied) {
    for (MigrationInfo one : applied) {
      if (one.getVersion() != null && one.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new MetricsException.Database(
            "The schema %s was made by a newer version of the program: it has V%s (%s), which this one does not know; use the newer version, or a database of its own (--db, --schema)"
                .formatted(schema, one.getVersion(), one.getDescription()));
      }
    }
  }

  private static String why(FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return ServerRefusal.explain(cause);
      }
    }
    return firstLines(String.valueOf(e.getMessage()));
  }

  private static String location(Path folder) {
    // Inside a jar Flyway finds resources by their name, not by a path.
    return folder.getFileSystem().provider().getScheme().equals("file")
        ? "filesystem:" + folder.toAbsolutePath()
        : "classpath:" + folder.toString().replaceFirst("^/", "");
  }

  private static String firstLines(String message) {
    return String.join(
        "\n",
        message
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.matches("-+"))
            .limit(3)
            .toList());
  }
}
