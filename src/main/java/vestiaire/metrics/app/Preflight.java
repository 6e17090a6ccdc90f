package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.deck.themefile.ThemeFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ReportFolders;

/** Checks, before a database is started, all that can be known to fail. */
final class Preflight {
  private Preflight() {}

  static void check(PipelineSettings settings, @Nullable Path data) {
    if (data != null && !Files.isDirectory(data)) {
      throw new MetricsException.Input(
          "There is no folder "
              + data
              + "; --data names the one with brands.csv, category.csv, listings.csv and clicks.csv");
    }
    if (!Files.isRegularFile(settings.themeFile())) {
      throw new MetricsException.Template(
          "There is no theme "
              + settings.themeFile()
              + "; --theme names a PowerPoint file (.pptx, .potx or .ppsx)");
    }
    theme(settings.themeFile());
    ReportFolders.refuseLinks(settings);
    try {
      Files.createDirectories(settings.reports());
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The folder "
              + settings.reports()
              + " cannot be made: "
              + e.getMessage()
              + "; --out names another",
          e);
    }
  }

  private static void theme(Path file) {
    try {
      ThemeFile.read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new MetricsException.Template(
          "The theme " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
