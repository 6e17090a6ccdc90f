package vestiaire.metrics.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.template.BundledFiles;

/**
 * The folders of queries and templates: those asked for, else those of the working directory, else
 * the program's own.
 */
final class BundledFolders {
  private BundledFolders() {}

  /**
   * Returns a folder.
   *
   * @param wanted as given on the command line, or null
   * @param name of the folder in the working directory, and of the program's own
   * @throws MetricsException.Usage when the one asked for is not there
   */
  static Path folder(@Nullable Path wanted, String name) {
    if (wanted != null) {
      if (!Files.isDirectory(wanted)) {
        throw new MetricsException.Usage("--" + name + ": there is no folder " + wanted);
      }
      return wanted;
    }
    Path here = Path.of(name);
    return Files.isDirectory(here) ? here : BundledFiles.folder(name);
  }

  /**
   * Returns a folder lying over the program's own of that name.
   *
   * @param wanted as given on the command line, or null for that of the working directory
   * @param name of the folder in the working directory, and of the program's own
   * @throws MetricsException.Usage when the one asked for is not there
   */
  static LayeredFolder layered(@Nullable Path wanted, String name) {
    return LayeredFolder.of(BundledFiles.folder(name)).under(folder(wanted, name));
  }

  /**
   * Finds the folders of the schema for a folder of queries: its {@code schema/} where that has
   * tables; else the program's own, and before it what {@code schema/} adds, such as functions.
   *
   * @throws MetricsException.Usage when {@code schema/} is a copy of the numbered files of before,
   *     or when one of its files has the name of one of the program's own
   */
  static Path[] schema(Path sql) {
    Path schema = sql.resolve("schema");
    if (Files.isDirectory(schema.resolve("tables"))) {
      return new Path[] {schema};
    }
    if (Files.exists(schema.resolve("V1__marketplace.sql"))) {
      throw new MetricsException.Usage(
          schema
              + " is the schema of an earlier version, in numbered files; delete it, and the"
              + " program's own is used (or lay your own out in schema/tables and"
              + " schema/functions)");
    }
    Path own = BundledFiles.folder("sql").resolve("schema");
    if (!Files.isDirectory(schema)) {
      return new Path[] {own};
    }
    refuseTwins(schema, own);
    return new Path[] {schema, own};
  }

  /**
   * What a number means is the same for all who read the program's reports: a file beside the
   * program's functions adds to them and cannot quietly take the place of one.
   */
  private static void refuseTwins(Path schema, Path own) {
    Map<String, Path> known = migrations(own);
    migrations(schema)
        .forEach(
            (name, file) -> {
              Path twin = known.get(name);
              if (twin != null) {
                throw new MetricsException.Usage(
                    "%s: the program's own schema has %s already. Give yours another name and, for a function, a number from 70 on; to change the program's, copy the whole of its schema into %s"
                        .formatted(file, own.relativize(twin), schema));
              }
            });
  }

  /** Files by what Flyway tells them apart by: the version, or the name of one that is repeated. */
  private static Map<String, Path> migrations(Path folder) {
    Map<String, Path> migrations = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("[VR].*__.*\\.sql")) {
          migrations.put(name.startsWith("V") ? name.replaceFirst("__.*", "") : name, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return migrations;
  }
}
