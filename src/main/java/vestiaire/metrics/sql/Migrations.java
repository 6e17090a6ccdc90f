package vestiaire.metrics.sql;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import vestiaire.metrics.model.MetricsException;

/**
 * Brings the schema up to date by Flyway, all of what is pending or nothing. Two programs at once
 * wait for each other.
 */
final class Migrations {
  private final DataSource dataSource;
  private final List<Path> folders;

  Migrations(DataSource dataSource, List<Path> folders) {
    this.dataSource = dataSource;
    this.folders = List.copyOf(folders);
  }

  void apply() {
    EarlierSchema.adopt(dataSource);
    try {
      Flyway.configure()
          .dataSource(dataSource)
          .locations(folders.stream().map(Migrations::location).toArray(String[]::new))
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .baselineOnMigrate(false)
          .group(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new MetricsException.Database(
          "The schema under %s cannot be applied: %s"
              .formatted(
                  folders.stream().map(Path::toString).collect(Collectors.joining(" and ")),
                  firstLines(String.valueOf(e.getMessage()))),
          e);
    }
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
