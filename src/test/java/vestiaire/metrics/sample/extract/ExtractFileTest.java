package vestiaire.metrics.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.random.SplitMix64;

class ExtractFileTest {
  private Path folder;

  @BeforeEach
  void use(@TempDir Path newFolder) {
    folder = newFolder;
  }

  @Test
  void writesNumbersAndTimesAsTheJdkWould() throws Exception {
    Path file = folder.resolve("a.csv");
    StringBuilder expected = new StringBuilder();
    try (ExtractFile out = new ExtractFile(file, false)) {
      SplitMix64 dice = new SplitMix64(3);
      for (int i = 0; i < 20_000; i++) {
        long millis = dice.nextLong() >>> 22;
        long number = dice.nextLong() >>> (1 + dice.below(63));
        out.millisecond(millis).put(',').second(millis).put(',').number(number).put(',');
        out.hex(number).put('\n');
        Instant time = Instant.ofEpochMilli(millis);
        String second = Instant.ofEpochSecond(time.getEpochSecond()).toString();
        expected.append(second, 0, 19).append(".%03dZ,".formatted(millis % 1000));
        expected.append(second).append(',').append(number).append(',');
        expected.append("%016x\n".formatted(number));
      }
      out.finish();
    }
    assertThat(Files.readString(file)).isEqualTo(expected.toString());
  }

  @Test
  void unfinishedFileHasNoNameAndLeavesTheOldOneAlone() throws Exception {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "old");
    try (ExtractFile out = new ExtractFile(file, false)) {
      out.ascii("new");
    }
    assertThat(Files.readString(file)).isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
