package vestiaire.metrics.sql;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import vestiaire.metrics.model.MetricsException;

/** The schema, brought up to date by Flyway. Two programs at once wait for each other. */
final class Migrations {
  private final DataSource dataSource;
  private final Path folder;

  Migrations(DataSource dataSource, Path folder) {
    this.dataSource = dataSource;
    this.folder = folder;
  }

  void apply() {
    // Inside a jar Flyway finds resources by their name, not by a path.
    String location =
        folder.getFileSystem().provider().getScheme().equals("file")
            ? "filesystem:" + folder.toAbsolutePath()
            : "classpath:" + folder.toString().replaceFirst("^/", "");
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations(location)
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .baselineOnMigrate(false)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new MetricsException.Database(
          "The schema under %s cannot be applied: %s"
              .formatted(folder, firstLines(String.valueOf(e.getMessage()))),
          e);
    }
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
