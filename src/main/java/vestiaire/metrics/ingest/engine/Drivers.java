package vestiaire.metrics.ingest.engine;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/** Drivers of engines, which the program does not bring along: the jars of a folder. */
final class Drivers {
  private Drivers() {}

  /**
   * Connects.
   *
   * @param url of the engine
   * @param folder with its driver, or null
   * @param properties of the connection
   * @throws MetricsException.Settings when no driver takes the address
   * @throws SQLException when the engine refuses
   */
  static Connection connect(String url, @Nullable Path folder, Properties properties)
      throws SQLException {
    for (Driver driver : drivers(folder)) {
      if (driver.acceptsURL(url)) {
        Connection connection = driver.connect(url, properties);
        if (connection != null) {
          return connection;
        }
      }
    }
    throw new MetricsException.Settings(
        "No driver takes %s; --drivers names a folder with the engine's JDBC driver, a jar%s"
            .formatted(
                EventsSource.withoutSecrets(url),
                folder == null ? "" : ", which " + folder + " does not hold"));
  }

  private static List<Driver> drivers(@Nullable Path folder) {
    List<Driver> drivers = new ArrayList<>();
    if (folder != null) {
      ClassLoader loader = new URLClassLoader(jars(folder), Drivers.class.getClassLoader());
      ServiceLoader.load(Driver.class, loader).forEach(drivers::add);
    }
    DriverManager.drivers().forEach(drivers::add);
    return drivers;
  }

  private static URL[] jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<URL> urls = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(file.toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new MetricsException.Settings(
          "--drivers: " + folder + " is no folder that can be read: " + e.getMessage());
    }
  }
}
