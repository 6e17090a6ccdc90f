package vestiaire.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deleting a folder whole. */
class FolderTreeTest {
  @TempDir Path folder;

  @Test
  void everythingBelowGoesAndNothingBeside() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("tree/a/b")).getParent().getParent();
    Files.writeString(tree.resolve("a/b/one"), "1");
    Files.writeString(tree.resolve("two"), "2");
    Path beside = Files.writeString(folder.resolve("tree.lock"), "");
    FolderTree.delete(tree);
    assertThat(tree).doesNotExist();
    assertThat(beside).exists();
  }

  @Test
  void whatIsNotThereIsNoFault() throws IOException {
    FolderTree.delete(folder.resolve("nothing"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatALinkLeadsToStays() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    Path file = Files.writeString(kept.resolve("file"), "kept");
    Path tree = Files.createDirectories(folder.resolve("tree"));
    Files.createSymbolicLink(tree.resolve("link"), kept);
    FolderTree.delete(tree);
    assertThat(tree).doesNotExist();
    assertThat(file).hasContent("kept");
  }
}
