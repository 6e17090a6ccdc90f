package vestiaire.metrics.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

@DisabledOnOs(OS.WINDOWS)
class ReportFoldersTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "results",
        "results/deck",
        "results/deck/deeper",
        "slides",
        "slides.rejected",
        "import",
        "import/rejects",
        "mail",
        "mail/2026-W20",
        "outbox",
        "latest"
      })
  void linkIsRefusedByName(String name) throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path link = folder.resolve("reports").resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, elsewhere);
    PipelineSettings settings = DraftTest.settings(folder.resolve("reports"), null);
    assertThatThrownBy(() -> ReportFolders.refuseLinks(settings))
        .isInstanceOf(MetricsException.Rendering.class)
        .hasMessageContaining(link.toString())
        .hasMessageContaining("symbolic link");
    assertThatThrownBy(() -> Draft.of(settings)).isInstanceOf(MetricsException.Rendering.class);
  }

  @Test
  void whatCannotLeadElsewhereIsTaken() throws IOException {
    Path real = Files.createDirectories(folder.resolve("disk/reports"));
    Path reports = Files.createSymbolicLink(folder.resolve("reports"), real);
    Files.createDirectories(reports.resolve("results"));
    Path note = Files.writeString(folder.resolve("note.csv"), "a");
    Files.createSymbolicLink(reports.resolve("results/note.csv"), note);
    assertThatCode(() -> ReportFolders.refuseLinks(DraftTest.settings(reports, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void linkToNowhereIsRefused() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.createSymbolicLink(reports.resolve("results"), folder.resolve("nowhere"));
    assertThatThrownBy(() -> ReportFolders.refuseLinks(DraftTest.settings(reports, null)))
        .hasMessageContaining("symbolic link");
  }
}
