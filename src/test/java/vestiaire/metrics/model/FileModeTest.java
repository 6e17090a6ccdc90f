package vestiaire.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class FileModeTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @ParameterizedTest
  @CsvSource({"0640, rw-r-----", "640, rw-r-----", "0600, rw-------", "0664, rw-rw-r--"})
  void isWrittenAsForChmod(String octal, String rights) {
    assertThat(PosixFilePermissions.toString(FileMode.parse(octal).rights())).isEqualTo(rights);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0750", "0440", "0240", "64", "00640", "0680", "rw-r-----", "u=rw", "-640"})
  void whatIsNoModeIsRefused(String octal) {
    assertThatThrownBy(() -> FileMode.parse(octal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + octal + "'")
        .hasMessageContaining("like 0640");
  }

  @Test
  void aTreeGetsItsRightsAndNothingBehindALink() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "somebody's");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-rw-rw-"));
    Path tree = folder.resolve("results");
    FileMode.parse("0640").close(tree);
    Files.createDirectories(tree.resolve("deck"));
    Files.writeString(tree.resolve("deck/a.csv"), "a");
    Files.createSymbolicLink(tree.resolve("deck/link"), other);
    FileMode.parse("0640").give(tree);
    assertThat(rights(tree)).isEqualTo("rwxr-x---");
    assertThat(rights(tree.resolve("deck"))).isEqualTo("rwxr-x---");
    assertThat(rights(tree.resolve("deck/a.csv"))).isEqualTo("rw-r-----");
    assertThat(rights(other)).isEqualTo("rw-rw-rw-");
  }

  @Test
  void withoutAModeAllStaysAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "a");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    FileMode.USUAL.give(folder);
    assertThat(rights(file)).isEqualTo("rw-rw-rw-");
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
