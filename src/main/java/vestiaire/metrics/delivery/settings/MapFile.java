package vestiaire.metrics.delivery.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.model.MetricsException;

/** Reads a file that says what columns and values are called in somebody else's extracts. */
public final class MapFile {
  private MapFile() {}

  /**
   * Reads {@code columns} and {@code values}, as {@code weekly.yml} has them as well.
   *
   * @throws MetricsException.Settings with all that is wrong, each with file, line and column
   */
  public static ColumnMap read(Path file) {
    SettingsProblems problems = new SettingsProblems(file);
    try {
      Node root =
          new Compose(
                  LoadSettings.builder()
                      .setLabel(file.toString())
                      .setAllowDuplicateKeys(true)
                      .build())
              .composeString(Files.readString(file))
              .orElseThrow(() -> new MetricsException.Settings(file + " is empty"));
      ColumnMap map = MapKeys.read(SettingsMapping.of(root, "", problems, MapKeys.KEYS), problems);
      if (!problems.none()) {
        throw problems.asException();
      }
      return map;
    } catch (IOException e) {
      throw new MetricsException.Settings(
          "There is no file "
              + file
              + " that can be read as UTF-8; --map names one with columns: and values:");
    } catch (MarkedYamlEngineException e) {
      problems.add(e.getProblemMark(), "this is not YAML: " + e.getProblem());
      throw problems.asException();
    } catch (YamlEngineException e) {
      throw new MetricsException.Settings(file + " is not YAML: " + e.getMessage());
    }
  }
}
