package vestiaire.metrics.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.print.DeckPrinter;
import vestiaire.metrics.print.PageProgress;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;

/**
 * Draws slides as the deck shows them, each in a deck of its own, and keeps the pictures: a slide
 * that says the same is not drawn again.
 */
final class SlidePictures {
  private final Path theme;
  private final Path folder;
  private Map<Key, List<byte[]>> kept = new HashMap<>();
  private Map<Key, List<byte[]>> used = new HashMap<>();

  /**
   * Draws slides.
   *
   * @param theme of the deck
   * @param folder for files that are written on the way
   */
  SlidePictures(Path theme, Path folder) {
    this.theme = theme;
    this.folder = folder;
  }

  /**
   * What a slide's picture depends on.
   *
   * @param section whose name stands above its title
   * @param themeChanged when the theme's file was changed
   */
  private record Key(
      Text section,
      Slide slide,
      Text footer,
      Locale language,
      boolean isNative,
      long themeChanged) {}

  /** Returns the pictures of a slide, one unless it goes on over several. */
  List<byte[]> of(Report report, Text section, Slide slide) {
    Key key =
        new Key(
            section, slide, report.footer(), report.language(), report.nativeCharts(), changed());
    List<byte[]> pictures = kept.get(key);
    if (pictures == null) {
      pictures = draw(report, section, slide);
    }
    used.put(key, pictures);
    return pictures;
  }

  /** Forgets the pictures that were not asked for since it was told so before. */
  void forgetOthers() {
    kept = used;
    used = new HashMap<>();
  }

  private List<byte[]> draw(Report report, Text section, Slide slide) {
    boolean isOpening = section.spans().isEmpty();
    Report alone =
        new Report(
                report.title(),
                report.subtitle(),
                report.footer(),
                report.language(),
                report.asOf(),
                isOpening ? List.of(slide) : List.of(),
                isOpening ? List.of() : List.of(new Section(section, List.of(slide))))
            .withNativeCharts(report.nativeCharts());
    Path deck = folder.resolve("slide.pptx");
    Path drawn = folder.resolve("slide");
    DeckWriter.write(alone, theme, deck);
    DeckPrinter.png(deck, alone, drawn, PageProgress.UNSEEN);
    try (Stream<Path> files = Files.list(drawn)) {
      List<byte[]> pictures = new ArrayList<>();
      // The first is the title slide.
      for (Path file : files.sorted().skip(1).toList()) {
        pictures.add(Files.readAllBytes(file));
      }
      return pictures;
    } catch (IOException e) {
      throw new MetricsException.Rendering(drawn + " cannot be read: " + e.getMessage(), e);
    }
  }

  private long changed() {
    try {
      return Files.getLastModifiedTime(theme).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }
}
