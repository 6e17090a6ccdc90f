package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;

/** PostgreSQL 15 to 17, of which the build brings one each: all answer as the newest does. */
@Tag("slow")
class OlderServersTest {
  private static final Path JARS = Path.of("target/servers");

  @TempDir static Path folder;
  private static List<String> generate;
  private static Path newest;

  @BeforeAll
  static void askTheNewest() throws Exception {
    boolean runs =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64");
    assumeThat(runs).as("the older servers are built for Linux on amd64").isTrue();
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(6).withSeed(11)).writeTo(extracts);
    // One slide: it is the queries that matter here.
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(
        templates.resolve("deck.md.ftl"),
        "---\ntitle: T\n---\n## Sellers made listings in all 6 weeks\n\nAs they were found.\n");
    generate =
        List.of(
            "generate",
            "--data",
            extracts.toString(),
            "--templates",
            templates.toString(),
            "--no-page");
    newest = folder.resolve("newest");
    Run run = Run.on(Run.fresh(), newest, generate.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "16", "17"})
  void givesTheSameResults(String version) throws Exception {
    Path out = folder.resolve("out-" + version);
    List<String> arguments =
        Stream.concat(
                generate.stream(),
                Stream.of(
                    "--postgres-home",
                    home(version).toString(),
                    "--state",
                    folder.resolve("state-" + version).toString(),
                    "--out",
                    out.toString()))
            .toList();
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    List<Path> results;
    try (Stream<Path> all = Files.walk(newest.resolve("results"))) {
      results = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(results).hasSizeGreaterThan(50);
    for (Path file : results) {
      assertThat(out.resolve(newest.relativize(file))).hasSameTextualContentAs(file);
    }
    assertThat(folder.resolve("state-" + version).resolve("data-" + version)).isDirectory();
  }

  /** The server's programs, unpacked. */
  private static Path home(String version) throws IOException {
    Path jar;
    try (Stream<Path> jars = Files.list(JARS)) {
      jar =
          jars.filter(path -> path.toString().matches(".*-" + version + "\\.[0-9.]+\\.jar"))
              .findFirst()
              .orElseThrow(
                  () -> new AssertionError("There is no server " + version + " in " + JARS));
    }
    Path home = Files.createDirectories(folder.resolve("postgres-" + version));
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream packed =
            zip.getInputStream(Objects.requireNonNull(zip.getEntry("postgres-linux-x86_64.txz")));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(Objects.requireNonNull(file.getParent()));
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            assertThat(file.toFile().setExecutable(true, false)).isTrue();
          }
        }
      }
    }
    return home;
  }
}
