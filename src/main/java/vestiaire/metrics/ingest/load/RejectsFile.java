package vestiaire.metrics.ingest.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file that could not be loaded: line, column, reason, raw text. It is written
 * under another name and takes its own when it is complete; an import without rejects takes away
 * the file that an earlier one left.
 */
public final class RejectsFile implements Closeable {
  private final Path target;
  private final Path draft;
  private @Nullable CSVPrinter printer;

  private boolean kept;

  /**
   * The rejects of one table, in this folder.
   *
   * @param token tells this run's drafts from those of a run that was killed
   */
  public RejectsFile(Path folder, String table, String token) {
    this.target = folder.resolve(table + ".csv");
    this.draft = folder.resolve(table + ".csv." + token + ".part");
  }

  /**
   * Writes all of it to disk, still under its other name, under which it stays if not published.
   */
  public void keep() throws IOException {
    if (printer != null) {
      printer.close(true);
    }
    kept = true;
  }

  void add(String line, String column, String reason, String raw) throws IOException {
    if (printer == null) {
      Files.createDirectories(target.toAbsolutePath().getParent());
      printer =
          new CSVPrinter(
              Files.newBufferedWriter(draft, StandardCharsets.UTF_8),
              CSVFormat.RFC4180
                  .builder()
                  .setRecordSeparator('\n')
                  .setHeader("line", "column", "reason", "raw")
                  .get());
    }
    printer.printRecord(line, column, reason, raw);
  }

  /** Gives the file its name. */
  public void publish() throws IOException {
    if (printer == null) {
      Files.deleteIfExists(target);
      return;
    }
    printer.close(true);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns where it is once published. */
  public Path target() {
    return target;
  }

  /** Takes away what was neither published nor kept. */
  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close();
      if (!kept) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
