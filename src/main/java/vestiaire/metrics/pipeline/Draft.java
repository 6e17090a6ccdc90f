package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;

/**
 * A report while it is being made. It knows each file twice: where it is written, in a folder that
 * goes when the draft is closed, and where it is shown, in its place among the reports.
 */
final class Draft implements AutoCloseable {
  private static final String REJECTED = ".rejected";

  private final PipelineSettings shown;
  private final PipelineSettings written;
  private final DraftFolder folder;
  private boolean areResultsPublished;

  private Draft(PipelineSettings shown, DraftFolder folder) {
    this.shown = shown;
    this.written = shown.into(folder.path());
    this.folder = folder;
  }

  /** Opens a draft beside the place of the report. */
  static Draft of(PipelineSettings settings) {
    ReportFolders.refuseLinks(settings);
    try {
      return new Draft(settings, DraftFolder.in(settings.reports()));
    } catch (IOException e) {
      throw unwritable(settings, e);
    }
  }

  /** Returns the settings with the paths that are written to. */
  PipelineSettings written() {
    return written;
  }

  /** Returns the settings with the paths that people are told. */
  PipelineSettings shown() {
    return shown;
  }

  /**
   * Brings the results to their place; those of earlier runs that are not among them go. What is
   * not in the draft stays as it was.
   */
  void publishResults() {
    if (areResultsPublished) {
      return;
    }
    areResultsPublished = true;
    try {
      Path results = written.resultsFolder();
      Set<Path> fresh = new HashSet<>();
      Files.createDirectories(results);
      mode().close(shown.resultsFolder());
      for (Path file : files(results)) {
        Path place = shown.resultsFolder().resolve(results.relativize(file).toString());
        move(file, place);
        fresh.add(place);
      }
      for (Path file : files(shown.resultsFolder())) {
        if (file.toString().endsWith(".csv") && !fresh.contains(file)) {
          Files.delete(file);
        }
      }
      move(written.workbookFile(), shown.workbookFile());
      mode().give(shown.resultsFolder());
    } catch (IOException e) {
      throw unwritable(shown, e);
    }
  }

  /**
   * Brings the whole report to its place, the deck last. A rejected deck and what was printed of it
   * go beside those of an earlier run, as {@code deck.rejected.pptx} and so on; after one that is
   * good, no rejected one is left.
   *
   * @return where the deck lies now
   */
  Path publish(boolean isGood) {
    publishResults();
    try {
      Path slides = place(shown.slidesFolder(), isGood);
      if (Files.isDirectory(written.slidesFolder())) {
        mode().close(slides);
        clear(slides);
        for (Path picture : files(written.slidesFolder())) {
          move(picture, slides.resolve(picture.getFileName().toString()));
        }
      }
      move(written.pdfFile(), place(shown.pdfFile(), isGood));
      publishPage(isGood);
      Path deck = place(shown.deckFile(), isGood);
      move(written.deckFile(), deck);
      if (isGood) {
        Files.deleteIfExists(place(shown.deckFile(), false));
        Files.deleteIfExists(place(shown.pdfFile(), false));
        Files.deleteIfExists(place(shown.pageFile(), false));
        Path rejected = place(shown.slidesFolder(), false);
        clear(rejected);
        Files.deleteIfExists(rejected);
      }
      return deck;
    } catch (IOException e) {
      throw unwritable(shown, e);
    }
  }

  /** A page of an earlier week does not stay beside the deck of this one. */
  private void publishPage(boolean isGood) throws IOException {
    if (isGood && !Files.exists(written.pageFile())) {
      Files.deleteIfExists(shown.pageFile());
    }
    move(written.pageFile(), place(shown.pageFile(), isGood));
  }

  // A file has its rights before anybody can see it.
  private void move(Path from, Path to) throws IOException {
    mode().give(from);
    DraftFolder.move(from, to);
  }

  private FileMode mode() {
    return shown.folders().mode();
  }

  /** Returns where the PDF goes, null when there is none. */
  @Nullable Path pdf(boolean isGood, boolean wanted) {
    return wanted ? place(shown.pdfFile(), isGood) : null;
  }

  private static Path place(Path file, boolean isGood) {
    if (isGood) {
      return file;
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    return file.resolveSibling(name.substring(0, dot) + REJECTED + name.substring(dot));
  }

  // Only what a print of slides left there: 01.png on.
  private static void clear(Path slides) throws IOException {
    if (Files.isDirectory(slides)) {
      try (DirectoryStream<Path> old = Files.newDirectoryStream(slides, "[0-9][0-9]*.png")) {
        for (Path picture : old) {
          Files.delete(picture);
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static MetricsException unwritable(PipelineSettings settings, IOException e) {
    return new MetricsException.Rendering(
        "The report cannot be written to " + settings.reports() + ": " + e.getMessage(), e);
  }

  /** Takes away what was not published. */
  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw unwritable(shown, e);
    }
  }
}
