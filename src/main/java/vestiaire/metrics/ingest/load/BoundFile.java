package vestiaire.metrics.ingest.load;

import java.util.List;
import vestiaire.metrics.ingest.reader.TableFile;

/**
 * A file whose columns are known: all of an extract, or one of the parts in which it came.
 *
 * @param table the file
 * @param positions for each column of the extract, where it stands in the file, from 0
 * @param ignored names of the file's other columns
 */
public record BoundFile(TableFile table, List<Integer> positions, List<String> ignored) {
  /** Copies the lists. */
  public BoundFile {
    positions = List.copyOf(positions);
    ignored = List.copyOf(ignored);
  }

  /** Returns its name without the folder. */
  public String name() {
    return String.valueOf(table.path().getFileName());
  }
}
