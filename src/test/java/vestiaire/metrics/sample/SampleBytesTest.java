package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

@Tag("slow")
class SampleBytesTest {
  private static final List<String> FILES =
      List.of("brands.csv", "category.csv", "listings.csv", "clicks.csv", "truth.json");
  private static final SampleOptions SMALL = SampleOptions.standard().withWeeks(3);

  private Path folder;

  @BeforeEach
  void use(@TempDir Path newFolder) {
    folder = newFolder;
  }

  @Test
  void sameSeedGivesSameBytes() throws Exception {
    assertThat(digest(SMALL, "one")).isEqualTo(digest(SMALL, "two"));
  }

  @Test
  void otherSeedGivesOtherListingsButTheSameBrands() throws Exception {
    new SampleMarketplace(SMALL).writeTo(folder.resolve("one"));
    new SampleMarketplace(SMALL.withSeed(5)).writeTo(folder.resolve("two"));
    assertThat(folder.resolve("one/brands.csv")).hasSameBinaryContentAs(at("two/brands.csv"));
    assertThat(Files.mismatch(at("one/listings.csv"), at("two/listings.csv"))).isNotNegative();
  }

  @Test
  void machineZoneAndLanguageDoNotMatter() throws Exception {
    String here = digest(SMALL, "here");
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      // Turkish has another lower case of I; Arabic of Egypt has other digits.
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(digest(SMALL, "there")).isEqualTo(here);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(digest(SMALL, "elsewhere")).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }

  @Test
  void everyMachineAndJdkGivesTheseBytes() throws Exception {
    // Changes with whatever is planted, and then in one commit with it; never by itself.
    assertThat(digest(SMALL, "pinned"))
        .isEqualTo("c2b5d5b606ed14dec5c7a955e535887d515466515c068dee6785925b7f34c1c3");
  }

  @Test
  void packedClicksAreTheSameClicks() throws Exception {
    new SampleMarketplace(SMALL).writeTo(folder.resolve("plain"));
    Path packed = folder.resolve("packed");
    new SampleMarketplace(SMALL).writeTo(packed);
    new SampleMarketplace(SMALL.withGzip(true)).writeTo(packed);
    byte[] bytes = Files.readAllBytes(packed.resolve("clicks.csv.gz"));
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(at("plain/clicks.csv")));
    }
    assertThat(packed.resolve("clicks.csv")).doesNotExist();
  }

  @Test
  void leavesNoUnfinishedFileBehind() throws Exception {
    new SampleMarketplace(SMALL).writeTo(folder);
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FILES);
    }
  }

  @Test
  void saysWhichFolderCannotBeWrittenTo() throws Exception {
    Path file = Files.createFile(folder.resolve("a file"));
    assertThatThrownBy(() -> new SampleMarketplace(SMALL).writeTo(file))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void anotherZoneMovesTheWholeMarketplace() throws Exception {
    SampleOptions tokyo = SMALL.withZone(ZoneId.of("Asia/Tokyo"));
    assertThat(digest(tokyo, "tokyo")).isNotEqualTo(digest(SMALL, "paris"));
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  private String digest(SampleOptions options, String name) throws Exception {
    Path directory = folder.resolve(name);
    new SampleMarketplace(options).writeTo(directory);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String file : FILES) {
      digest.update(read(directory.resolve(file)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}
