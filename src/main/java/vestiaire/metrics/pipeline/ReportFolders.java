package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;

/**
 * The folders among the reports that are written to. None may be a symbolic link, nor lead through
 * one: what is old is deleted there, which a link would let happen anywhere. The reports' own
 * folder may be one, for it stays as it is.
 */
public final class ReportFolders {
  private static final String[] WHOLE = {"results", "slides", "slides.rejected", "import"};
  // Below them lies much, under names that tell its content.
  private static final String[] OUTER = {"mail", "outbox", "latest"};

  private ReportFolders() {}

  /**
   * Refuses links.
   *
   * @throws MetricsException.Rendering with the first that is found
   */
  public static void refuseLinks(PipelineSettings settings) {
    try {
      for (String name : WHOLE) {
        refuse(settings.reports().resolve(name), Integer.MAX_VALUE);
      }
      for (String name : OUTER) {
        refuse(settings.reports().resolve(name), 1);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MetricsException.Rendering(
          "The folder " + settings.reports() + " cannot be looked through: " + e.getMessage(), e);
    }
  }

  private static void refuse(Path folder, int depth) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, depth)) {
      // A link to a file is harmless: a file is put into its place, and not through it.
      all.filter(Files::isSymbolicLink)
          .filter(one -> one.equals(folder) || !Files.isRegularFile(one))
          .findFirst()
          .ifPresent(ReportFolders::refuse);
    }
  }

  private static void refuse(Path link) {
    throw new MetricsException.Rendering(
        link
            + " is a symbolic link, and what is written and deleted there would be elsewhere; remove it, or name another folder with --out");
  }
}
