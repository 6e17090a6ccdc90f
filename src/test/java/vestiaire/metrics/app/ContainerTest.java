package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

/**
 * Another server, another version: a PostgreSQL 15 in a container must give, byte for byte, what
 * the embedded one gives. Where no container engine answers the test is skipped, but not where one
 * was promised.
 */
@Tag("slow")
class ContainerTest {
  private static final boolean PROMISED = "true".equals(System.getenv("CONTAINERS_EXPECTED"));

  @TempDir Path folder;

  @Test
  void everyServerGivesTheSameFiles() throws Exception {
    boolean engine = engineAnswers();
    if (PROMISED) {
      assertThat(engine)
          .as("a container engine answers, as promised by CONTAINERS_EXPECTED")
          .isTrue();
    }
    assumeTrue(engine, "no container engine answers");
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(10).withSeed(11)).writeTo(extracts);
    Path embedded = folder.resolve("embedded");
    Run first = Run.on(Run.fresh(), embedded, "generate", "--data", extracts.toString());
    assertThat(first.code()).as(first.err()).isZero();
    try (PostgreSQLContainer container = new PostgreSQLContainer("postgres:15")) {
      try {
        container.start();
      } catch (ContainerFetchException e) {
        // An engine without the image, on a machine that can fetch none.
        if (PROMISED) {
          throw e;
        }
        assumeTrue(false, "the image postgres:15 is not to be had here");
      }
      Path contained = folder.resolve("contained");
      DatabaseUrl url =
          DatabaseUrl.parse(
              "postgres://%s:%s@%s:%d/%s"
                  .formatted(
                      container.getUsername(),
                      container.getPassword(),
                      container.getHost(),
                      container.getFirstMappedPort(),
                      container.getDatabaseName()));
      Run second = Run.on(url, contained, "generate", "--data", extracts.toString());
      assertThat(second.code()).as(second.err()).isZero();
      // Twice the same extracts: nothing new.
      Run again = Run.on(url, contained, "generate", "--data", extracts.toString());
      assertThat(again.out()).contains("0 new, 0 changed");
      // The sample makes itself a database of its own there.
      assertThat(Run.on(url, folder.resolve("sample"), "generate", "--sample").code()).isZero();
      for (Path file : results(embedded)) {
        assertThat(contained.resolve(embedded.relativize(file))).hasSameBinaryContentAs(file);
      }
      assertThat(contained.resolve("deck.pptx"))
          .hasSameBinaryContentAs(embedded.resolve("deck.pptx"));
    }
  }

  private static Iterable<Path> results(Path out) throws Exception {
    try (Stream<Path> all = Files.walk(out.resolve("results"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Within a container, Testcontainers asks the engine by way of an image that may not be to be had
   * either.
   */
  private static boolean engineAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
