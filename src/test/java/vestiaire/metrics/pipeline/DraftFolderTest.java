package vestiaire.metrics.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void clearsWhatTheDeadLeftAndNotWhatIsBeingMade() throws IOException {
    write(folder.resolve(".draft-dead/results/a.csv"), "half");
    write(folder.resolve(".draft-dead.lock"), "");
    try (DraftFolder mine = DraftFolder.in(folder)) {
      write(mine.path().resolve("a.csv"), "half");
      assertThat(folder.resolve(".draft-dead")).doesNotExist();
      try (DraftFolder other = DraftFolder.in(folder)) {
        assertThat(mine.path().resolve("a.csv")).exists();
        assertThat(other.path()).isNotEqualTo(mine.path());
      }
    }
    assertThat(names(folder)).isEmpty();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString()).toList();
    }
  }
}
