package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;

/**
 * Whole files as programs write them, in dialects, encodings, parts and languages that chance puts
 * together: each cell is read as it was meant, or the file is refused.
 */
@Tag("slow")
class WrittenFilesTest {
  /** Files of each run; 2,000 were read before this number was chosen. */
  private static final int FILES = Integer.getInteger("test.files", 80);

  @TempDir static Path place;

  @Test
  void neverReadsAFileOtherwiseThanItWasWritten() throws IOException {
    ImportFixture extract = new ImportFixture(place);
    List<String> wrong = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (int seed = 1; seed <= FILES; seed++) {
      WrittenExtract written = new WrittenExtract(seed);
      extract.clear();
      Files.deleteIfExists(extract.folder.resolve("clicks.csv"));
      Map<String, byte[]> files = written.files();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = extract.folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      try {
        extract.run(OPTIONS);
        List<String> read =
            extract
                .query(
                    """
                    SELECT datetime_session::text, id_user, id_product, event_category, event_action, event_label
                    FROM clicks
                    """)
                .stream()
                .sorted()
                .toList();
        if (!read.equals(written.meant())) {
          List<String> other = new ArrayList<>(read);
          other.removeAll(written.meant());
          List<String> missing = new ArrayList<>(written.meant());
          missing.removeAll(read);
          wrong.add(
              "%d (%s, %s): %s was meant as %s"
                  .formatted(seed, written.name(), files.keySet(), head(other), head(missing)));
        }
      } catch (MetricsException.Input e) {
        refused.add(seed + " (" + written.name() + "): " + e.getMessage());
      }
      for (String name : files.keySet()) {
        Files.delete(extract.folder.resolve(name));
      }
      FolderTree.delete(extract.folder.resolve("clicks"));
    }
    if (Boolean.getBoolean("test.list")) {
      refused.forEach(System.out::println);
      wrong.forEach(System.out::println);
    }
    assertThat(wrong).isEmpty();
    // Nothing in them is of two meanings, so that little may be refused.
    assertThat(refused).hasSizeLessThanOrEqualTo(FILES / 20);
  }

  private static List<String> head(List<String> rows) {
    return rows.subList(0, Math.min(2, rows.size()));
  }

  private static final ImportOptions OPTIONS =
      new ImportOptions(
          null,
          ZoneId.of("UTC"),
          true,
          TimeHint.NONE,
          Set.of(),
          0,
          Duration.ofMinutes(1),
          InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z")));
}
